import { expect, test } from 'vitest'
import { bookMeetings } from '../../../../src/services/meeting/book-meetings.ts'
import { CHI_NUMBER } from '../../../office/support/a-chi-number.ts'
import { PEOPLE } from '../../../support/inspections.ts'
import { type Chat, openChat } from '../chat.ts'
import { press, WEEK_6 } from './press-button.ts'

const { coordinator, chiefOfficer } = PEOPLE
const meetingsOf = ({ needs }: Chat) => needs.store.meetings.of('northmoor')

async function chatWithMeetings(): Promise<Chat> {
  const chat = await openChat(WEEK_6)
  await bookMeetings(chat.needs, 'northmoor')
  return chat
}

test.each(['cancel meeting 2', 'call off partnership meeting two', 'cancel the second partnership meeting'])(
  '"%s": asked first, done once, booked again from the reply where it stood',
  async (said) => {
    const chat = await chatWithMeetings()
    const before = await meetingsOf(chat)
    const { texts, buttons, answer } = await chat.say(coordinator, said)
    expect(texts[0]).toBe('Cancel Partnership meeting 2 at 2pm on Thursday 15 April 2027?')
    expect(buttons).toEqual(['Cancel the meeting', 'Leave it as it is'])
    expect(await meetingsOf(chat)).toEqual(before)
    const told = await press(chat, coordinator, answer, 'Cancel the meeting', { reason: 'The lead is away.' })
    expect(told.texts[0]).toContain('cancelled in Outlook, and those who were invited are told.')
    expect(told.buttons).toEqual(['Undo', "What's due"])
    expect(await meetingsOf(chat)).toHaveLength(before.length - 1)
    expect(await bookMeetings(chat.needs, 'northmoor')).toBe(0)
    expect((await press(chat, coordinator, answer, 'Cancel the meeting')).texts[0]).toBe('It is not booked any more.')
    const back = await press(chat, coordinator, told.answer, 'Undo')
    expect(back.texts[0]).toBe(
      'Undone. Partnership meeting 2 is booked for 2pm on Thursday 15 April 2027 again, and the invitations are out anew.',
    )
    expect((await meetingsOf(chat)).map(({ subject, day, start }) => [subject, day, start]).toSorted()).toEqual(
      before.map(({ subject, day, start }) => [subject, day, start]).toSorted(),
    )
    expect((await press(chat, coordinator, told.answer, 'Undo')).texts[0]).toBe('It was undone already.')
  },
)

test('undo in words books a cancelled meeting again, and what changed tells of both', async () => {
  const chat = await chatWithMeetings()
  const before = (await meetingsOf(chat)).length
  const { answer } = await chat.say(coordinator, 'cancel meeting 2')
  await press(chat, coordinator, answer, 'Cancel the meeting')
  expect((await chat.say(coordinator, 'what changed today')).texts.join(' ')).toContain('cancelled, by ')
  expect((await chat.say(coordinator, 'undo')).texts[0]).toContain('is booked for 2pm on Thursday 15 April 2027 again')
  expect(await meetingsOf(chat)).toHaveLength(before)
  // Undo goes further back: people are not uninvited by a second one.
  expect((await chat.say(coordinator, 'undo')).texts[0]).toBe('There is nothing of yours to undo.')
  expect(await meetingsOf(chat)).toHaveLength(before)
})

test.each([
  [chiefOfficer, 'cancel meeting 2', 'Only the coordinator cancels meetings.'],
  [coordinator, 'cancel the PIR', 'Pre-Inspection Return is no meeting. Nothing was changed.'],
  [coordinator, 'cancel partnership meeting 1', 'Partnership meeting 1 is not booked, so there is nothing to cancel.'],
] as const)('%# is refused: nothing is cancelled', async (person, said, told) => {
  const chat = await chatWithMeetings()
  const before = await meetingsOf(chat)
  expect((await chat.say(person, said)).texts[0]).toContain(told)
  expect(await meetingsOf(chat)).toEqual(before)
})

test("what those who were invited are told has no sampled person's number in it, said or written into the form", async () => {
  const chat = await chatWithMeetings()
  const before = await meetingsOf(chat)
  const reason = `we talk of ${CHI_NUMBER}`
  expect((await chat.say(coordinator, `cancel meeting 2 because ${reason}`)).texts[0]).toContain(
    'There is a CHI number',
  )
  const { answer } = await chat.say(coordinator, 'cancel meeting 2')
  const pressed = await press(chat, coordinator, answer, 'Cancel the meeting', { reason })
  expect(pressed.texts[0]).toContain('There is a CHI number')
  expect(await meetingsOf(chat)).toEqual(before)
})

test('a meeting on a day after the guide has it is asked with that said', async () => {
  const chat = await chatWithMeetings()
  const late = /^That is later than the guide has it: by .* April 2027/
  expect((await chat.say(coordinator, 'move partnership meeting 2 to 20 April at 10')).texts[1]).toMatch(late)
  expect((await chat.say(coordinator, 'move partnership meeting 2 to 14 April at 10')).texts[1]).toMatch(/invitation/)
})
