import { expect, test } from 'vitest'
import { GraphFailure } from '../../../src/services/graph-failure.ts'
import { Refusal } from '../../../src/services/refusal.ts'
import { UseFolder } from '../../../src/services/use-folder.ts'
import { CHI_NUMBER } from '../../office/support/a-chi-number.ts'
import { makeDocument } from '../../office/support/make-document.ts'
import { PEOPLE } from '../../support/inspections.ts'
import { COORDINATOR, INDICATOR, openReceivingDesk, STATEMENT } from './desk.ts'

const PAPER = makeDocument({ paragraphs: ['What we do well.'] })

const refusal = (doing: Promise<unknown>): Promise<Refusal> =>
  doing.then(
    () => {
      throw new Error('It was not refused.')
    },
    (error: unknown) => {
      if (error instanceof Refusal) return error
      throw error
    },
  )

test('a document is put into the working folder of its return, byte for byte, and shows there at once', async () => {
  const desk = await openReceivingDesk()
  const held = await desk.send({ 'Position statement v3.docx': PAPER })
  const { received, title, renamed, left } = await desk.place(held, STATEMENT)
  expect({ title, renamed, left }).toEqual({ title: expect.stringMatching(/position statement/i), renamed: 0, left: 0 })
  expect(desk.names('working/w11-mon-position-statement')).toEqual(['Position statement v3.docx'])
  expect(desk.needs.uploads.bytes.get(received.files[0]?.fileId ?? '')).toEqual(new Uint8Array(PAPER))
  expect(await desk.shown('w11-mon-position-statement')).toMatchObject({ item: { state: 'drafting' } })
  // Of what was held nothing is left: neither its name nor its address.
  expect(await desk.needs.store.documents.held(desk.inspectionId, held.id, desk.needs.clock.now())).toBeNull()
  expect(JSON.stringify(await desk.needs.store.receivedDocuments.get(desk.inspectionId, held.id))).not.toContain(
    'statement v3',
  )
  expect(JSON.stringify(desk.needs.logged)).not.toContain('statement v3')
})

test('evidence goes into its indicator’s folder, several at once, and none over another of its name', async () => {
  const desk = await openReceivingDesk()
  desk.put('working/evidence/5.1', 'AUDIT.docx', PAPER)
  const other = makeDocument({ paragraphs: ['Another.'] })
  const { renamed } = await desk.place(await desk.send({ 'Audit.docx': PAPER, 'Minutes.docx': other }), INDICATOR)
  expect(renamed).toBe(1)
  expect(desk.names('working/evidence/5.1')).toEqual(['AUDIT.docx', 'Audit (2).docx', 'Minutes.docx'])
})

test('pressed twice it is there once', async () => {
  const desk = await openReceivingDesk()
  const held = await desk.send({ 'Audit.docx': PAPER })
  const [first, second] = await Promise.all([desk.place(held, INDICATOR), desk.place(held, INDICATOR)])
  expect(second?.received).toEqual(first?.received)
  expect((await refusal(desk.place(held, STATEMENT))).message).toMatch(/put elsewhere already/)
  expect(desk.names('working/evidence/5.1')).toEqual(['Audit.docx'])
})

test.each(['PIR v2.xlsx', 'Case tracker completed.xlsx', 'Records.docx', `Of ${CHI_NUMBER}.docx`])(
  '%s is not even held, and the way to its folder is told',
  async (name) => {
    const desk = await openReceivingDesk()
    const refused = await refusal(desk.send({ [name]: PAPER }))
    expect(refused).toBeInstanceOf(UseFolder)
    expect(refused).toMatchObject({ folderUrl: expect.stringContaining('https://') })
    expect(refused.message).not.toContain(name)
    expect(await desk.needs.store.documents.allHeld(desk.inspectionId)).toEqual([])
  },
)

test.each([
  [{ type: 'return', itemId: 'w06-fri-pir' }, /Pre-Inspection Return is about people/],
  [{ type: 'return', itemId: 'w14-wed-records-uploaded' }, /about people/],
  [{ type: 'return', itemId: 'no such' }, /not part of this inspection/],
  [{ type: 'indicator', number: '9.9' }, /not part of this inspection/],
] as const)('to %o nothing goes', async (place, words) => {
  const desk = await openReceivingDesk()
  const held = await desk.send({ 'data.docx': PAPER })
  expect((await refusal(desk.place(held, place))).message).toMatch(words)
  expect(desk.needs.sentFiles.fetched).toEqual([])
  // It may still go elsewhere.
  await desk.place(held, INDICATOR)
  expect(desk.names('working/evidence/5.1')).toEqual(['data.docx'])
})

test.each([
  [
    'numbers of people in it',
    makeDocument({ paragraphs: [`Of ${CHI_NUMBER}`] }),
    /1 number in the form of a CHI number/,
  ],
  ['nothing in it', new Uint8Array(0), /It is empty/],
  ['more than is taken', new Uint8Array(50 * 2 ** 20 + 1), /more than 50 MB/],
])('with %s it is not taken', async (_, content, words) => {
  const desk = await openReceivingDesk()
  const held = await desk.send({ 'data.docx': content })
  expect((await refusal(desk.place(held, INDICATOR))).message).toMatch(words)
  expect(desk.names('working/evidence/5.1')).toEqual([])
})

test.each([
  ['foreign', /not kept in Microsoft 365/],
  ['over', /Send it again/],
  ['no document', /Send it from a computer/],
  ['unavailable', /Press again/],
] as const)('what cannot be fetched (%s) is told in words', async (reason, words) => {
  const desk = await openReceivingDesk()
  const held = await desk.send({ 'Audit.docx': PAPER })
  for (const url of desk.needs.sentFiles.there.keys()) desk.needs.sentFiles.there.set(url, reason)
  expect((await refusal(desk.place(held, INDICATOR))).message).toMatch(words)
  expect(desk.names('working/evidence/5.1')).toEqual([])
})

test('only its sender says where it goes, while they may, and within an hour', async () => {
  const desk = await openReceivingDesk()
  const held = await desk.send({ 'Audit.docx': PAPER })
  for (const by of [PEOPLE.survey, PEOPLE.viewer, PEOPLE.stranger]) {
    expect(await refusal(desk.place(held, INDICATOR, { by }))).toBeInstanceOf(Refusal)
  }
  const viewers = await desk.send({ 'Audit.docx': PAPER }, PEOPLE.viewer)
  expect(await refusal(desk.place(viewers, INDICATOR, { by: PEOPLE.viewer }))).toMatchObject({ reason: 'not allowed' })
  desk.needs.clock.set(desk.needs.clock.now() + 60 * 60_000)
  expect((await refusal(desk.place(held, INDICATOR))).message).toMatch(/waits for an hour/)
  expect(desk.names('working/evidence/5.1')).toEqual([])
})

test('what is on its way to one place goes to no other meanwhile', async () => {
  const desk = await openReceivingDesk()
  const held = await desk.send({ 'Audit.docx': PAPER })
  const put = async () => {
    throw new GraphFailure('unavailable', { status: 0, code: 'noAnswer', message: 'Graph did not answer.' })
  }
  const needs = { ...desk.needs, uploads: { ...desk.needs.uploads, put } }
  expect((await refusal(desk.place(held, INDICATOR, { needs }))).message).toMatch(/finds that out by itself/)
  expect(desk.needs.woken).toContain(desk.inspectionId)
  expect((await refusal(desk.place(held, STATEMENT))).message).toMatch(/on its way to another place/)
  await desk.place(held, INDICATOR)
  expect(desk.names('working/evidence/5.1')).toEqual(['Audit.docx'])
})

test('what lies in the library is moved, and never over another', async () => {
  const desk = await openReceivingDesk()
  const entry = desk.put('working/improvement', 'Plan.docx', PAPER)
  const source = { type: 'library', fileId: entry.id, from: entry.parentId, eTag: entry.eTag } as const
  const by = { id: COORDINATOR.id, name: COORDINATOR.name }
  const held = { id: 'h', inspectionId: desk.inspectionId, by, expires: desk.needs.clock.now() + 1 }
  await desk.needs.store.documents.hold({ ...held, documents: [{ name: 'Plan.docx', extension: 'docx', source }] })
  const taken = desk.put('working/evidence/5.1', 'Plan.docx', PAPER)
  expect((await refusal(desk.place(await heldAs('h'), INDICATOR))).message).toMatch(/of that name lies there already/)
  desk.needs.library.remove(taken.id)
  const { received } = await desk.place(await heldAs('h'), INDICATOR)
  expect(received.files).toMatchObject([{ fileId: entry.id, from: desk.folder('working/improvement') }])
  expect(desk.names('working/evidence/5.1')).toEqual(['Plan.docx'])
  expect(desk.names('working/improvement')).toEqual([])

  async function heldAs(id: string) {
    const found = await desk.needs.store.documents.held(desk.inspectionId, id, desk.needs.clock.now())
    if (!found) throw new Error('It is not held.')
    return found
  }
})
