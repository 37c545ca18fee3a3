import { expect, test } from 'vitest'
import { see } from '../../../../src/services/see.ts'
import { PEOPLE } from '../../../support/inspections.ts'
import { type Chat, openChat } from '../chat.ts'
import { PIR, press, WEEK_6 } from './press-button.ts'

const { coordinator } = PEOPLE
const stateOf = async ({ needs }: Chat) =>
  (await see(needs, 'northmoor')).items.find(({ dated }) => dated.item.id === PIR)

test('a date is moved once its consequences were seen and it was said who agreed; undone from the reply', async () => {
  const chat = await openChat(WEEK_6)
  const { texts, answer } = await chat.say(coordinator, 'adjust the PIR to 04/03/2027')
  expect(texts[0]).toBe(
    'Pre-Inspection Return moves from 12 noon on Friday 19 February 2027 to 12 noon on Thursday 4 March 2027.',
  )
  expect((await stateOf(chat))?.dated.adjusted).toBeUndefined()
  const form = { agreed: 'Rhona Sample', message: 'New date for the PIR' }
  const told = await press(chat, coordinator, answer, 'Move the date', form)
  expect(told.texts[0]).toBe('Pre-Inspection Return: 12 noon on Thursday 4 March 2027, as agreed with Rhona Sample.')
  expect((await press(chat, coordinator, answer, 'Move the date', form)).texts[0]).toBe(told.texts[0])
  expect(await chat.needs.store.inspectionChanges.of('northmoor')).toHaveLength(1)
  const back = await press(chat, coordinator, told.answer, 'Undo')
  expect(back.texts[0]).toBe('Undone. Pre-Inspection Return: 12 noon on Friday 19 February 2027.')
  expect((await stateOf(chat))?.dated.adjusted).toBeUndefined()
})

test('an hour alone leaves the day; a button whose day was changed on the way is refused', async () => {
  const chat = await openChat(WEEK_6)
  const { texts, answer } = await chat.say(coordinator, 'move the PIR to 3pm')
  expect(texts[0]).toContain('to 3pm on Friday 19 February 2027.')
  for (const day of ['2027-02-31', '', '2026-01-01', '2030-01-01']) {
    await press(chat, coordinator, answer, 'Move the date', { agreed: 'Rhona Sample', day })
  }
  expect(await chat.needs.store.inspectionChanges.of('northmoor')).toEqual([])
})

test('the notification date is set once it was seen what moves, and set back', async () => {
  const chat = await openChat('2027-01-12T10:00:00Z')
  const asked = await chat.say(coordinator, 'set notification date')
  const { texts, answer } = await press(chat, coordinator, asked.answer, 'Show what would move', { day: '2027-01-18' })
  expect(texts[0]).toBe('The notification date moves from Monday 11 January 2027 to Monday 18 January 2027.')
  expect(texts[1]).toMatch(/^\d+ dates move\./)
  const told = await press(chat, coordinator, answer, 'Move all dates')
  expect(told.texts[0]).toBe('The notification date is Monday 18 January 2027. All dates follow it.')
  expect((await chat.say(coordinator, 'undo')).texts[0]).toBe(
    'Undone. The notification date is Monday 11 January 2027 again.',
  )
})

test('a meeting is booked once it was seen when and how many are invited, then moved', async () => {
  const chat = await openChat(WEEK_6)
  const { texts, answer } = await chat.say(coordinator, 'book partnership meeting 2 for 15 April at 10')
  expect(texts.slice(0, 2)).toEqual([
    'Partnership meeting 2: 10am to 11:30am on Thursday 15 April 2027.',
    'Two people get an invitation.',
  ])
  expect(await chat.needs.store.meetings.of('northmoor')).toEqual([])
  const told = await press(chat, coordinator, answer, 'Book it')
  expect(told.texts[0]).toBe(
    'Partnership meeting 2: booked for 10am on Thursday 15 April 2027. The invitations are out.',
  )
  expect((await press(chat, coordinator, answer, 'Book it')).texts[0]).toBe(told.texts[0])
  const undone = await press(chat, coordinator, told.answer, 'Undo')
  expect(undone.texts[0]).toContain('Partnership meeting 2 is cancelled in Outlook')
  expect(await chat.needs.store.meetings.of('northmoor')).toEqual([])
  await press(chat, coordinator, answer, 'Book it')
  const asked = await chat.say(coordinator, 'move partnership meeting 2 to Thursday 22 April')
  expect(asked.texts.slice(0, 3)).toEqual([
    'Partnership meeting 2 moves from 10am on Thursday 15 April 2027 to 10am on Thursday 22 April 2027.',
    'That is later than the guide has it: by Thursday 15 April 2027 (our time: 5pm).',
    'Two people get a new invitation.',
  ])
  const moved = await press(chat, coordinator, asked.answer, 'Move it')
  expect(moved.texts[0]).toBe('Partnership meeting 2: moved to 10am on Thursday 22 April 2027.')
  expect((await press(chat, coordinator, moved.answer, 'Undo')).texts[0]).toContain(
    'goes back to 10am on Thursday 15 April 2027',
  )
})

test('of two who move one date at once, one is told so', async () => {
  const chat = await openChat(WEEK_6)
  const cards = [
    await chat.say(coordinator, 'adjust the PIR to 4 March'),
    await chat.say(coordinator, 'adjust the PIR to 5 March'),
  ]
  const told = await Promise.all(
    cards.map(({ answer }) => press(chat, coordinator, answer, 'Move the date', { agreed: 'Rhona Sample' })),
  )
  expect(
    told.map(({ texts }) => texts[0]).filter((text) => /Somebody else moved that date/.test(text ?? '')),
  ).toHaveLength(1)
  expect(await chat.needs.store.inspectionChanges.of('northmoor')).toHaveLength(1)
})

test.each([
  ['move the PIR to next Friday', 'move the PIR to Friday 26 February 2027'],
  ['snooze the PIR until next Friday because x', 'snooze the PIR until Friday 26 February 2027 because x'],
  [
    'book partnership meeting 2 for next Friday at 10',
    'book partnership meeting 2 on Friday 26 February 2027 at 10:00',
  ],
  ['set notification date to next Friday', 'set notification date to Friday 26 February 2027'],
])('"%s" reads two ways: the chosen day is said anew, and understood', async (said, anew) => {
  const chat = await openChat(WEEK_6)
  const { answer, buttons } = await chat.say(coordinator, said)
  expect(buttons.slice(0, 2)).toEqual(['Friday 19 February 2027', 'Friday 26 February 2027'])
  expect(JSON.stringify(answer?.card?.actions)).toContain(`"value":"${anew}"`)
  expect((await chat.say(coordinator, anew)).texts[0]).toContain('Friday 26 February 2027')
})
