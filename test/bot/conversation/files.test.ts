import { expect, test } from 'vitest'
import { provision } from '../../../src/services/set-up/provision.ts'
import { CHI_NUMBER } from '../../office/support/a-chi-number.ts'
import { makeDocument } from '../../office/support/make-document.ts'
import { inspectionFor, PEOPLE, seat } from '../../support/inspections.ts'
import { openChat } from './chat.ts'

const PAPER = makeDocument({ paragraphs: ['What we do well.'] })
const ADDRESS = 'https://northmoor-my.sharepoint.com/d/1'
const { id: inspection } = inspectionFor()

async function openedChat() {
  const chat = await openChat('2027-02-15T09:00:00Z')
  await provision(chat.needs, inspection)
  chat.needs.sentFiles.there.set(ADDRESS, PAPER)
  const send = (name: string, text = '', person: { id: string; name: string } = PEOPLE.coordinator) =>
    chat.say(person, text, 'personal', undefined, [
      { name, extension: name.split('.').at(-1) ?? '', downloadUrl: ADDRESS },
    ])
  const names = (key: string) =>
    chat.needs.store.folders.of(inspection).then((folders) => {
      const folder = folders.find((one) => one.key === key)?.itemId
      return chat.needs.library
        .all()
        .flatMap(({ name, parentId, isFolder }) => (parentId === folder && !isFolder ? [name] : []))
    })
  return { ...chat, send, names }
}

/** What a card's form would send. */
function formOf(answer: unknown): { readonly id: string; readonly inspection: string; readonly place?: string } {
  const { card } = answer as { card: { body: { id?: string; value?: string }[]; actions: { data: { id: string } }[] } }
  const place = card.body.find(({ id }) => id === 'place')?.value
  return { ...(card.actions[0]?.data as { id: string; inspection: string }), ...(place !== undefined && { place }) }
}

test('a document is asked about first, put where its sender says, and taken out again', async () => {
  const { send, say, press, names, needs } = await openedChat()
  const asked = await send('Position statement v3.docx')
  expect(asked.texts).toContain('Where does this Word document belong?')
  expect(asked.texts.join(' ')).toMatch(/It seems to belong to: .*position statement/i)
  expect(asked.buttons).toEqual(['Put it there', 'Leave it'])
  expect(needs.sentFiles.fetched).toEqual([])
  const form = formOf(asked.answer)
  expect(form.place).toBe('return/w11-mon-position-statement')

  const put = await press(PEOPLE.coordinator, 'put file', form)
  expect(put.texts[0]).toMatch(/the document is in its working folder, where it counts as a draft\.$/)
  expect(put.buttons).toEqual(['Undo', "What's due"])
  expect(await names('working/w11-mon-position-statement')).toEqual(['Position statement v3.docx'])
  expect(put.buttons).toEqual(['Undo', "What's due"])
  const undone = await say(PEOPLE.coordinator, 'undo')
  expect(undone.texts).toEqual(['Undone. The document is in the recycle bin of SharePoint.'])
  expect(await names('working/w11-mon-position-statement')).toEqual([])
})

test('whoever is in several inspections says for which in the card; it is held for that one alone', async () => {
  const place = { ...inspectionFor().place, baseFolder: 'Glenmarra' }
  const other = inspectionFor({ id: 'glenmarra', partnership: 'Glenmarra', place })
  const chat = await openChat('2027-02-15T09:00:00Z', [inspectionFor(), other])
  for (const id of [inspection, 'glenmarra']) await provision(chat.needs, id)
  const file = { name: 'Audit.docx', extension: 'docx', downloadUrl: ADDRESS }
  const asked = await chat.say(PEOPLE.coordinator, 'for Northmoor', 'personal', undefined, [file])
  expect(asked.texts).toContain('This is for Northmoor.')
  expect(asked.buttons).toEqual(['Put it there', 'Leave it', 'For Glenmarra'])
  const data = { ...formOf(asked.answer), inspection: 'glenmarra', from: inspection }
  expect((await chat.press(PEOPLE.survey, 'file for', data)).texts[0]).toMatch(/Nothing was changed/)
  const anew = await chat.press(PEOPLE.coordinator, 'file for', data)
  expect(anew.texts).toContain('This is for Glenmarra.')
  expect(anew.buttons).toEqual(['Put it there', 'Leave it', 'For Northmoor'])
  const { documents } = chat.needs.store
  expect(await documents.allHeld(inspection)).toEqual([])
  expect(await documents.allHeld('glenmarra')).toHaveLength(1)
})

test('whoever only looks on in one inspection is asked for a place in another of theirs, unless they named that one', async () => {
  const seats = [seat('inspection-coordinator', PEOPLE.survey), seat('observer', PEOPLE.coordinator)]
  const place = { ...inspectionFor().place, baseFolder: 'Aberlour' }
  const first = inspectionFor({ id: 'aberlour', partnership: 'Aberlour', place, seats })
  const chat = await openChat('2027-02-15T09:00:00Z', [first, inspectionFor()])
  for (const id of ['aberlour', inspection]) await provision(chat.needs, id)
  const file = { name: 'Audit.docx', extension: 'docx', downloadUrl: ADDRESS }
  const send = (text: string) => chat.say(PEOPLE.coordinator, text, 'personal', undefined, [file])
  expect((await send('')).buttons).toEqual(['Put it there', 'Leave it'])
  expect(await chat.needs.store.documents.allHeld(inspection)).toHaveLength(1)
  expect((await send('for Aberlour')).texts[0]).toMatch(/^You may look, but not put documents here/)
})

test('what lies in one inspection’s library is for no other, whatever a button says', async () => {
  const place = { ...inspectionFor().place, baseFolder: 'Glenmarra' }
  const other = inspectionFor({ id: 'glenmarra', partnership: 'Glenmarra', place })
  const { needs, press } = await openChat('2027-02-15T09:00:00Z', [inspectionFor(), other])
  const { documents } = needs.store
  const source = { type: 'library', fileId: 'file', from: 'folder', eTag: '1' } as const
  await documents.hold({
    ...{ id: 'held', inspectionId: inspection, expires: needs.clock.now() + 60_000 },
    ...{ by: PEOPLE.coordinator, documents: [{ name: 'Audit.docx', extension: 'docx', source }] },
  })
  const data = { id: 'held', inspection: 'glenmarra', from: inspection }
  expect((await press(PEOPLE.coordinator, 'file for', data)).texts[0]).toMatch(/Nothing was changed/)
  expect(await documents.allHeld('glenmarra')).toEqual([])
})

test('it is never called by its name, in a card, in words or in the log', async () => {
  const { send, press, needs } = await openedChat()
  const asked = await send('Morag Placeholder case notes.docx')
  const put = await press(PEOPLE.coordinator, 'put file', { ...formOf(asked.answer), place: 'indicator/5.1' })
  const refused = await send(`Of ${CHI_NUMBER}.docx`)
  const seen = JSON.stringify([asked, put, refused, needs.logged])
  expect(seen).not.toMatch(/Placeholder|case notes/)
  expect(seen).not.toContain(CHI_NUMBER)
})

test('the PIR and trackers are refused, with the way to their folder', async () => {
  const { send, press, names } = await openedChat()
  const refused = await send('PIR v2.xlsx')
  expect(refused.texts[0]).toMatch(/Pre-Inspection Return is about people or not yet public/)
  expect(refused.buttons).toEqual(['Open the folder in SharePoint', "What's due"])
  const asked = await send('data.xlsx')
  const chosen = await press(PEOPLE.coordinator, 'put file', { ...formOf(asked.answer), place: 'return/w06-fri-pir' })
  expect(chosen.buttons).toEqual(['Open the folder in SharePoint', "What's due"])
  expect(await names('working/w06-fri-pir')).toEqual([])
  // And nothing is held of it any more.
  const again = await press(PEOPLE.coordinator, 'put file', { ...formOf(asked.answer), place: 'indicator/5.1' })
  expect(again.texts[0]).toMatch(/It is not held any more/)
})

test.each([
  ['Audit.xlsx', 'Where does this Excel workbook belong?'],
  ['Audit.pdf', 'Where does this PDF belong?'],
  ['Audit.msg', 'Where does this file belong?'],
])('of %s it asks: %s', async (name, question) => {
  const { send } = await openedChat()
  expect((await send(name)).texts).toContain(question)
})

test('several at once go to one place, and are told by their number', async () => {
  const { say, press, names } = await openedChat()
  const files = ['Audit.docx', 'Minutes.docx'].map((name) => ({ name, extension: 'docx', downloadUrl: ADDRESS }))
  const asked = await say(PEOPLE.coordinator, 'for 5.1', 'personal', undefined, files)
  expect(asked.texts).toContain('Where do these 2 documents belong?')
  expect(formOf(asked.answer).place).toBe('indicator/5.1')
  const put = await press(PEOPLE.coordinator, 'put file', formOf(asked.answer))
  expect(put.texts[0]).toMatch(/^Evidence for 5\.1 .*: 2 documents are in its working folder\.$/)
  expect(await names('working/evidence/5.1')).toEqual(['Audit.docx', 'Minutes.docx'])
})

test('what was left is put nowhere; another’s answer is none', async () => {
  const { send, press, names } = await openedChat()
  const form = { ...formOf((await send('Audit.docx')).answer), place: 'indicator/5.1' }
  expect((await press(PEOPLE.survey, 'put file', form)).texts[0]).toMatch(/not held any more/)
  await press(PEOPLE.survey, 'leave file', form)
  await press(PEOPLE.coordinator, 'leave file', form)
  expect((await press(PEOPLE.coordinator, 'put file', form)).texts[0]).toMatch(/not held any more/)
  expect(await names('working/evidence/5.1')).toEqual([])
})

test.each([
  ['a viewer', PEOPLE.viewer, /You may look/],
  ['somebody without a seat', PEOPLE.stranger, /no seat/],
])('%s is told who can', async (_, person, words) => {
  const { send, needs } = await openedChat()
  expect((await send('Audit.docx', '', person)).texts[0]).toMatch(words)
  expect(await needs.store.documents.allHeld(inspection)).toEqual([])
})

test.each([{}, { id: 'unknown', place: 'indicator/5.1' }, { id: 'unknown', place: '../x' }, { id: 7, place: [] }])(
  'a button that says %o does nothing',
  async (data) => {
    const { press } = await openedChat()
    const answer = await press(PEOPLE.coordinator, 'put file', { inspection, ...data })
    expect(answer.texts[0]).toMatch(/older card|not held any more/)
  },
)
