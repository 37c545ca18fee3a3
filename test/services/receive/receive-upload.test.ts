import { expect, test } from 'vitest'
import { finishReceivedStep } from '../../../src/services/receive/finish-received.ts'
import { receiveUpload } from '../../../src/services/receive/receive-upload.ts'
import type { Surroundings } from '../../../src/services/surroundings.ts'
import { makeDocument } from '../../office/support/make-document.ts'
import { PEOPLE } from '../../support/inspections.ts'
import { mortal } from '../../support/kill.ts'
import { COORDINATOR, INDICATOR, openReceivingDesk, type ReceivingDesk } from './desk.ts'

const PAPER = new Uint8Array(makeDocument({ paragraphs: ['What we do well.'] }))

async function* pieces() {
  yield PAPER.subarray(0, 100)
  yield PAPER.subarray(100)
}

function send({ needs, inspectionId }: ReceivingDesk, over: { needs?: Surroundings; by?: typeof COORDINATOR } = {}) {
  const upload = { inspectionId, id: 'upload', by: over.by ?? COORDINATOR, place: INDICATOR, name: 'Audit.docx' }
  return receiveUpload(over.needs ?? needs, upload, pieces())
}

test('whatever strikes, a document that is sent once more is there once', async () => {
  const { points } = await calmRun()
  for (const how of ['killed', 'answer lost'] as const) {
    for (let at = 1; at <= points.length; at += 1) {
      if (how === 'answer lost' && points[at - 1] !== 'uploads.put') continue
      const desk = await openReceivingDesk()
      const { needs } = mortal(desk.needs, { at, how })
      await send(desk, { needs }).catch(() => undefined)
      await send(desk)
      await finishReceivedStep.run(desk.needs, desk.inspectionId)
      const where = `${how} at ${at}, ${points[at - 1]}`
      expect([where, desk.names('working/evidence/5.1')]).toEqual([where, ['Audit.docx']])
      expect([where, await desk.needs.store.documents.allHeld(desk.inspectionId)]).toEqual([where, []])
    }
  }
})

async function calmRun() {
  const desk = await openReceivingDesk()
  const { needs, points } = mortal(desk.needs, null)
  await send(desk, { needs })
  return { points }
}

test('the same id in another’s hand is another document', async () => {
  const desk = await openReceivingDesk()
  await send(desk)
  const { renamed } = await send(desk, { by: PEOPLE.survey })
  expect(renamed).toBe(1)
  expect(desk.names('working/evidence/5.1')).toEqual(['Audit (2).docx', 'Audit.docx'])
})
