import { expect, test } from 'vitest'
import { undoReceived } from '../../../src/services/receive/undo-received.ts'
import { makeDocument } from '../../office/support/make-document.ts'
import { PEOPLE } from '../../support/inspections.ts'
import { COORDINATOR, INDICATOR, openReceivingDesk } from './desk.ts'

const PAPER = makeDocument({ paragraphs: ['What we do well.'] })

async function received() {
  const desk = await openReceivingDesk()
  const held = await desk.send({ 'Audit.docx': PAPER }, PEOPLE.survey)
  const placed = await desk.place(held, INDICATOR, { by: PEOPLE.survey })
  const undo = (by = PEOPLE.survey) => undoReceived(desk.needs, { inspectionId: desk.inspectionId, id: held.id, by })
  return { desk, undo, fileId: placed.received.files[0]?.fileId ?? '' }
}

test('it is taken out again, once, by whoever sent it or the coordinator', async () => {
  const { desk, undo } = await received()
  for (const by of [PEOPLE.pirHealth, PEOPLE.viewer, PEOPLE.stranger]) {
    await expect(undo(by)).rejects.toMatchObject({ reason: 'not allowed' })
  }
  await undo(COORDINATOR)
  expect(desk.names('working/evidence/5.1')).toEqual([])
  await expect(undo()).rejects.toMatchObject({ reason: 'already undone' })
})

test('one that was edited or moved since stays; one that is gone is gone', async () => {
  const { desk, undo, fileId } = await received()
  const edited = makeDocument({ paragraphs: ['What we do better.'] })
  desk.needs.library.upload(desk.folder('working/evidence/5.1'), 'Audit.docx', edited.length)
  desk.needs.uploads.bytes.set(fileId, edited)
  await expect(undo()).rejects.toThrow(/edited since/)
  desk.needs.library.drag(fileId, desk.folder('working/improvement'))
  await expect(undo()).rejects.toThrow(/moved since/)
  desk.needs.library.remove(fileId)
  await undo()
  await expect(undo()).rejects.toMatchObject({ reason: 'already undone' })
})
