import { expect, test } from 'vitest'
import { see } from '../../../../src/services/see.ts'
import { inspectionFor, PEOPLE } from '../../../support/inspections.ts'
import { openChat } from '../chat.ts'
import { press, WEEK_6, withDraft } from './press-button.ts'

const { coordinator, survey } = PEOPLE

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
  const chat = await withDraft(await openChat(WEEK_6))
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
    'Undone. Pre-Inspection Return: drafting.',
    'There is nothing of yours to undo.',
  ])
})
