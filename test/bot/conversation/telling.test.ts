import { expect, test } from 'vitest'
import { jiasAdults } from '../../../src/domain/programme/jias-adults/programme.ts'
import { keepLogStep } from '../../../src/services/log/keep-log.ts'
import { provision } from '../../../src/services/set-up/provision.ts'
import { syncLibrary } from '../../../src/services/watch/watch.ts'
import { inspectionFor, PEOPLE } from '../../support/inspections.ts'
import { type Chat, openChat } from './chat.ts'

const { coordinator, pirHealth, survey, viewer } = PEOPLE
const ID = 'northmoor'
const WEEK_6 = '2027-02-15T10:00:00Z'
const TUESDAY = '2027-02-16T10:00:00Z'
const PIR = { inspection: ID, item: 'w06-fri-pir' }

/** With its folders, and a record's draft among the files of today. */
async function chatWithFiles(): Promise<Chat> {
  const chat = await openChat(WEEK_6)
  const { library, clock } = chat.needs
  await provision(chat.needs, ID)
  await syncLibrary(chat.needs, ID)
  clock.set(TUESDAY)
  library.upload(library.folderAt('Inspection', 'Working', 'W06 Pre-Inspection Return'), 'Jean Sample 0101.xlsx')
  const log = library.folderAt('Inspection', 'Working', 'Evidence log')
  const { folders } = chat.needs.store
  const of = (await folders.of(ID)).find(({ key }) => key === 'working/evidence/5.2')?.itemId ?? log
  library.upload(of, 'Assessment audit.docx')
  await syncLibrary(chat.needs, ID)
  await keepLogStep.run(chat.needs, ID)
  return chat
}

const said = async (chat: Chat, text: string, where: 'personal' | 'channel' = 'personal', person = coordinator) => {
  const { texts, buttons, answer } = await chat.say(person, text, where)
  expect(buttons.length, text).toBeGreaterThan(0)
  // What a screen reader or a notification says is the answer's text alone.
  expect(answer && 'text' in answer && answer.text.length, text).toBeGreaterThan(10)
  return { told: texts.join(' '), buttons }
}

test('how one item stands: when, how far, who has it; by role in the channel', async () => {
  const chat = await openChat(WEEK_6)
  const { told } = await said(chat, 'who has the PIR?')
  expect(told).toContain('Pre-Inspection Return: 12 noon on Friday 19 February 2027, in 4 working days. Not started.')
  expect(told).toContain('It is with Ross Northmoor (PIR lead, health).')
  const inChannel = await said(chat, 'who has the PIR?', 'channel')
  expect(inChannel.told).toContain('It is with PIR lead, health.')
  expect(inChannel.told).not.toContain('Ross')
})

test('names in the channel where the inspection says so', async () => {
  const settings = { ...inspectionFor().settings, ownersByName: true as const }
  const chat = await openChat(WEEK_6, [inspectionFor({ settings })])
  expect((await said(chat, 'who has the PIR?', 'channel')).told).toContain('It is with Ross Northmoor.')
  expect((await said(chat, 'who is the survey lead', 'channel')).told).toContain('Morven Northmoor')
})

test('what nobody has may be taken, by whoever may', async () => {
  const chat = await openChat(WEEK_6)
  expect((await said(chat, 'who has the good practice sample')).told).toContain('Nobody has it yet.')
  expect((await said(chat, 'who has the good practice sample')).buttons).toContain('Take it')
  expect((await said(chat, 'who has the good practice sample', 'personal', viewer)).buttons).not.toContain('Take it')
})

test.each([
  ['what about the initial case tracker for us to complete', /Awaited\. It comes from the inspection team\./],
  ['when is partnership meeting 3', /It is not booked yet\./],
  ['what about the staff survey', /^How it stands Staff survey: from /],
  ['is the paper records return done', /Whether it applies is not answered yet\./],
])('"%s" is told', async (text, contained) => {
  expect((await said(await openChat(WEEK_6), text)).told).toMatch(contained)
})

test('what was handed in says when and where', async () => {
  const chat = await chatWithFiles()
  await chat.press(pirHealth, 'handed in', PIR)
  const { told, buttons } = await said(chat, 'has the PIR been handed in?')
  expect(told).toContain('Handed in at 10am today (the shared area). It was with Ross Northmoor')
  expect(buttons).toContain('Open the folder in SharePoint')
})

test('a thing that is not there is said so', async () => {
  expect((await said(await openChat(WEEK_6), 'who has lunch?')).told).toContain('is called "lunch"')
  expect((await said(await openChat(WEEK_6), 'what does Santa have')).told).toContain('is called "Santa"')
})

test.each<[string, string, readonly string[], readonly string[]]>([
  ['due tomorrow', 'Due tomorrow', ['Nothing.'], []],
  [
    'due next week',
    'Due next week',
    ['Get the engagement survey to people and unpaid carers'],
    ['Pre-Inspection Return'],
  ],
  ['due by Friday', 'Due by Friday 19 February 2027', ['Pre-Inspection Return'], ['Initial case tracker, completed']],
  ['due before Friday', 'Due before Friday 19 February 2027', [], ['Pre-Inspection Return']],
  ['due on 19/02/2027', 'Due on Friday 19 February 2027', ['Pre-Inspection Return'], []],
  ['due within 4 days', 'Due by Friday 19 February 2027', ['Pre-Inspection Return'], []],
  ["what's mine this week", 'Yours, due this week', [], ['Pre-Inspection Return']],
  ['what does Ross have', 'Theirs, soonest first', ['Pre-Inspection Return'], ['Circulate the staff survey link']],
])('"%s" lists what falls then', async (text, title, contained, left) => {
  const { texts } = await (await openChat(WEEK_6)).say(coordinator, text)
  expect(texts[0]).toBe(title)
  expect(texts).toEqual(expect.arrayContaining([...contained]))
  for (const one of left) expect(texts).not.toContain(one)
})

test.each(["what's due by the moon", 'what changed since forever'])(
  '"%s" has no day that can be read',
  async (text) => {
    expect((await said(await openChat(WEEK_6), text)).told).toMatch(/is no day that I can read\. Write it like/)
  },
)

test('all meetings, booked or not, or left out', async () => {
  const chat = await openChat(WEEK_6)
  const { meetings, deeds } = chat.needs.store
  const booked = { eventId: 'e', start: '10:00', end: '11:30', webLink: 'https://outlook.example/e' }
  await meetings.save(ID, { ...booked, itemId: 'm-pm2', subject: 'Partnership meeting 2', day: '2027-04-14' })
  const by = { person: coordinator.id, name: coordinator.name }
  const off = { type: 'not applicable', reason: 'Held with the next.' } as const
  await deeds.record({ id: 'd', inspectionId: ID, itemId: 'm-pm3', at: Date.parse(WEEK_6), by, ...off })
  await chat.say(coordinator, 'the introductory call is done')
  const { told } = await said(chat, 'meetings')
  expect(told).toContain('Partnership meeting 2 : 10am to 11:30am on Wednesday 14 April 2027')
  expect(told).toContain('Partnership meeting 3 : not applicable')
  expect(told).toMatch(/Partnership meeting 4 : by .*, not booked yet/)
  expect(told).toContain('Introductory call : done')
  expect((await said(chat, 'what about the introductory call')).told).not.toContain('not booked yet')
  expect((await said(chat, 'when is partnership meeting 2')).told).toContain(
    'Booked: 10am to 11:30am on Wednesday 14 April 2027.',
  )
})

test('evidence for an indicator: how much, what is missing, and where it lies', async () => {
  const chat = await chatWithFiles()
  const { told, buttons } = await said(chat, 'evidence for 5.2')
  expect(told).toContain('1 piece. 1 without a summary. 1 that does not say what difference it made.')
  expect(told).toContain('E-001 : Assessment audit.docx, drafting')
  expect(buttons).toContain('Open the folder in SharePoint')
  expect((await said(chat, 'evidence for 1.2')).told).toContain('0 pieces. Put a file into its folder')
  expect((await said(chat, 'evidence')).told).toContain('5.2 : 1 piece')
  expect((await said(chat, 'evidence on commissioning')).told).toContain('Evidence for 6.5')
  expect((await said(chat, 'evidence for health')).told).toContain('could be several quality indicators')
  expect((await said(chat, 'evidence for 7.7')).told).toContain('No quality indicator is called "7.7"')
})

test('the folder of a return, of one that lies within another, and of none', async () => {
  const chat = await chatWithFiles()
  expect((await said(chat, 'folder for the PIR')).buttons.slice(0, 2)).toEqual([
    'Open the working folder in SharePoint',
    'Open the shared folder in SharePoint',
  ])
  const within = await said(chat, 'folder for the good practice sample')
  expect(within.buttons[0]).toBe('Open the working folder in SharePoint')
  expect((await said(chat, 'folder for the number of staff sent the survey')).told).toContain('has no folder')
  expect((await said(chat, 'folder for 5.2')).told).toContain('5.2 Processes are in place')
  expect((await said(chat, 'open the shared area')).told).toContain('Shared with inspection team: here it lies.')
})

test('guidance: for what is due next first, for one thing, for words, and where there is none', async () => {
  const chat = await openChat(TUESDAY)
  expect((await said(chat, 'link to the guidance')).buttons[0]).toBe('Open Pre-Inspection Return (PIR) on the web')
  expect((await said(chat, 'template for the position statement')).told).toContain('Position Statement')
  expect((await said(chat, 'guidance on remote')).told).toContain('Guidance for remote access to records')
  expect((await said(chat, 'guidance on cooking')).told).toContain('Nothing is published for "cooking"')
})

test('how the records are, in counts', async () => {
  const chat = await openChat(WEEK_6)
  expect((await said(chat, 'records progress')).told).toContain('No system that holds records is named yet')
  const system = { id: 's', name: 'Social work system', side: 'council', mode: 'paper' } as const
  const records = { systems: [system], inspectors: [], main: 60, reserve: 20, place: 'own library' as const }
  const { settings } = inspectionFor()
  await chat.needs.store.inspections.save(inspectionFor({ settings: { ...settings, records } }))
  const { told } = await said(chat, 'records progress')
  expect(told).toContain('Social work system : Read on paper, at a venue. Nothing has been counted out yet.')
})

test('what changed: deeds, files and the log in counts, never the name of a record’s file', async () => {
  const chat = await chatWithFiles()
  await chat.press(coordinator, 'taken', PIR)
  const { told } = await said(chat, 'what changed since yesterday')
  expect(told).toContain('Pre-Inspection Return : now with Isla Northmoor ')
  expect(told).toContain('W06 Pre-Inspection Return : 1 file')
  expect(told).not.toContain('Jean')
  const inChannel = (await said(chat, 'what changed since yesterday', 'channel')).told
  expect(inChannel).toContain('now with Inspection coordinator ')
  expect(inChannel).not.toMatch(/Isla|Jean/)
  chat.needs.clock.set('2027-02-18T10:00:00Z')
  await chat.say(coordinator, 'undo')
  expect((await said(chat, 'what changed today')).told).toContain('"taken" was taken back by Isla Northmoor')
  expect((await said(chat, 'what changed since last week')).told).toContain('1 file')
  chat.needs.clock.set('2027-02-25T10:00:00Z')
  expect((await said(chat, 'what changed this week')).told).toContain('Nothing changed that Waymark knows of.')
  expect((await said(chat, 'what changed since Thursday')).buttons).toContain('Thursday 18 February 2027')
})

test('edits of the log and changes of dates are told as such', async () => {
  const chat = await openChat(WEEK_6)
  const { logEntries, inspectionChanges } = chat.needs.store
  const at = Date.parse(WEEK_6)
  const by = { person: coordinator.id, name: coordinator.name }
  const change = {
    fileId: 'f',
    column: 'summary',
    from: '',
    to: 'Short stays fell.',
    at,
    by,
    state: 'written',
  } as const
  await logEntries.record(ID, [
    { id: 'a', ...change },
    { id: 'b', ...change },
  ])
  const to = { notified: '2027-01-18', holidays: [] }
  const from = { notified: '2027-01-11', holidays: [] }
  await inspectionChanges.record({ id: 'n', inspectionId: ID, at, by, type: 'notified', from, to })
  await inspectionChanges.record({ id: 's', inspectionId: ID, at, by, type: 'settings', from: {}, to: {} } as never)
  await inspectionChanges.record({
    id: 'p',
    inspectionId: ID,
    at,
    by,
    type: 'adjusted',
    itemId: PIR.item,
    from: null,
    to: null,
  })
  const { told } = await said(chat, 'what changed today')
  expect(told).toContain('Evidence log : 2 edits of 1 piece')
  expect(told).toContain('The notification date : changed, by Isla Northmoor')
  expect(told).toContain('Settings : changed, by Isla Northmoor')
  expect(told).toContain('Pre-Inspection Return : moved to another date, by Isla Northmoor')
})

test('what goes out next: to whom by name in a chat, by role in the channel, and the next card', async () => {
  const chat = await openChat('2027-02-18T16:00:00Z')
  const { told } = await said(chat, 'what goes out next')
  expect(told).toContain('9am on Friday 19 February 2027 : A reminder of Pre-Inspection Return, to Ross Northmoor')
  expect(told).toContain('The card of week 7, in the channel')
  const inChannel = (await said(chat, 'what goes out next', 'channel')).told
  expect(inChannel).toContain('to its owner (PIR lead, health)')
  expect(inChannel).not.toContain('Ross')
  const after = await openChat('2028-02-18T16:00:00Z')
  expect((await said(after, 'what goes out next')).told).toContain('No message to a person within seven days')
})

test('settings are shown to all, and changed by the coordinator', async () => {
  const chat = await openChat(WEEK_6)
  const shown = await said(chat, 'settings')
  expect(shown.told).toContain('Weekly card : Monday at 9am')
  expect(shown.told).toContain('Quiet : from 6pm to 8am')
  expect(shown.buttons[0]).toBe('Change settings')
  const forOthers = await said(chat, 'settings', 'personal', survey)
  expect(forOthers.told).toContain('The coordinator can change them.')
  expect(forOthers.buttons).not.toContain('Change settings')
  const set = { ...inspectionFor().settings, cardDay: 'Tuesday' as const, notices: { lookAhead: null } }
  await chat.needs.store.inspections.save(inspectionFor({ settings: set }))
  expect((await said(chat, 'settings')).told).toMatch(/Weekly card : Tuesday at 9am.*Look-ahead : none/)
})

test('who is who: names in a chat, and who stands in', async () => {
  const away = { seat: 'chief-officer', side: 'board', holder: PEOPLE.chiefOfficer, deputy: PEOPLE.survey } as const
  const leave = [{ from: '2027-02-01', to: '2027-02-28' }]
  const seats = [...inspectionFor().seats.filter(({ seat }) => seat !== 'chief-officer'), { ...away, leave }]
  const chat = await openChat(WEEK_6, [inspectionFor({ seats })])
  expect((await said(chat, 'who is the chief officer')).told).toContain('Morven Northmoor, for Catriona Northmoor')
  expect((await said(chat, 'who is the coordinator')).told).toContain('Isla Northmoor')
  expect((await said(chat, 'who is who')).told).toContain('PIR lead, council : nobody yet')
  const inChannel = (await said(chat, 'who is who', 'channel')).told
  expect(inChannel).toContain('Chief Officer : held, the deputy stands in today')
  expect(inChannel).not.toContain('Isla')
})

test('signing out says that there is nothing to sign out of, and thanks are taken', async () => {
  const chat = await openChat(WEEK_6)
  expect((await said(chat, 'sign out')).told).toContain('You stay signed in to Teams.')
  expect((await said(chat, 'thanks!')).told).toBe('You are welcome.')
})

test('what is awaited from the inspection team, what is late first', async () => {
  const { told } = await said(await openChat('2027-03-03T10:00:00Z'), 'what are we waiting for?')
  expect(told).toMatch(/^From the inspection team .*late.*awaited/)
  expect(told).not.toContain('Pre-Inspection Return :')
  const after = await openChat('2028-03-03T10:00:00Z')
  for (const { id } of jiasAdults.items) {
    const by = { person: coordinator.id, name: coordinator.name }
    const off = { type: 'not applicable', reason: 'It is over.' } as const
    await after.needs.store.deeds.record({ id, inspectionId: ID, itemId: id, at: after.needs.clock.now(), by, ...off })
  }
  expect((await said(after, 'what is awaited')).told).toContain('Nothing is awaited any more.')
})

test('a thing that is named and no more said of it: what can be asked about it', async () => {
  const chat = await openChat(WEEK_6)
  expect((await said(chat, 'the position statement')).buttons).toEqual([
    'What about Position statement and supporting evidence',
    'Who has Position statement and supporting evidence',
    'Folder for Position statement and supporting evidence',
  ])
  expect((await said(chat, 'the position statement', 'personal', PEOPLE.stranger)).buttons[0]).not.toContain('Position')
})

test('nonsense is met with three likely offers', async () => {
  const chat = await openChat(WEEK_6)
  expect((await said(chat, 'flibbertigibbet')).buttons).toEqual(["What's due", 'Week 11', 'Help'])
  expect((await said(chat, 'evidence please now maybe for something')).buttons[0]).toBe('Evidence for 5.2')
  const worry = await said(chat, 'is there anything I should worry about')
  expect(worry.buttons).toContain('Status')
  expect(worry.buttons).not.toContain('Hello')
  const wish = await said(chat, 'I want somebody to assign things')
  expect(wish.told).toMatch(/To change something, say it like this: assign /)
  expect(wish.buttons.join()).not.toMatch(/assign/i)
})
