import { expect, it } from 'vitest'
import { finishReceivedStep } from '../../../src/services/receive/finish-received.ts'
import { Refusal } from '../../../src/services/refusal.ts'
import { makeDocument } from '../../office/support/make-document.ts'
import { type Blow, Killed, mortal } from '../../support/kill.ts'
import { INDICATOR, openReceivingDesk, type ReceivingDesk } from './desk.ts'

const PAPER = makeDocument({ paragraphs: ['What we do well.'] })
const OTHER = makeDocument({ paragraphs: ['What we do better.'] })

/** Somebody says where two documents go; after a blow a new process goes on, and they press again. */
async function live(desk: ReceivingDesk, blow: Blow | null): Promise<readonly string[]> {
  const held = await desk.send({ 'Audit.docx': PAPER, 'Minutes.docx': OTHER })
  const first = mortal(desk.needs, blow)
  const struck = await desk.place(held, INDICATOR, { needs: first.needs }).then(
    () => false,
    (error: unknown) => {
      if (!(error instanceof Killed) && !first.isDead() && blow?.how !== 'answer lost') throw error
      return true
    },
  )
  if (struck) {
    if (blow?.how === 'answer lost') await finishReceivedStep.run(desk.needs, desk.inspectionId)
    await desk.place(held, INDICATOR).catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error
    })
    await finishReceivedStep.run(desk.needs, desk.inspectionId)
  }
  return first.points
}

it('whatever strikes at any point, each document is there once, and nothing of it is held', async () => {
  const calm = await openReceivingDesk()
  const points = await live(calm, null)
  expect(points.length).toBeGreaterThan(5)
  for (const how of ['killed', 'answer lost'] as const) {
    for (let at = 1; at <= points.length; at += 1) {
      if (how === 'answer lost' && !points[at - 1]?.startsWith('uploads.')) continue
      const desk = await openReceivingDesk()
      await live(desk, { at, how })
      const where = `${how} at ${at}, ${points[at - 1]}`
      expect([where, desk.names('working/evidence/5.1')]).toEqual([where, ['Audit.docx', 'Minutes.docx']])
      expect([where, await desk.needs.store.documents.allHeld(desk.inspectionId)]).toEqual([where, []])
    }
  }
})

it('what cannot be had again is found where it arrived, and given up where it did not', async () => {
  for (const arrived of [true, false]) {
    const desk = await openReceivingDesk()
    const held = await desk.send({ 'Audit.docx': PAPER })
    const at = arrived ? 4 : 3
    const { needs, points } = mortal(desk.needs, { at, how: 'killed' })
    await expect(desk.place(held, INDICATOR, { needs })).rejects.toThrow()
    expect(points.includes('uploads.put')).toBe(arrived)
    for (const url of desk.needs.sentFiles.there.keys()) desk.needs.sentFiles.there.set(url, 'over')
    await finishReceivedStep.run(desk.needs, desk.inspectionId)
    expect(desk.names('working/evidence/5.1')).toEqual(arrived ? ['Audit.docx'] : [])
    const received = await desk.needs.store.receivedDocuments.get(desk.inspectionId, held.id)
    expect(received?.files.length ?? 0).toBe(arrived ? 1 : 0)
    expect(await desk.needs.store.documents.allHeld(desk.inspectionId)).toEqual([])
    expect(await desk.needs.store.effects.startingWith(desk.inspectionId, 'received/')).toHaveLength(arrived ? 1 : 0)
  }
})

it('what nobody answers for goes by itself, name and all, and the step comes back for it', async () => {
  const desk = await openReceivingDesk()
  const held = await desk.send({ 'Audit.docx': PAPER })
  const run = () => finishReceivedStep.run(desk.needs, desk.inspectionId)
  expect(await run()).toEqual({ changed: false, again: held.expires })
  desk.needs.clock.set(held.expires)
  expect(await run()).toEqual({ changed: false, again: null })
  expect(await desk.needs.store.documents.allHeld(desk.inspectionId)).toEqual([])
})
