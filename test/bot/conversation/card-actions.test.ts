import { expect, test } from 'vitest'
import type { Reply } from '../../../bot/teams/turn.ts'
import { keepCards } from '../../../src/services/notice/post.ts'
import { provision } from '../../../src/services/set-up/provision.ts'
import { PEOPLE } from '../../support/inspections.ts'
import { type Chat, openChat } from './chat.ts'

const { coordinator, pirHealth, survey, stranger, viewer } = PEOPLE
const WEEK_6 = '2027-02-15T10:00:00Z'
const PIR = 'w06-fri-pir'
const about = { inspection: 'northmoor' }

interface Button {
  readonly title: string
  readonly data?: object
  readonly card?: { readonly body: readonly { readonly choices: readonly { readonly value: string }[] }[] }
}

const buttonsOf = (answer: Reply | null) => (answer?.card?.actions ?? []) as readonly Button[]
const dataOfFirst = (answer: Reply | null) => buttonsOf(answer)[0]?.data ?? {}

/** The first action that can be marked done. */
async function anAction(chat: Chat): Promise<string> {
  const { answer } = await chat.say(coordinator, "what's due")
  const picker = buttonsOf(answer).find(({ title }) => title === 'Mark done…')
  return picker?.card?.body[0]?.choices[0]?.value ?? ''
}

const deeds = async ({ needs }: Chat) => (await needs.store.deeds.of('northmoor')).filter(({ undone }) => !undone)

test('done from a picker in a chat: told with the way back, which works once', async () => {
  const chat = await openChat(WEEK_6)
  const item = await anAction(chat)
  const { texts, buttons, answer } = await chat.press(coordinator, 'done', { ...about, verb: 'done', done: item })
  expect(texts[0]).toMatch(/: done\.$/)
  expect(buttons).toEqual(['Undo', "What's due"])
  expect(await deeds(chat)).toMatchObject([{ type: 'done', itemId: item, by: { person: coordinator.id } }])
  const data = dataOfFirst(answer)
  expect((await chat.press(coordinator, 'undo', data)).texts[0]).toMatch(/^Undone\. /)
  expect(await deeds(chat)).toEqual([])
  const again = await chat.press(coordinator, 'undo', data)
  expect(again.answer).toEqual({ text: 'It was undone already.' })
})

test('done on the week’s card: told beside it, and the shared card shows it to all, with the way back', async () => {
  const chat = await openChat(WEEK_6)
  await keepCards(chat.needs, 'northmoor')
  const shared = () => chat.needs.messenger.posts[0]?.post
  const item = await anAction(chat)
  const pressed = await chat.press(coordinator, 'done', { ...about, done: item, week: 6 }, { channel: true })
  expect(pressed.answer).toEqual({ text: expect.stringMatching(/: done\.$/) })
  expect(shared()?.latest?.sentence).toMatch(
    /^Latest: .*: done \(Inspection coordinator, 10am on Monday 15 February 2027\)\.$/,
  )
  const undo = { ...about, week: 6, kind: 'deed', id: shared()?.latest?.deedId }
  const undone = await chat.press(coordinator, 'undo', undo, { channel: true })
  expect(undone.answer).toEqual({ text: expect.stringMatching(/^Undone\. /) })
  expect(shared()?.latest).toEqual({ sentence: expect.stringMatching(/: taken back \(Inspection coordinator, /) })
})

test('what is undone in a chat is true again on the card of a week long over', async () => {
  const chat = await openChat(WEEK_6)
  await keepCards(chat.needs, 'northmoor')
  const item = await anAction(chat)
  await chat.press(coordinator, 'done', { ...about, done: item })
  for (const monday of ['2027-02-22', '2027-03-01', '2027-03-08', '2027-03-15']) {
    chat.needs.clock.set(`${monday}T09:00:00Z`)
    await keepCards(chat.needs, 'northmoor')
  }
  const closed = () => chat.needs.messenger.posts[0]?.post.card
  expect(closed()?.due.find(({ itemId }) => itemId === item)?.state).toBe('done')
  expect((await chat.say(coordinator, 'undo')).texts[0]).toMatch(/^Undone\. /)
  expect(closed()).toMatchObject({ week: 6, closed: true })
  expect(closed()?.due.find(({ itemId }) => itemId === item)?.state).toBe('overdue')
})

test('without Action.Execute the answer stands in the thread, and is no second week’s card', async () => {
  const chat = await openChat(WEEK_6)
  const data = { ...about, done: await anAction(chat), week: 6 }
  const { texts } = await chat.press(coordinator, 'done', data, { channel: true, inPlace: false })
  expect(texts).toEqual([expect.stringMatching(/: done\.$/)])
})

test('a return is taken, made ready and handed in from its reminder', async () => {
  const chat = await openChat(WEEK_6)
  await provision(chat.needs, 'northmoor')
  const working = chat.needs.library.folderAt('Inspection', 'Working', 'W06 Pre-Inspection Return')
  chat.needs.library.upload(working, 'PIR.xlsx')
  const asked = { ...about, item: PIR }
  expect((await chat.press(pirHealth, 'taken', asked)).texts[0]).toBe('Pre-Inspection Return: now with Ross Northmoor.')
  expect((await chat.press(pirHealth, 'ready', asked)).texts[0]).toBe('Pre-Inspection Return: ready.')
  const { texts } = await chat.press(pirHealth, 'handed in', asked)
  expect(texts[0]).toBe('Pre-Inspection Return: handed in at 10am today (the shared area).')
  const shared = chat.needs.library.folderAt('Inspection', 'Shared with inspection team', 'W06 Pre-Inspection Return')
  expect((await chat.needs.library.children('drive', [shared])).get(shared)).toHaveLength(1)
})

test('undo in words takes back what this person did last, and nobody else’s', async () => {
  const chat = await openChat(WEEK_6)
  await chat.press(coordinator, 'taken', { ...about, item: PIR })
  expect((await chat.say(survey, 'undo')).texts[0]).toBe('There is nothing of yours to undo.')
  expect((await chat.say(coordinator, 'undo')).texts[0]).toBe(
    'Undone. Pre-Inspection Return: back with the PIR lead, health.',
  )
  expect(await deeds(chat)).toEqual([])
})

test.each<[string, { id: string; name: string }, string, object, RegExp]>([
  ['a stranger', stranger, 'done', { ...about, item: PIR }, /cannot be marked done|no seat/],
  ['a stranger taking', stranger, 'taken', { ...about, item: PIR }, /You have no seat in this inspection/],
  ['a viewer taking', viewer, 'taken', { ...about, item: PIR }, /You may not do this/],
  ['a contributor taking what has an owner', survey, 'taken', { ...about, item: PIR }, /You may not do this/],
  ['a contributor handing in another’s', survey, 'handed in', { ...about, item: PIR }, /You may not do this/],
  ['what is no such item', coordinator, 'done', { ...about, item: 'nothing' }, /not part of this inspection/],
  ['what a return does not take', coordinator, 'done', { ...about, item: PIR }, /cannot be marked done/],
  ['another inspection’s id', coordinator, 'done', { inspection: 'elsewhere', item: PIR }, /no such inspection/],
  ['no inspection', coordinator, 'done', { item: PIR }, /older card/],
  ['no item', coordinator, 'done', about, /nothing was chosen/],
  ['an unknown verb', coordinator, 'delete', { ...about, item: PIR }, /older card/],
  ['an empty folder handed in', pirHealth, 'handed in', { ...about, item: PIR, week: 6 }, /working folder is empty/],
  ['an unknown deed', coordinator, 'undo', { ...about, deed: 'nothing' }, /nothing to undo/],
])('%s is refused with a sentence beside the card', async (_name, person, verb, data, sentence) => {
  const chat = await openChat(WEEK_6)
  const { answer } = await chat.press(person, verb, data)
  expect(answer).toEqual({ text: expect.stringMatching(sentence) })
  expect(chat.needs.logged.some(({ event }) => event === 'turn failed')).toBe(true)
})

test('whoever presses is the sender: a person named in the data counts for nothing', async () => {
  const chat = await openChat(WEEK_6)
  await chat.press(coordinator, 'taken', { ...about, item: PIR, person: viewer.id, by: viewer })
  expect(await deeds(chat)).toMatchObject([{ type: 'taken', person: coordinator.id, by: { person: coordinator.id } }])
})

test('what was pressed shows on the channel’s card, within its rules', async () => {
  const chat = await openChat('2027-01-11T10:00:00Z')
  await keepCards(chat.needs, 'northmoor')
  const item = await anAction(chat)
  await chat.press(coordinator, 'done', { ...about, done: item, week: 1 }, { channel: true })
  const { posts } = chat.needs.messenger
  expect(posts).toHaveLength(1)
  expect(posts[0]?.edits).toBe(1)
  expect(posts[0]?.post.card.due.find(({ itemId }) => itemId === item)?.state).toBe('done')
})
