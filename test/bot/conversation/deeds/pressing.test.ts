import { expect, test } from 'vitest'
import { SendFailure } from '../../../../src/services/ports/messenger.ts'
import { see } from '../../../../src/services/see.ts'
import { PEOPLE } from '../../../support/inspections.ts'
import { type Chat, openChat } from '../chat.ts'
import { withDraft } from './press-button.ts'

const { coordinator, pirHealth, survey } = PEOPLE
const PIR = 'w06-fri-pir'
const about = { inspection: 'northmoor' }
const open = async () => withDraft(await openChat('2027-02-15T10:00:00Z'))
const deeds = ({ needs }: Chat) => needs.store.deeds.of('northmoor')

async function idOf({ needs }: Chat, kind: string): Promise<string> {
  const { items } = await see(needs, 'northmoor')
  return items.find(({ dated, status }) => dated.item.kind === kind && status.state === 'awaited')?.dated.item.id ?? ''
}

test.each<[string, object, object]>([
  ['assign', { item: PIR, person: survey.id }, { type: 'taken', person: survey.id }],
  ['not applicable', { 'not applicable': PIR, reason: 'Agreed.' }, { type: 'not applicable', reason: 'Agreed.' }],
  ['taken', { item: PIR }, { type: 'taken', person: coordinator.id }],
  ['ready', { item: PIR }, { type: 'ready' }],
])('"%s" on the week’s card is told in one sentence, beside the card', async (verb, data, deed) => {
  const chat = await open()
  const { answer } = await chat.press(coordinator, verb, { ...about, week: 6, ...data }, { channel: true })
  expect(answer).toEqual({ text: expect.stringMatching(/^Pre-Inspection Return: /) })
  expect(await deeds(chat)).toMatchObject([{ itemId: PIR, ...deed }])
})

test('what the inspection team sends is arrived when it is marked done', async () => {
  const chat = await open()
  const done = await idOf(chat, 'incoming')
  expect((await chat.press(coordinator, 'done', { ...about, done })).texts[0]).toMatch(/: arrived\.$/)
  expect(await deeds(chat)).toMatchObject([{ type: 'arrived', itemId: done }])
})

test('pressed twice at once it is done once, and the second is told', async () => {
  const chat = await open()
  const pressed = [1, 2].map(() => chat.press(pirHealth, 'ready', { ...about, item: PIR }))
  const texts = (await Promise.all(pressed)).map((one) => one.texts[0])
  expect(texts.toSorted()).toEqual(['Pre-Inspection Return is marked ready already.', 'Pre-Inspection Return: ready.'])
  expect(await deeds(chat)).toHaveLength(1)
})

test('while nobody says who is in the team, who has a seat goes on', async () => {
  const chat = await open()
  Object.assign(chat.needs.teamMembers, {
    of: () => Promise.reject(new SendFailure('throttled', 'Teams is busy.')),
  })
  expect((await chat.press(pirHealth, 'ready', { ...about, item: PIR })).texts[0]).toBe('Pre-Inspection Return: ready.')
  expect(chat.needs.logged.map(({ event }) => event)).toContain('team members not read')
})

test.each(['hold', 'not applicable', 'snooze'])('a reason for "%s" is kept short and whole', async (verb) => {
  const chat = await open()
  const reason = (words: string) => ({ ...about, item: PIR, until: '2027-02-18', reason: words })
  const long = await chat.press(coordinator, verb, reason('x '.repeat(50_000)))
  expect(long.texts[0]).toContain('fewer than 2,000 characters')
  await chat.press(coordinator, verb, reason('agreed\0 by\ud800 Rhona.'))
  const kept = [...(await deeds(chat)), ...(await chat.needs.store.noticeChoices.of('northmoor'))]
  expect(kept).toMatchObject([{ reason: 'agreed by\ufffd Rhona.' }])
})

test('a guest with a seat does what the seat allows', async () => {
  const chat = await open()
  expect(pirHealth.guest).toBe(true)
  expect((await chat.say(pirHealth, 'the PIR is ready')).texts[0]).toBe('Pre-Inspection Return: ready.')
  expect((await chat.say(pirHealth, 'change settings')).texts[0]).toBe('Only the coordinator changes the settings.')
})
