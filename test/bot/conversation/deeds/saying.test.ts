import { expect, test } from 'vitest'
import { deedCommands } from '../../../../bot/conversation/deeds/deed-commands.ts'
import type { Reply } from '../../../../bot/teams/turn.ts'
import { see } from '../../../../src/services/see.ts'
import { provision } from '../../../../src/services/set-up/provision.ts'
import { inspectionFor, PEOPLE } from '../../../support/inspections.ts'
import { type Chat, openChat } from '../chat.ts'

const { coordinator, pirHealth, survey, chiefOfficer } = PEOPLE
const WEEK_6 = '2027-02-15T10:00:00Z'
const PIR = 'w06-fri-pir'
type Person = typeof coordinator

interface Button {
  readonly title: string
  readonly verb?: string
  readonly data?: Readonly<Record<string, unknown>>
}

const buttonsOf = (answer: Reply | null) => (answer?.card?.actions ?? []) as readonly Button[]
const stateOf = async ({ needs }: Chat, id = PIR) =>
  (await see(needs, 'northmoor')).items.find(({ dated }) => dated.item.id === id)
const stand = async ({ needs }: Chat) => (await needs.store.deeds.of('northmoor')).filter(({ undone }) => !undone)

/** Presses the button of this title as it stands on the card, its form filled in. */
async function press(chat: Chat, person: Person, answer: Reply | null, title: string, form: object = {}) {
  const button = buttonsOf(answer).find((one) => one.title === title)
  if (!button?.verb) throw new Error(`no button "${title}" among ${buttonsOf(answer).map((one) => one.title)}`)
  return chat.press(person, button.verb, { ...button.data, ...form })
}

test.each<[string, Person, string, RegExp, object]>([
  ['taken', survey, 'I take the staff survey numbers', /now with Morven Northmoor\.$/, { type: 'taken' }],
  [
    'assigned',
    coordinator,
    'assign the PIR to Morven',
    /Return: now with Morven Northmoor\.$/,
    { type: 'taken', person: survey.id },
  ],
  [
    'handed over',
    pirHealth,
    'hand the PIR over to the survey lead',
    /now with Morven/,
    { type: 'taken', person: survey.id },
  ],
  ['ready', pirHealth, 'the PIR is ready', /Return: ready\.$/, { type: 'ready' }],
  [
    'not applicable',
    coordinator,
    'the PIR does not apply because it was agreed',
    /does not apply\. it was agreed$/,
    { type: 'not applicable' },
  ],
])('%s in words is done at once, with Undo that works once', async (_name, person, said, sentence, deed) => {
  const chat = await openChat(WEEK_6)
  const items = (await see(chat.needs, 'northmoor')).items.filter(({ dated }) =>
    /staff sent the survey|staff survey/i.test(dated.item.title),
  )
  const named = said.replace(
    'the staff survey numbers',
    items.find(({ owner, dated }) => !owner.person && dated.item.kind === 'return')?.dated.item.title ??
      'the number of staff',
  )
  const { texts, answer } = await chat.say(person, named)
  expect(texts[0]).toMatch(sentence)
  expect(await stand(chat)).toMatchObject([deed])
  expect((await press(chat, person, answer, 'Undo')).texts[0]).toMatch(/^Undone\. /)
  expect(await stand(chat)).toEqual([])
  expect((await press(chat, person, answer, 'Undo')).answer).toEqual({ text: 'It was undone already.' })
})

test('handed in elsewhere at a time: said back in full, then done once it is confirmed', async () => {
  const chat = await openChat(WEEK_6)
  const { texts, buttons, answer } = await chat.say(pirHealth, "the PIR was handed in to the inspectors' site at 9:40")
  expect(texts[0]).toBe('Pre-Inspection Return: handed in at 9:40am on Monday 15 February 2027.')
  expect(buttons).toEqual(['It is handed in', 'Leave it as it is'])
  expect(await stand(chat)).toEqual([])
  const form = { where: "the inspectors' own site", proof: 'Mail of 9:41' }
  const told = await press(chat, pirHealth, answer, 'It is handed in', form)
  expect(told.texts[0]).toBe("Pre-Inspection Return: handed in at 9:40am today (the inspectors' own site).")
  expect(await stand(chat)).toMatchObject([{ type: 'handed in', ...form, when: Date.parse('2027-02-15T09:40:00Z') }])
  expect((await press(chat, pirHealth, answer, 'It is handed in', form)).texts[0]).toMatch(
    /is marked handed in already/,
  )
  expect((await press(chat, pirHealth, told.answer, 'Undo')).texts[0]).toBe(
    'Undone. Pre-Inspection Return: not started.',
  )
})

test('handed in by way of the shared area: what is released is said first', async () => {
  const chat = await openChat(WEEK_6)
  await provision(chat.needs, 'northmoor')
  chat.needs.library.upload(
    chat.needs.library.folderAt('Inspection', 'Working', 'W06 Pre-Inspection Return'),
    'PIR.xlsx',
  )
  const { texts, answer } = await chat.say(pirHealth, 'PIR is handed in')
  expect(texts[0]).toBe('Pre-Inspection Return: what lies in its working folder goes into the shared area now.')
  expect((await press(chat, pirHealth, answer, 'Hand it in')).texts[0]).toMatch(
    /handed in at 10am today \(the shared area\)/,
  )
})

test('leaving it as it is changes nothing', async () => {
  const chat = await openChat(WEEK_6)
  const { answer } = await chat.say(pirHealth, 'PIR is handed in')
  expect((await press(chat, pirHealth, answer, 'Leave it as it is')).texts[0]).toBe(
    'It stays as it is: nothing was changed.',
  )
  expect(await stand(chat)).toEqual([])
})

test('what has arrived is noted at once, or at the moment that was said, once it is confirmed', async () => {
  const chat = await openChat(WEEK_6)
  const incoming = (await see(chat.needs, 'northmoor')).items.find(
    ({ dated, status }) => dated.item.kind === 'incoming' && status.state !== 'arrived',
  )
  const title = incoming?.dated.item.title ?? ''
  const first = await chat.say(coordinator, `${title} has arrived`)
  expect(first.texts[0]).toBe(`${title}: arrived.`)
  await press(chat, coordinator, first.answer, 'Undo')
  const asked = await chat.say(coordinator, `${title} arrived on Friday at 3pm`)
  expect(asked.texts[0]).toBe(`${title}: arrived at 3pm on Friday 12 February 2027.`)
  expect(await stand(chat)).toEqual([])
  await press(chat, coordinator, asked.answer, 'It has arrived')
  expect(await stand(chat)).toMatchObject([{ type: 'arrived', when: Date.parse('2027-02-12T15:00:00Z') }])
})

test('a return is not done: it is asked how far it is', async () => {
  const chat = await openChat(WEEK_6)
  const { texts, buttons } = await chat.say(pirHealth, 'the PIR is done')
  expect(texts[0]).toBe('Pre-Inspection Return is a return. How far is it? Nothing was changed.')
  expect(buttons.slice(0, 2)).toEqual(['It is ready', 'It is handed in'])
  expect(await stand(chat)).toEqual([])
})

test('not applicable without a reason: it is asked for', async () => {
  const chat = await openChat(WEEK_6)
  const { answer } = await chat.say(coordinator, 'the PIR does not apply')
  expect((await press(chat, coordinator, answer, 'It does not apply', { reason: ' ' })).texts[0]).toMatch(
    /Nothing was changed/,
  )
  await press(chat, coordinator, answer, 'It does not apply', { reason: 'Agreed with the lead.' })
  expect(await stand(chat)).toMatchObject([{ type: 'not applicable', reason: 'Agreed with the lead.' }])
})

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
  expect(asked.texts.slice(0, 2)).toEqual([
    'Partnership meeting 2 moves from 10am on Thursday 15 April 2027 to 10am on Thursday 22 April 2027.',
    'Two people get a new invitation.',
  ])
  const moved = await press(chat, coordinator, asked.answer, 'Move it')
  expect(moved.texts[0]).toBe('Partnership meeting 2: moved to 10am on Thursday 22 April 2027.')
  expect((await press(chat, coordinator, moved.answer, 'Undo')).texts[0]).toContain(
    'goes back to 10am on Thursday 15 April 2027',
  )
})

test('snooze, mute, hold and reminders of one’s own are chosen at once and taken back', async () => {
  const chat = await openChat(WEEK_6)
  const choices = async () => (await chat.needs.store.noticeChoices.of('northmoor')).filter(({ undone }) => !undone)
  const said: readonly (readonly [string, string, object])[] = [
    [
      'snooze the PIR until Thursday because Ross is away',
      'Pre-Inspection Return: no reminders before 9am on Thursday 18 February 2027.',
      { type: 'snoozed', reason: 'Ross is away' },
    ],
    ['mute', 'You hear no more reminders', { type: 'muted' }],
    ['hold the PIR because the inspectors gave us until Monday', 'Pre-Inspection Return: held.', { type: 'held' }],
    [
      'remind me about the PIR on Thursday at 10',
      'You are reminded at 10am on Thursday 18 February 2027: the PIR.',
      { type: 'asked', itemId: PIR },
    ],
    [
      'Remind me tomorrow to call Ross',
      'You are reminded at 9am on Tuesday 16 February 2027: call Ross.',
      { type: 'asked', words: 'call Ross' },
    ],
  ]
  for (const [words, sentence, choice] of said) {
    const { texts, answer } = await chat.say(coordinator, words)
    expect(texts[0]).toContain(sentence)
    await chat.say(coordinator, words)
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

test('settings are changed in one form, a return is added in one; each is taken back', async () => {
  const chat = await openChat(WEEK_6)
  const { answer } = await chat.say(coordinator, 'change settings')
  const form = {
    cardDay: 'Tuesday',
    cardTime: '08:30',
    ownersByName: 'true',
    quietTo: '08:00',
    quietFrom: '18:00',
    lead: '5, 2',
    lookAhead: 'true',
  }
  const told = await press(chat, coordinator, answer, 'Change the settings', form)
  expect(told.texts[0]).toContain('the weekly card goes out on Tuesday at 8:30am and names people by name')
  expect((await press(chat, coordinator, told.answer, 'Undo')).texts[0]).toBe('Undone. The settings are as they were.')
  const asked = await chat.say(coordinator, 'add another return called Staffing figures')
  const added = {
    title: 'Staffing figures',
    day: '2027-03-01',
    time: '17:00',
    destination: 'email',
    askedBy: 'Rhona Sample',
    askedOn: '2027-02-15',
  }
  const first = await press(chat, coordinator, asked.answer, 'Add the return', added)
  expect(first.texts[0]).toBe('Staffing figures: added, due 5pm on Monday 1 March 2027.')
  expect((await press(chat, coordinator, asked.answer, 'Add the return', added)).texts[0]).toBe(first.texts[0])
  expect((await see(chat.needs, 'northmoor')).inspection.calendar.added).toHaveLength(1)
  expect((await press(chat, coordinator, first.answer, 'Undo')).texts[0]).toContain('The return is taken back')
  await press(chat, coordinator, asked.answer, 'Add the return', added)
  expect((await see(chat.needs, 'northmoor')).inspection.calendar).toMatchObject({ skipped: [], added: [{}] })
})

test('where nothing is named, what is theirs is offered', async () => {
  const chat = await openChat(WEEK_6)
  const { texts, buttons } = await chat.say(pirHealth, 'snooze')
  expect(texts[0]).toBe('Which one do you snooze? Nothing was changed.')
  expect(buttons[0]).toBe('Pre-Inspection Return')
  expect((await chat.say(coordinator, 'hold')).buttons.length).toBeGreaterThan(1)
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

test('how far the records are is noted in numbers alone, and taken back', async () => {
  const records = {
    ...{ main: 60, reserve: 10, inspectors: [], place: 'own library' as const },
    systems: [
      { id: 's-1', name: 'Mosaic', side: 'council' as const, mode: 'remote-our-area' as const },
      { id: 's-2', name: 'Paper files', side: 'board' as const, mode: 'paper' as const },
    ],
  }
  const inspection = inspectionFor()
  const chat = await openChat(WEEK_6, [{ ...inspection, settings: { ...inspection.settings, records } }])
  const steps = async () => (await chat.needs.store.recordsSteps.of('northmoor')).filter(({ undone }) => !undone)
  const { texts, answer } = await chat.say(coordinator, 'Cases 1-40, 43 are uploaded')
  expect(texts[0]).toBe('Mosaic: 41 cases marked uploaded.')
  expect(await steps()).toMatchObject([{ systemId: 's-1', type: 'cases', stage: 'uploaded' }])
  expect((await press(chat, coordinator, answer, 'Undo')).texts[0]).toMatch(/^Undone\./)
  expect((await chat.say(coordinator, '40 files are counted out in paper files')).texts[0]).toBe(
    'Paper files: 40 files counted out.',
  )
  expect((await chat.say(coordinator, 'cases 99 are uploaded')).texts[0]).toContain('I cannot read "99"')
  expect((await chat.say(coordinator, 'cases 1-2 are uploaded in Swift')).buttons[0]).toBe('Mosaic')
  expect(await steps()).toHaveLength(1)
})

test('undo takes back what was done last, whatever it was, then what was before it', async () => {
  const chat = await openChat(WEEK_6)
  await chat.say(coordinator, 'the PIR is ready')
  const clock = () => chat.needs.clock.set(chat.needs.clock.now() + 60_000)
  clock()
  const asked = await chat.say(coordinator, 'add a return')
  const form = { title: 'Staffing figures', day: '2027-03-01', time: '17:00', destination: 'email' }
  await press(chat, coordinator, asked.answer, 'Add the return', { ...form, askedBy: 'Rhona', askedOn: '2027-02-15' })
  clock()
  const { answer } = await chat.say(coordinator, 'book partnership meeting 2')
  await press(chat, coordinator, answer, 'Book it')
  clock()
  expect((await chat.say(survey, 'undo')).texts[0]).toBe('There is nothing of yours to undo.')
  const changed = (await chat.say(coordinator, 'what changed today')).texts.join(' ')
  for (const what of ['Staffing figures', 'added, by ', 'Partnership meeting 2', 'booked, by '])
    expect(changed).toContain(what)
  const undone = []
  for (const _ of [1, 2, 3, 4]) undone.push((await chat.say(coordinator, 'undo')).texts[0])
  expect(undone).toEqual([
    expect.stringContaining('Partnership meeting 2 is cancelled'),
    expect.stringContaining('The return is taken back'),
    'Undone. Pre-Inspection Return: not started.',
    'There is nothing of yours to undo.',
  ])
})

test('whom or what is meant is asked where several could be; nothing is changed meanwhile', async () => {
  const chat = await openChat(WEEK_6)
  expect((await chat.say(coordinator, 'assign the PIR to Northmoor')).texts[0]).toBe(
    'Whom do you mean? Nothing was changed.',
  )
  expect((await chat.say(coordinator, 'assign the zzz to Ross')).texts[0]).toContain('I know nothing called "the zzz"')
  expect((await chat.say(chiefOfficer, 'remind me about the PIR on 3/4')).texts[0]).not.toContain('went wrong')
  expect(await stand(chat)).toEqual([])
})

test.each(deedCommands.map(({ name, example }) => [name, example] as const))(
  'the example of "%s" works as it is shown: %s',
  async (_name, example) => {
    const chat = await openChat(WEEK_6)
    const { texts, buttons } = await chat.say(coordinator, example)
    expect(texts.join(' ')).not.toMatch(/I know nothing|did not follow|went wrong|cannot be marked|may not/)
    expect(buttons.length).toBeGreaterThan(0)
  },
)
