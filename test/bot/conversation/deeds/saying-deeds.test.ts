import { expect, test } from 'vitest'
import { deedCommands } from '../../../../bot/conversation/deeds/deed-commands.ts'
import type { Person } from '../../../../src/domain/inspection/inspection.ts'
import { examineStep } from '../../../../src/services/examine/examine-files.ts'
import { see } from '../../../../src/services/see.ts'
import { provision } from '../../../../src/services/set-up/provision.ts'
import { syncLibrary } from '../../../../src/services/watch/watch.ts'
import { PEOPLE } from '../../../support/inspections.ts'
import { MEMBERS } from '../../../support/memory-sharing.ts'
import { openChat } from '../chat.ts'
import { PIR, press, standingDeeds, WEEK_6, withDraft } from './press-button.ts'

const { coordinator, pirHealth, survey, chiefOfficer } = PEOPLE

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
  [
    'not applicable',
    coordinator,
    'the PIR does not apply because it was agreed',
    /does not apply \(it was agreed\)\.$/,
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
  expect(await standingDeeds(chat)).toMatchObject([deed])
  expect((await press(chat, person, answer, 'Undo')).texts[0]).toMatch(/^Undone\. /)
  expect(await standingDeeds(chat)).toEqual([])
  expect((await press(chat, person, answer, 'Undo')).answer).toEqual({ text: 'It was undone already.' })
})

const SURVEYED = 'w06-survey-return-rate-number'

test('handed in elsewhere at a time: said back in full, then done once it is confirmed', async () => {
  const chat = await openChat(WEEK_6)
  const { texts, buttons, answer } = await chat.say(pirHealth, "the PIR was handed in to the inspectors' site at 9:40")
  expect(texts[0]).toBe('Pre-Inspection Return: handed in at 9:40am on Monday 15 February 2027.')
  expect(buttons).toEqual(['It is handed in', 'Leave it as it is'])
  expect(await standingDeeds(chat)).toEqual([])
  const form = { where: "the inspectors' own site", proof: 'Mail of 9:41' }
  const told = await press(chat, pirHealth, answer, 'It is handed in', form)
  expect(told.texts[0]).toBe("Pre-Inspection Return: handed in at 9:40am today (the inspectors' own site).")
  expect(await standingDeeds(chat)).toMatchObject([
    { type: 'handed in', ...form, when: Date.parse('2027-02-15T09:40:00Z') },
  ])
  expect((await press(chat, pirHealth, answer, 'It is handed in', form)).texts[0]).toMatch(
    /is marked handed in already/,
  )
  expect((await press(chat, pirHealth, told.answer, 'Undo')).texts[0]).toBe(
    'Undone. Pre-Inspection Return: not started.',
  )
})

test('ready is said of a file: of an empty folder it is refused, with the way to the folder', async () => {
  const chat = await openChat(WEEK_6)
  await provision(chat.needs, 'northmoor')
  for (const said of ['the PIR is ready', 'I sign off the PIR']) {
    const { texts, buttons } = await chat.say(coordinator, said)
    expect(texts.join(' ')).toMatch(/^Pre-Inspection Return: .*folder.* first\. Nothing was changed\.$/)
    expect(buttons).toEqual(['Open the folder in SharePoint', "What's due"])
  }
  expect(await standingDeeds(chat)).toEqual([])
  await withDraft(chat)
  const { texts, answer } = await chat.say(pirHealth, 'the PIR is ready')
  expect(texts[0]).toBe('Pre-Inspection Return: ready.')
  expect((await press(chat, pirHealth, answer, 'Undo')).texts[0]).toBe('Undone. Pre-Inspection Return: drafting.')
})

test('what is wrong with a file is said before it is released', async () => {
  const chat = await withDraft(await openChat(WEEK_6))
  await syncLibrary(chat.needs, 'northmoor')
  await examineStep.run(chat.needs, 'northmoor')
  await chat.say(pirHealth, 'the PIR is ready')
  const { texts } = await chat.say(pirHealth, 'PIR is handed in')
  expect(texts[1]).toMatch(/^Its content is not what its name says/)
  expect(texts[2]).toMatch(/^One file will be moved/)
})

test('of several files where one is to be handed in nothing is asked', async () => {
  const chat = await withDraft(await openChat(WEEK_6))
  const { library } = chat.needs
  library.upload(library.folderAt('Inspection', 'Working', 'W06 Pre-Inspection Return'), 'PIR second.xlsx')
  const { texts, buttons } = await chat.say(pirHealth, 'PIR is handed in')
  expect(texts[0]).toBe('Its working folder has 2 files. Leave the one to hand in, then try again.')
  expect(buttons).toEqual(['Open the folder in SharePoint', "What's due"])
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

test('what inspectors would see of a release is said before it: who they are in a chat, in the channel their role alone', async () => {
  const chat = await openChat(WEEK_6)
  await provision(chat.needs, 'northmoor')
  await withDraft(chat)
  const { store, sharing } = chat.needs
  const jo = { may: 'read', to: [{ kind: 'person', id: 'jo', name: 'Jo Inspector' }], inherited: false } as const
  for (const { key, itemId } of await store.folders.of('northmoor'))
    if (key === 'shared' || key === 'working') sharing.own.set(itemId, [MEMBERS, ...(key === 'shared' ? [jo] : [])])
  const { texts } = await chat.say(pirHealth, 'PIR is handed in')
  expect(texts[1]).toBe('One file will be moved into the shared area, and open to Jo Inspector.')
  expect(texts[2]).toMatch(/^In the shared area, one folder that is to have permissions of its own/)
  const inChannel = await chat.say(pirHealth, 'PIR is handed in', 'channel')
  expect(inChannel.texts[1]).toMatch(/open to the inspection team\.$/)
  sharing.own.clear()
  const inspection = await store.inspections.get('northmoor')
  const settings = { ...inspection!.settings, inspectors: ['Una Absent'] }
  await store.inspections.save({ ...inspection!, settings })
  expect((await chat.say(pirHealth, 'PIR is handed in')).texts.join()).toContain('not open to Una Absent')
  const named = (await chat.say(pirHealth, 'PIR is handed in', 'channel')).texts.join()
  expect(named).toContain('not open to all of the inspectors')
  expect(named).not.toMatch(/Absent|Jo/)
})

test('handed in from a message: it is asked first, and of what goes elsewhere where and when', async () => {
  const chat = await openChat(WEEK_6)
  const asks = (item: string) => chat.press(pirHealth, 'ask hand in', { inspection: 'northmoor', item })
  await provision(chat.needs, 'northmoor')
  const empty = await asks(PIR)
  expect(empty.texts[0]).toMatch(/^Pre-Inspection Return: its working folder is empty\. Put the file there, or say/)
  expect(empty.buttons).toEqual(['Open the folder in SharePoint', "What's due"])
  await withDraft(chat)
  const { texts } = await asks(PIR)
  expect(texts[0]).toMatch(/^Pre-Inspection Return: what lies in its working folder goes into/)
  expect(texts[1]).toMatch(/^One file will be moved into the shared area/)
  const told = await chat.press(coordinator, 'ask hand in', { inspection: 'northmoor', item: SURVEYED })
  expect(told.texts[0]).toBe('Number of staff sent the survey: when and where was it handed in?')
  expect(await standingDeeds(chat)).toEqual([])
  const form = { where: 'told to the inspection team', day: '2027-02-15', time: '09:40' }
  expect((await press(chat, coordinator, told.answer, 'It is handed in', form)).texts[0]).toBe(
    'Number of staff sent the survey: handed in at 9:40am today (told to the inspection team).',
  )
  expect((await asks(SURVEYED)).texts[0]).toMatch(/You may not do this/)
})

test('leaving it as it is changes nothing', async () => {
  const chat = await openChat(WEEK_6)
  await provision(chat.needs, 'northmoor')
  await withDraft(chat)
  const { answer } = await chat.say(pirHealth, 'PIR is handed in')
  expect((await press(chat, pirHealth, answer, 'Leave it as it is')).texts[0]).toBe(
    'It stays as it is: nothing was changed.',
  )
  expect(await standingDeeds(chat)).toEqual([])
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
  expect(await standingDeeds(chat)).toEqual([])
  await press(chat, coordinator, asked.answer, 'It has arrived')
  expect(await standingDeeds(chat)).toMatchObject([{ type: 'arrived', when: Date.parse('2027-02-12T15:00:00Z') }])
})

test('a return is not done: it is asked how far it is', async () => {
  const chat = await openChat(WEEK_6)
  const { texts, buttons } = await chat.say(pirHealth, 'the PIR is done')
  expect(texts[0]).toBe('Pre-Inspection Return is a return. How far is it? Nothing was changed.')
  expect(buttons.slice(0, 2)).toEqual(['It is ready', 'It is handed in'])
  expect(await standingDeeds(chat)).toEqual([])
})

test('not applicable without a reason: it is asked for', async () => {
  const chat = await openChat(WEEK_6)
  const { answer } = await chat.say(coordinator, 'the PIR does not apply')
  expect((await press(chat, coordinator, answer, 'It does not apply', { reason: ' ' })).texts[0]).toMatch(
    /Nothing was changed/,
  )
  await press(chat, coordinator, answer, 'It does not apply', { reason: 'Agreed with the lead.' })
  expect(await standingDeeds(chat)).toMatchObject([{ type: 'not applicable', reason: 'Agreed with the lead.' }])
})

test('whom or what is meant is asked where several could be; nothing is changed meanwhile', async () => {
  const chat = await openChat(WEEK_6)
  expect((await chat.say(coordinator, 'assign the PIR to Northmoor')).texts[0]).toBe(
    'Whom do you mean? Nothing was changed.',
  )
  expect((await chat.say(coordinator, 'assign the zzz to Ross')).texts[0]).toContain('I know nothing called "the zzz"')
  expect((await chat.say(chiefOfficer, 'remind me about the PIR on 3/4')).texts[0]).not.toContain('went wrong')
  expect(await standingDeeds(chat)).toEqual([])
})

test('where nothing is named, what is theirs is offered', async () => {
  const chat = await openChat(WEEK_6)
  const { texts, buttons } = await chat.say(pirHealth, 'snooze')
  expect(texts[0]).toBe('Which one do you snooze? Nothing was changed.')
  expect(buttons[0]).toBe('Pre-Inspection Return')
  expect((await chat.say(coordinator, 'hold')).buttons.length).toBeGreaterThan(1)
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
