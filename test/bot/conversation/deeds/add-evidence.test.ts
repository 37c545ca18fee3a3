import { expect, test } from 'vitest'
import { createLinks } from '../../../../bot/cards/links.ts'
import { answerTurn } from '../../../../bot/conversation/answer-turn.ts'
import type { Reply, Turn } from '../../../../bot/teams/turn.ts'
import { openLogGround } from '../../../services/log/log-ground.ts'
import { PEOPLE } from '../../../support/inspections.ts'

const { pirHealth } = PEOPLE
const links = createLinks({ appId: '22222222-bbbb-4bbb-8bbb-222222222222', publicUrl: 'https://waymark.example' })

interface Shown {
  readonly body: readonly { readonly id?: string; readonly choices?: readonly { title: string; value: string }[] }[]
  readonly actions: readonly { readonly title: string; readonly verb?: string; readonly data?: object; url?: string }[]
}

async function open() {
  const ground = await openLogGround()
  const { needs } = ground
  const answer = async (turn: object, kind = 'personal') => {
    const conversation = { kind, key: 'c', conversationId: '19:inspection@thread.tacv2', serviceUrl: '', tenantId: 't' }
    const person = { id: pirHealth.id, name: pirHealth.name, tenantId: 't' }
    const whole = { id: '1', files: [], inPlace: true, person, conversation, ...turn } as unknown as Turn
    return (await answerTurn({ ...needs, links }, whole)) as Reply
  }
  const say = (text: string, kind?: string) => answer({ type: 'message', text }, kind)
  const press = (from: Reply, title: string, form: object = {}, kind?: string) => {
    const action = shown(from).actions.find((one) => one.title === title)
    const data = { ...action?.data, ...form }
    // An answer in the place of the card is seen by whoever pressed alone.
    return answer({ type: 'card action', verb: action?.verb, data, inPlace: kind !== 'channel' }, kind)
  }
  return { ...ground, say, press }
}

const shown = ({ card }: Reply) => card as unknown as Shown
const choicesOf = (reply: Reply) => shown(reply).body.find(({ id }) => id === 'file')?.choices ?? []

test('one card asks which file and its columns; they are written, and taken back from the reply', async () => {
  const { needs, folder, look, say, press } = await open()
  needs.library.upload(folder('working/evidence/2.1'), 'Survey of carers.docx')
  await look()
  const form = await say('add evidence for 2.1')
  const [file] = choicesOf(form)
  expect(file?.title).toBe('E-001, Survey of carers.docx')
  expect(shown(form).body.flatMap(({ id }) => id ?? [])).toEqual([
    ...['file', 'indicators', 'summary', 'difference', 'periodFrom', 'periodTo', 'contributedBy'],
  ])
  const filled = {
    ...{ file: file?.value, indicators: '2.1,5.4', summary: 'What carers say.', periodFrom: '2026-04-01' },
    ...{ periodTo: '2026-12-31', contributedBy: 'council' },
  }
  const told = await press(form, 'Note it', filled)
  expect(told.text).toMatch(/^E-001: Quality indicators, Summary, .*Saved in the library\./)
  const columns = async () => (await needs.store.logEntries.byFile('northmoor', [file?.value ?? '']))[0]?.columns
  expect(await columns()).toMatchObject({
    summary: 'What carers say.',
    indicators: ['2.1', '5.4'],
    contributedBy: 'council',
  })
  expect((await press(form, 'Note it', filled)).text).toBe('E-001: it says so already. Nothing was changed.')
  expect((await press(told, 'Undo')).text).toBe('Undone. The evidence reads as it did before.')
  expect(await columns()).toMatchObject({ summary: '', indicators: [], contributedBy: null })
  expect((await press(told, 'Undo')).text).toBe('It was undone already.')
  expect((await press(form, 'Note it', filled)).text).toMatch(/^That form was used already\./)
  expect(await columns()).toMatchObject({ summary: '' })
  const again = await say('add evidence for 2.1')
  await press(again, 'Note it', { file: file?.value, summary: 'Other words.' })
  expect((await say('undo')).text).toBe('Undone. The evidence reads as it did before.')
  expect(await columns()).toMatchObject({ summary: '' })
})

test('what met another change is shown with both values, and goes in if it is wanted', async () => {
  const { needs, folder, look, say, press } = await open()
  const id = needs.library.upload(folder('working/evidence/2.1'), 'Survey.docx').id
  await look()
  const form = await say('add evidence for 2.1')
  needs.columns.edit(id, { EvidenceSummary: 'From SharePoint.', EvidenceDifference: 'Also there.' })
  const filled = { file: id, summary: 'From here.', difference: 'Here, too.' }
  const asked = await press(form, 'Note it', filled)
  expect(asked.text).toMatch(/^E-001: Summary and Difference made changed in SharePoint meanwhile\./)
  for (const value of ['From here.', 'From SharePoint.', 'Here, too.', 'Also there.'])
    expect(asked.text).toContain(value)
  const summary = () => needs.columns.of(id).EvidenceSummary
  expect(summary()).toBe('From SharePoint.')
  const kept = await press(asked, 'Keep what was written here')
  expect([kept.text, summary(), needs.columns.of(id).EvidenceDifference]).toEqual([
    expect.stringContaining('Saved in the library.'),
    'From here.',
    'Here, too.',
  ])
  expect((await press(asked, 'Keep what was written here')).text).toMatch(/^Somebody has chosen already/)
  expect((await press(kept, 'Undo')).text).toBe('Undone. The evidence reads as it did before.')
  expect(summary()).toBe('From SharePoint.')
})

test('what met another change is chosen anew where that changed once more; in a channel the page shows the two', async () => {
  const { needs, folder, look, say, press } = await open()
  const id = needs.library.upload(folder('working/evidence/2.1'), 'Survey.docx').id
  await look()
  const forms = [await say('add evidence for 2.1'), await say('add evidence for 2.1', 'channel')]
  needs.columns.edit(id, { EvidenceSummary: 'From SharePoint.' })
  const asked = await press(forms[0]!, 'Note it', { file: id, summary: 'From here.' })
  needs.columns.edit(id, { EvidenceSummary: 'Once more.' })
  await look()
  expect((await press(asked, 'Keep what was written here')).text).toMatch(/^It was changed once more/)
  needs.columns.edit(id, { EvidenceSummary: 'And again.' })
  const inChannel = await press(forms[1]!, 'Note it', { file: id, summary: 'From here, too.' }, 'channel')
  expect(inChannel.text).not.toContain('From here')
  expect(shown(inChannel).actions[0]).toMatchObject({
    title: 'Choose between the two',
    url: expect.stringContaining('evidence'),
  })
})

test('in a channel no file is named; where none is there its folder is shown', async () => {
  const { needs, folder, look, say } = await open()
  const empty = await say('add evidence')
  expect(empty.text).toMatch(/^No evidence is there yet\./)
  expect(shown(empty).actions.map(({ title }) => title)).toEqual(['Open the folder in SharePoint', 'Help'])
  needs.library.upload(folder('working/evidence/2.1'), 'Survey of carers.docx')
  await look()
  expect(choicesOf(await say('add evidence', 'channel'))).toEqual([{ title: 'E-001, 2.1', value: expect.any(String) }])
})

test('what is no indicator, no day, no file of the log or a person’s number is refused', async () => {
  const { needs, folder, look, say, press } = await open()
  needs.library.upload(folder('working/evidence/2.1'), 'Survey.docx')
  await look()
  expect((await say('add evidence for 9.9')).text).toMatch(
    /^No quality indicator is called "9\.9"\. Which one do you mean\?/,
  )
  const form = await say('add evidence')
  const file = choicesOf(form)[0]?.value
  for (const wrong of [
    { file: 'elsewhere' },
    { periodFrom: '2027-02-31' },
    { contributedBy: 'nobody' },
    { summary: '0101501234' },
  ]) {
    const { text } = await press(form, 'Note it', { file, summary: 'Words.', ...wrong })
    expect(text).toMatch(/no evidence of this|older card|CHI number/)
  }
  expect((await needs.store.logEntries.byFile('northmoor', [file ?? '']))[0]?.columns.summary).toBe('')
})
