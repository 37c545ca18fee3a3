import { expect, test } from 'vitest'
import { CHANNEL, inspectionFor, PEOPLE, seat } from '../../support/inspections.ts'
import { openChat } from './chat.ts'

const { coordinator, pirHealth, stranger, viewer } = PEOPLE
const WEEK_6 = '2027-02-15T10:00:00Z'

test('help says what can be asked, wherever and by whomever', async () => {
  const chat = await openChat(WEEK_6)
  for (const person of [coordinator, stranger]) {
    const { texts, buttons } = await chat.say(person, 'help')
    expect(texts.join(' ')).toContain('next meeting · meetings')
    expect(buttons).toEqual(["What's due", 'Week', 'Status', 'Next meeting', 'What changed since yesterday'])
  }
  expect((await chat.say(coordinator, 'HELP', 'channel')).texts).toContain('Mention me and say one of these.')
})

test('a greeting is returned by first name, with three ways on', async () => {
  const { texts, buttons } = await (await openChat(WEEK_6)).say(coordinator, 'Hi!')
  expect(texts).toEqual(['Hello Isla. What would you like to see?'])
  expect(buttons).toHaveLength(3)
})

test.each([
  'sdkfj sdf',
  'order me a pizza',
  'delete everything',
  'week eleven and a half',
  '',
  'done',
  'hand me the PIR',
])('"%s" is not followed: three offers, and nothing changes', async (nonsense) => {
  const chat = await openChat(WEEK_6)
  const { texts, buttons } = await chat.say(coordinator, nonsense)
  expect(texts[0]).toMatch(/^I did not follow that\./)
  expect(buttons).toHaveLength(3)
  expect(await chat.needs.store.deeds.of('northmoor')).toEqual([])
})

test('the week, with names in a chat and roles in the channel', async () => {
  const chat = await openChat(WEEK_6)
  const inChat = (await chat.say(coordinator, 'week')).texts
  expect(inChat[0]).toBe('Week 6: 15 to 19 February 2027')
  expect(inChat).toContain('Pre-Inspection Return')
  expect(inChat.join(' ')).toContain('12 noon on Friday 19 February 2027')
  expect(inChat).toContain(' · Ross Northmoor')
  const inChannel = (await chat.say(coordinator, 'week', 'channel')).texts
  expect(inChannel).toContain(' · PIR lead, health')
  expect(inChannel.join(' ')).not.toContain('Ross')
})

test('a week far off, its neighbours a button away; a week that is not there', async () => {
  const chat = await openChat(WEEK_6)
  const { texts, buttons } = await chat.say(coordinator, 'wek 11')
  expect(texts[0]).toBe('Week 11: 22 to 26 March 2027')
  expect(buttons).toEqual(['Open the inspection', 'Week 10', 'Week 12'])
  expect((await chat.say(coordinator, 'week 36')).texts[0]).toMatch(/runs from week 1 to week 35/)
  expect((await chat.say(coordinator, 'next week')).texts[0]).toMatch(/^Week 7:/)
  expect((await chat.say(coordinator, 'last week')).texts).toContain('One of 35 weeks, past')
  expect((await chat.say(coordinator, 'week 15')).texts).not.toContain('Initial case tracker, for us to complete')
})

test.each([
  ['2027-01-08T10:00:00Z', /^Week 1:/],
  ['2027-12-31T10:00:00Z', /^Week 35:/],
])('at %s "week" is the nearest there is', async (now, title) => {
  expect((await (await openChat(now)).say(coordinator, 'week')).texts[0]).toMatch(title)
})

test('what is due: five lines at most, soonest first, with how far off', async () => {
  const { texts, buttons } = await (await openChat(WEEK_6)).say(coordinator, "what's due")
  expect(texts[0]).toBe('Due next')
  expect(texts.filter((text) => / · $/.test(text))).toHaveLength(5)
  expect(texts.at(-1)).toMatch(/^\S+ things are overdue\.$/)
  expect(texts).not.toContain('overdue')
  expect(buttons.some((title) => /^All \d+ up to week \d+$/.test(title))).toBe(true)
})

test('what is mine is mine', async () => {
  const { texts } = await (await openChat('2027-02-17T10:00:00Z')).say(pirHealth, "what's mine")
  expect(texts[0]).toBe('Yours, soonest first')
  expect(texts[1]).toBe('Pre-Inspection Return')
  expect(texts[2]).toBe('12 noon on Friday 19 February 2027, in 2 working days · ')
})

test('a deadline that was missed is overdue, and its date is said once', async () => {
  const { texts } = await (await openChat('2027-02-20T10:00:00Z')).say(pirHealth, 'mine')
  expect(texts).toContain('12 noon on Friday 19 February 2027 · ')
  expect(texts).toContain('overdue')
})

test.each([
  ['due today', 'Due today', ['Nothing.']],
  ['due this week', 'Due this week', ['Pre-Inspection Return']],
  ['overdue', 'Overdue', ['overdue']],
])('"%s" lists just that', async (said, title, contained) => {
  const { texts } = await (await openChat(WEEK_6)).say(coordinator, said)
  expect(texts[0]).toBe(title)
  expect(texts).toEqual(expect.arrayContaining(contained))
})

test('nothing due is said so', async () => {
  const { texts } = await (await openChat(WEEK_6)).say(viewer, "what's mine")
  expect(texts).toContain('Nothing.')
})

test('the status is a sentence and counts, when last checked, and what goes out next', async () => {
  const { texts } = await (await openChat(WEEK_6)).say(coordinator, 'where are we?')
  expect(texts).toContain('Northmoor · In week 6 of 35')
  expect(texts.join(' ')).toMatch(/0 of \d+ returns handed in/)
  const late = await openChat(WEEK_6, [inspectionFor({ startedAt: Date.parse(WEEK_6) })])
  expect((await late.say(coordinator, 'status')).texts).toContain('12 things overdue from before Waymark began here')
  expect(texts).toContain('Library not checked yet')
  expect(texts.at(-1)).toMatch(/^Next message: /)
})

test('the next meeting: booked with its link, and before that by when it is to be', async () => {
  const chat = await openChat(WEEK_6)
  expect((await chat.say(coordinator, 'next meeting')).texts[1]).toMatch(/is not booked yet\. It is to be held /)
  const meeting = { itemId: 'm', eventId: 'e', subject: 'Partnership meeting 2', start: '10:00', end: '11:30' }
  const webLink = 'https://outlook.example/e'
  await chat.needs.store.meetings.save('northmoor', {
    ...meeting,
    day: '2027-03-10',
    joinUrl: 'https://a.example',
    webLink,
  })
  const past = { ...meeting, itemId: 'past', subject: 'Past', day: '2027-02-01', webLink }
  await chat.needs.store.meetings.save('northmoor', past)
  const { texts, buttons } = await chat.say(coordinator, 'next meting?')
  expect(texts[1]).toBe('Partnership meeting 2: 10am to 11:30am on Wednesday 10 March 2027, in Teams.')
  expect(buttons).toEqual(['Join in Teams', 'Open in Outlook', 'All meetings', "What's due"])
})

test('a booked meeting that somebody marked not applicable is not the next', async () => {
  const chat = await openChat(WEEK_6)
  const booked = { eventId: 'e', start: '10:00', end: '11:30', webLink: 'https://outlook.example/e' }
  const { meetings, deeds } = chat.needs.store
  await meetings.save('northmoor', { ...booked, itemId: 'm-pm2', subject: 'Partnership meeting 2', day: '2027-02-16' })
  await meetings.save('northmoor', { ...booked, itemId: 'm-pm3', subject: 'Partnership meeting 3', day: '2027-02-17' })
  const off = { type: 'not applicable', reason: 'Held together with the next.' } as const
  const by = { person: coordinator.id, name: coordinator.name }
  await deeds.record({ id: 'd', inspectionId: 'northmoor', itemId: 'm-pm2', at: Date.parse(WEEK_6), by, ...off })
  const { texts } = await chat.say(coordinator, 'next meeting')
  expect(texts[1]).toContain('Partnership meeting 3: 10am to 11:30am on Wednesday 17 February 2027')
  expect(texts[1]).not.toContain('Partnership meeting 2')
})

test('a meeting to be held before the next booked one is not passed over', async () => {
  const chat = await openChat('2027-01-11T10:00:00Z')
  await chat.needs.store.meetings.save('northmoor', {
    ...{ itemId: 'm', eventId: 'e', subject: 'Partnership meeting 1', start: '10:00', end: '11:30' },
    ...{ day: '2027-02-10', joinUrl: 'https://a.example', webLink: 'https://outlook.example/e' },
  })
  const { texts } = await chat.say(coordinator, 'next meeting')
  expect(texts[1]).toMatch(
    /^Introductory call.* is not booked yet\. It is to be held by Friday 22 January 2027 .* Partnership meeting 1: 10am/,
  )
})

test('somebody without a seat is told who can give one', async () => {
  const { texts, buttons } = await (await openChat(WEEK_6)).say(stranger, "what's due")
  expect(texts).toEqual(['You have no seat in this inspection. The coordinator can give you one.'])
  expect(buttons).toEqual(['Help'])
})

test('a channel speaks of its own inspection and of no other', async () => {
  const other = inspectionFor({
    ...{ id: 'glenmarra', partnership: 'Glenmarra', seats: [seat('inspection-coordinator', coordinator)] },
    place: { ...inspectionFor().place, channelId: '19:glenmarra@thread.tacv2' },
  })
  const chat = await openChat(WEEK_6, [inspectionFor(), other])
  expect((await chat.say(coordinator, 'status', 'channel', CHANNEL)).texts.join()).toContain('Northmoor')
  expect((await chat.say(coordinator, 'status', 'channel', '19:glenmarra@thread.tacv2')).texts.join()).toContain(
    'Glenmarra',
  )
  const asked = await chat.say(coordinator, 'status for glenmarra', 'channel', CHANNEL)
  expect(asked.texts.join()).not.toContain('Glenmarra')
  const elsewhere = await chat.say(coordinator, 'status', 'channel', '19:another@thread.tacv2')
  expect(elsewhere.texts[0]).toMatch(/^No inspection runs in this channel\./)
})

test('somebody in several is told which one this is, and may name another', async () => {
  const other = inspectionFor({
    id: 'a-glenmarra',
    partnership: 'Glenmarra',
    seats: [seat('inspection-coordinator', coordinator)],
  })
  const chat = await openChat(WEEK_6, [inspectionFor(), other])
  expect((await chat.say(coordinator, 'status')).texts).toContain(
    'This is Glenmarra. Add the name to ask about Northmoor.',
  )
  for (const text of ['status northmoor', 'status for Northmoor', 'Northmoor status']) {
    expect((await chat.say(coordinator, text)).texts.join()).toContain('Northmoor · In week 6')
  }
  expect((await chat.say(pirHealth, 'status')).texts.join()).not.toContain('Add the name')
})

test('before any inspection is set up, that is said', async () => {
  expect((await (await openChat(WEEK_6, [])).say(coordinator, 'week')).texts[0]).toMatch(
    /^No inspection is set up yet\./,
  )
})

test('one welcome to a person and one introduction in a team, never again', async () => {
  const chat = await openChat(WEEK_6)
  const install = () => chat.arrive({ type: 'installed', person: coordinator }, 'personal')
  expect((await install())?.text).toMatch(/^I keep a joint inspection on its dates/)
  expect(await install()).toBeNull()
  const introduce = () => chat.arrive({ type: 'installed', person: coordinator }, 'channel')
  expect((await introduce())?.text).toMatch(/^Isla Northmoor added Waymark to this team\./)
  expect(await introduce()).toBeNull()
  expect(await chat.arrive({ type: 'removed' }, 'channel')).toBeNull()
  expect(await chat.arrive({ type: 'other' }, 'channel')).toBeNull()
})

test('a fault of ours is told in words, and logged', async () => {
  const chat = await openChat(WEEK_6)
  Object.assign(chat.needs.store.deeds, { of: () => Promise.reject(new Error('connection lost')) })
  const { texts } = await chat.say(coordinator, 'status')
  expect(texts).toEqual(['Something went wrong here. Nothing was changed. Try again.'])
  expect(chat.needs.logged).toContainEqual({
    level: 'warn',
    event: 'turn failed',
    facts: expect.objectContaining({ type: 'message', reason: 'Error' }),
  })
})
