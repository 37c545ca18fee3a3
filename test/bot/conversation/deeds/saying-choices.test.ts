import { expect, test } from 'vitest'
import { PEOPLE } from '../../../support/inspections.ts'
import { openChat } from '../chat.ts'
import { PIR, press, WEEK_6 } from './press-button.ts'

const { coordinator } = PEOPLE

test('snooze, mute, hold and reminders of one’s own are chosen, a day once it was repeated in full, and taken back', async () => {
  const chat = await openChat(WEEK_6)
  const choices = async () => (await chat.needs.store.noticeChoices.of('northmoor')).filter(({ undone }) => !undone)
  const said: readonly (readonly [string, string, object, button?: string])[] = [
    [
      'snooze the PIR until Thursday because Ross is away',
      'Pre-Inspection Return: no reminders before 9am on Thursday 18 February 2027.',
      { type: 'snoozed', reason: 'Ross is away' },
      'Snooze it',
    ],
    ['mute', 'You hear no more reminders', { type: 'muted' }],
    [
      'hold the PIR because the inspectors gave us until Monday',
      'Pre-Inspection Return: held (the inspectors gave us until Monday). The leaders',
      { type: 'held' },
    ],
    [
      'remind me about the PIR on Thursday at 10',
      'You are reminded at 10am on Thursday 18 February 2027: the PIR.',
      { type: 'asked', itemId: PIR },
      'Remind me',
    ],
    [
      'Remind me tomorrow to call Ross',
      'You are reminded at 9am on Tuesday 16 February 2027: call Ross.',
      { type: 'asked', words: 'call Ross' },
      'Remind me',
    ],
  ]
  for (const [words, sentence, choice, button] of said) {
    const done = async () => {
      const asked = await chat.say(coordinator, words)
      expect(asked.texts[0]).toContain(sentence)
      return button === undefined ? asked : press(chat, coordinator, asked.answer, button)
    }
    const [, { texts, answer }] = await Promise.all([done(), done()])
    expect(texts[0]).toContain(sentence)
    await done()
    expect(await choices()).toMatchObject([choice])
    expect((await press(chat, coordinator, answer, 'Undo')).texts[0]).toMatch(/^Undone\. /)
    expect(await choices()).toEqual([])
  }
  await chat.say(coordinator, 'mute')
  expect((await chat.say(coordinator, 'unmute')).texts[0]).toBe('Undone. You hear of everything again.')
  expect((await chat.say(coordinator, 'unmute')).texts[0]).toContain('You are not muted')
})

test('what was left out of a snooze, a hold or a reminder is asked for in one card', async () => {
  const chat = await openChat(WEEK_6)
  const snooze = await chat.say(coordinator, 'snooze the PIR')
  const snoozed = await press(chat, coordinator, snooze.answer, 'Snooze it', {
    until: '2027-02-18',
    reason: 'Ross is away',
  })
  expect(snoozed.texts[0]).toContain('no reminders before 9am on Thursday 18 February 2027')
  const hold = await chat.say(coordinator, 'hold the PIR')
  expect((await press(chat, coordinator, hold.answer, 'Hold it', { reason: 'agreed' })).texts[0]).toContain('held')
  expect((await chat.say(coordinator, 'unhold the PIR')).texts[0]).toContain('the leaders are told as usual')
  const remind = await chat.say(coordinator, 'remind me about the PIR')
  const reminded = await press(chat, coordinator, remind.answer, 'Remind me', {
    words: 'the PIR',
    day: '2027-02-18',
    time: '10:00',
  })
  expect(reminded.texts[0]).toBe('You are reminded at 10am on Thursday 18 February 2027: the PIR.')
})

test('what is held no more is what was held last, also where an earlier hold ended with its date', async () => {
  const chat = await openChat(WEEK_6)
  const by = { person: coordinator.id, name: coordinator.name }
  const before = { type: 'held', itemId: PIR, due: Date.parse('2027-02-10T12:00:00Z'), reason: 'agreed' } as const
  const kept = { id: 'before', inspectionId: 'northmoor', at: Date.parse('2027-02-08T12:00:00Z'), by }
  await chat.needs.store.noticeChoices.record({ ...kept, ...before })
  await chat.say(coordinator, 'hold the PIR because it was agreed')
  await chat.say(coordinator, 'unhold the PIR')
  const choices = await chat.needs.store.noticeChoices.of('northmoor')
  expect(choices.map(({ id, undone }) => [id === 'before', undone !== undefined])).toEqual([
    [true, false],
    [false, true],
  ])
})

test('what somebody chose for themselves and takes back in a channel is not told there', async () => {
  for (const said of ['remind me on Thursday at 10 to ring Rhona', 'hold the PIR because Rhona is ill']) {
    const chat = await openChat(WEEK_6)
    const asked = await chat.say(coordinator, said)
    if (said.startsWith('remind')) await press(chat, coordinator, asked.answer, 'Remind me')
    const undone = await chat.say(coordinator, 'undo', 'channel')
    expect(undone.texts[0]).toMatch(/^Undone\. /)
    expect(JSON.stringify(undone.answer)).not.toContain('Rhona')
  }
})

test('what somebody else chose for themselves is taken back by the coordinator, and not theirs to do again', async () => {
  const chat = await openChat(WEEK_6)
  const muted = await chat.say(PEOPLE.pirHealth, 'mute')
  const undone = await press(chat, coordinator, muted.answer, 'Undo')
  expect(undone.texts[0]).toMatch(/^Undone\. /)
  expect(undone.buttons).not.toContain('Do it again')
})
