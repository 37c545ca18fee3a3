import { expect, test } from 'vitest'
import { asSeen, formOf } from '../../src/domain/inspection/inspection-change.ts'
import type { Adjustment } from '../../src/domain/schedule/calendar.ts'
import { adjustDate, previewAdjustment } from '../../src/services/calendar/adjust-date.ts'
import { previewNotification, setNotificationDate } from '../../src/services/calendar/set-notification-date.ts'
import { undoChange } from '../../src/services/record-change.ts'
import { see } from '../../src/services/see.ts'
import { changeSettings } from '../../src/services/settings/change-settings.ts'
import { inspectionFor, PEOPLE } from '../support/inspections.ts'
import { type MemorySurroundings, surroundingsAt } from '../support/surroundings.ts'

const { coordinator, chiefOfficer, pirHealth, viewer, stranger } = PEOPLE
const inspectionId = 'northmoor'
const PIR = 'w06-fri-pir'
const wish = { inspectionId, by: coordinator, itemId: PIR, day: '2027-03-04' }
const agreed = { ...wish, agreedBy: 'Rhona Sample', key: 'k1', seen: asSeen(null) }
const SETTINGS = {
  ...{ cardDay: 'Tuesday', cardTime: '08:30', ownersByName: true },
  ...{ quietTo: '08:00', quietFrom: '18:00', lead: '5, 2', lookAhead: true },
}
const seen = asSeen(formOf(inspectionFor().settings))
const { notified, holidays } = inspectionFor().calendar
const letterSeen = asSeen({ notified, holidays })
const open = (now = '2027-02-15T10:00:00Z') => surroundingsAt(now, [inspectionFor()])

async function dueOf(needs: MemorySurroundings) {
  const one = (await see(needs, inspectionId)).items.find(({ dated }) => dated.item.id === PIR)
  return one?.dated.type === 'due' ? new Date(one.dated.due).toISOString() : null
}

test('a preview says what moves and changes nothing', async () => {
  const needs = await open()
  expect(await previewAdjustment(needs, wish)).toEqual([
    'Pre-Inspection Return moves from 12 noon on Friday 19 February 2027 to 12 noon on Thursday 4 March 2027.',
    'It stands on the card of week 8 instead of week 6; its folder keeps its name.',
    'Its reminders follow the new date.',
  ])
  expect(await dueOf(needs)).toBe('2027-02-19T12:00:00.000Z')
})

test('the date that stands is no other one', async () => {
  const needs = await open()
  const same = { ...wish, day: '2027-02-19', time: '12:00' }
  await expect(previewAdjustment(needs, same)).rejects.toThrow('stands at that date already')
})

test('a date is moved once, however often it is sent, and moved back once', async () => {
  const needs = await open()
  const first = await adjustDate(needs, agreed)
  expect(await adjustDate(needs, agreed)).toEqual(first)
  expect(await dueOf(needs)).toBe('2027-03-04T12:00:00.000Z')
  expect(await needs.store.inspectionChanges.of(inspectionId)).toHaveLength(1)
  await undoChange(needs, { inspectionId, id: first.id, by: coordinator })
  expect(await dueOf(needs)).toBe('2027-02-19T12:00:00.000Z')
  await expect(undoChange(needs, { inspectionId, id: first.id, by: coordinator })).rejects.toThrow('undone already')
  await expect(adjustDate(needs, agreed)).rejects.toThrow('That was undone')
  expect(needs.woken.length).toBeGreaterThan(0)
})

test('of two who move one date, the second is told; an earlier move is not undone beneath a later one', async () => {
  const needs = await open()
  const first = await adjustDate(needs, agreed)
  const second = { ...agreed, day: '2027-03-05', key: 'k2' }
  await expect(adjustDate(needs, second)).rejects.toThrow('Somebody else moved that date')
  const moved = asSeen((first as { to: Adjustment }).to)
  await adjustDate(needs, { ...second, seen: moved, time: '10:00' })
  expect(await dueOf(needs)).toBe('2027-03-05T10:00:00.000Z')
  await expect(undoChange(needs, { inspectionId, id: first.id, by: coordinator })).rejects.toThrow(
    'changed again since',
  )
})

test('a button that is pressed again after a later move does not say that its own date stands', async () => {
  const needs = await open()
  const { to } = (await adjustDate(needs, agreed)) as { to: Adjustment }
  await adjustDate(needs, { ...agreed, day: '2027-03-05', key: 'k2', seen: asSeen(to) })
  await expect(adjustDate(needs, agreed)).rejects.toThrow('changed again since')
  expect(await dueOf(needs)).toBe('2027-03-05T12:00:00.000Z')
})

test('an hour that somebody else changed meanwhile is a date that was moved', async () => {
  const needs = await open()
  const { to } = (await adjustDate(needs, { ...agreed, time: '10:00' })) as { to: Adjustment }
  await adjustDate(needs, { ...agreed, time: '11:00', key: 'k2', seen: asSeen(to) })
  const third = { ...agreed, day: '2027-03-05', key: 'k3', seen: asSeen(to) }
  await expect(adjustDate(needs, third)).rejects.toThrow('Somebody else moved that date')
})

test.each<[string, Partial<typeof agreed> & { time?: string; message?: string }, RegExp]>([
  ['a contributor', { by: pirHealth }, /Only the coordinator changes dates/],
  ['a leader', { by: chiefOfficer }, /Only the coordinator changes dates/],
  ['a viewer', { by: viewer }, /Only the coordinator changes dates/],
  ['a stranger', { by: stranger }, /no seat in this inspection/],
  ['no such item', { itemId: 'nothing' }, /not part of this inspection/],
  ['a meeting', { itemId: 'w14-partnership-meeting-2' }, /is a meeting\. Say: move/],
  ['a day that is past', { day: '2027-02-12' }, /time is past/],
  ['an hour that is past', { day: '2027-02-15', time: '09:30' }, /time is past/],
  ['after the last week', { day: '2027-12-01' }, /outside the weeks/],
  ['an hour that spring skips', { day: '2027-03-28', time: '01:30' }, /clocks go forward/],
  ['a CHI number in the words', { agreedBy: 'about 0101501234' }, /CHI number/],
  ['more words than anybody reads', { message: 'x '.repeat(1001) }, /fewer than 2,000 characters/],
])('%s: refused, and nothing is changed', async (_name, over, sentence) => {
  const needs = await open()
  const meeting = (await see(needs, inspectionId)).items.find(
    ({ dated }) => dated.item.title === 'Partnership meeting 2',
  )
  const itemId = over.itemId === 'w14-partnership-meeting-2' ? meeting?.dated.item.id : over.itemId
  await expect(adjustDate(needs, { ...agreed, ...over, ...(itemId && { itemId }) })).rejects.toThrow(sentence)
  expect(await needs.store.inspectionChanges.of(inspectionId)).toEqual([])
  expect(await dueOf(needs)).toBe('2027-02-19T12:00:00.000Z')
})

test('another notification date moves every week, with its holidays, and back', async () => {
  const needs = await open('2027-01-12T10:00:00Z')
  const by = { inspectionId, by: coordinator, day: '2027-01-18' }
  const sentences = await previewNotification(needs, by)
  expect(sentences[0]).toMatch(/^\d+ dates move\. The next one is /)
  expect(sentences.join(' ')).toContain('Today would be in the time before week 1 instead of week 1.')
  const change = await setNotificationDate(needs, { ...by, key: 'n', seen: letterSeen })
  expect(await dueOf(needs)).toBe('2027-02-26T12:00:00.000Z')
  const { holidays } = (await see(needs, inspectionId)).inspection.calendar
  expect(holidays.map(({ name }) => name)).toContain('Good Friday')
  expect(holidays.length).toBeGreaterThan(3)
  await undoChange(needs, { inspectionId, id: change.id, by: coordinator })
  expect((await see(needs, inspectionId)).inspection).toEqual(inspectionFor())
})

test.each<[string, object, RegExp]>([
  ['the same day', { day: '2027-01-11' }, /already/],
  ['a mistyped year', { day: '2072-01-18' }, /more than a year/],
  ['overtaken', { seen: asSeen({ notified: '2027-01-04', holidays }) }, /Somebody else/],
  ['a leader', { by: chiefOfficer }, /Only the coordinator/],
])('the notification date, %s: refused', async (_name, over, sentence) => {
  const needs = await open('2027-01-12T10:00:00Z')
  const asked = { inspectionId, by: coordinator, day: '2027-01-18', key: 'n', seen: letterSeen, ...over }
  await expect(setNotificationDate(needs, asked)).rejects.toThrow(sentence)
  expect((await see(needs, inspectionId)).inspection).toEqual(inspectionFor())
})

test('settings are changed in one form and taken back', async () => {
  const needs = await open()
  const form = SETTINGS
  const change = await changeSettings(needs, { inspectionId, by: coordinator, key: 's', seen, form })
  const settings = async () => (await see(needs, inspectionId)).inspection.settings
  expect(await settings()).toEqual({
    ...inspectionFor().settings,
    ...{ cardDay: 'Tuesday', cardTime: '08:30', ownersByName: true },
  })
  await expect(changeSettings(needs, { inspectionId, by: coordinator, key: 't', seen, form })).rejects.toThrow(
    'so already',
  )
  const other = { ...form, cardTime: '10:00' }
  await expect(changeSettings(needs, { inspectionId, by: coordinator, key: 'u', seen, form: other })).rejects.toThrow(
    'Somebody else changed the settings',
  )
  await undoChange(needs, { inspectionId, id: change.id, by: coordinator })
  expect(await settings()).toEqual(inspectionFor().settings)
})

test('when people are told is set in the same form', async () => {
  const needs = await open()
  const form = { ...SETTINGS, quietTo: '07:30', quietFrom: '17:30', lead: '2 and 10, 5', lookAhead: false }
  await changeSettings(needs, { inspectionId, by: coordinator, key: 's', seen, form })
  const { notices } = (await see(needs, inspectionId)).inspection.settings
  expect(notices).toEqual({ quietTo: '07:30', quietFrom: '17:30', lead: [10, 5, 2], lookAhead: null })
})

test.each<[string, object, RegExp]>([
  ['by a viewer', { by: viewer }, /Only the coordinator/],
  ['by a guest without a seat', { by: stranger }, /no seat in this inspection/],
  ['on no working day', { form: { ...SETTINGS, cardDay: 'Sunday' } }, /Monday to Friday/],
  ['at no time', { form: { ...SETTINGS, cardTime: '9' } }, /between 7am and 5pm/],
  ['at night', { form: { ...SETTINGS, cardTime: '03:00' } }, /between 7am and 5pm/],
  ['quiet all day', { form: { ...SETTINGS, quietTo: '17:00', quietFrom: '17:01' } }, /leave no time/],
  ['quiet the wrong way round', { form: { ...SETTINGS, quietTo: '18:00', quietFrom: '08:00' } }, /leave no time/],
  ['no lead', { form: { ...SETTINGS, lead: ',' } }, /one to four numbers/],
  ['too long a lead', { form: { ...SETTINGS, lead: '5, 90' } }, /one to four numbers/],
])('settings, %s: refused', async (_name, over, sentence) => {
  const needs = await open()
  const wish = { inspectionId, by: coordinator, key: 's', seen, form: SETTINGS, ...over }
  await expect(changeSettings(needs, wish)).rejects.toThrow(sentence)
  expect((await see(needs, inspectionId)).inspection).toEqual(inspectionFor())
})
