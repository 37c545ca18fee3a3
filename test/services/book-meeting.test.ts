import { expect, test } from 'vitest'
import { bookMeeting, proposeBooking } from '../../src/services/meeting/book-meeting.ts'
import { cancelBooking } from '../../src/services/meeting/cancel-booking.ts'
import { keepMeetings, moveMeeting, previewMove } from '../../src/services/meeting/move-meeting.ts'
import { see } from '../../src/services/see.ts'
import { inspectionFor, PEOPLE } from '../support/inspections.ts'
import { surroundingsAt } from '../support/surroundings.ts'

const { coordinator, chiefOfficer, viewer } = PEOPLE
const inspectionId = 'northmoor'

async function open() {
  const needs = await surroundingsAt('2027-02-15T10:00:00Z', [inspectionFor()])
  const { items } = await see(needs, inspectionId)
  const idOf = (title: string) => items.find(({ dated }) => dated.item.title === title)?.dated.item.id ?? ''
  return { needs, idOf, itemId: idOf('Partnership meeting 2') }
}

test('as the programme proposes it, told before it is sent; then booked once', async () => {
  const { needs, itemId } = await open()
  const proposed = await proposeBooking(needs, { inspectionId, itemId, by: coordinator })
  expect(proposed).toMatchObject({ subject: 'Partnership meeting 2', day: '2027-04-15', start: '14:00', minutes: 90 })
  expect(proposed.attendees.map(({ name }) => name)).toEqual([coordinator.name, chiefOfficer.name])
  expect(await needs.store.meetings.of(inspectionId)).toEqual([])
  const at = { day: '2027-04-15', start: '10:00' }
  const booked = await bookMeeting(needs, { inspectionId, itemId, by: coordinator, at })
  expect(booked).toMatchObject({ itemId, ...at, end: '11:30' })
  expect(await bookMeeting(needs, { inspectionId, itemId, by: coordinator, at })).toEqual(booked)
  await expect(bookMeeting(needs, { inspectionId, itemId, by: viewer, at })).rejects.toThrow(
    'Only the coordinator books',
  )
  const other = { ...at, start: '11:00' }
  await expect(bookMeeting(needs, { inspectionId, itemId, by: coordinator, at: other })).rejects.toThrow(
    'is booked already',
  )
  expect(await previewMove(needs, { inspectionId, itemId, by: coordinator, to: other })).toEqual(booked)
  await expect(previewMove(needs, { inspectionId, itemId, by: coordinator, to: at })).rejects.toThrow(
    'at that time already',
  )
})

test('taken back, it is cancelled once; booked anew it stands where it is booked then, whatever it was moved to before', async () => {
  const { needs, itemId } = await open()
  const book = (day: string) =>
    bookMeeting(needs, { inspectionId, itemId, by: coordinator, at: { day, start: '10:00' } })
  const { eventId } = await book('2027-04-15')
  await moveMeeting(needs, { inspectionId, itemId, by: coordinator, to: { day: '2027-04-22', start: '10:00' } })
  await expect(cancelBooking(needs, { inspectionId, eventId, by: viewer })).rejects.toThrow(
    'Only the coordinator cancels',
  )
  await cancelBooking(needs, { inspectionId, eventId, by: coordinator })
  expect(await needs.store.meetings.of(inspectionId)).toEqual([])
  await expect(cancelBooking(needs, { inspectionId, eventId, by: coordinator })).rejects.toThrow('not booked any more')
  await book('2027-04-20')
  await keepMeetings(needs, inspectionId)
  expect(await needs.store.meetings.of(inspectionId)).toMatchObject([{ day: '2027-04-20', start: '10:00' }])
  needs.clock.set('2027-04-20T10:00:00+01:00')
  await expect(cancelBooking(needs, { inspectionId, eventId, by: coordinator })).rejects.toThrow('has begun already')
})

test.each([
  ['a leader', chiefOfficer, 'Partnership meeting 2', {}, 'Only the coordinator books meetings'],
  ['a viewer', viewer, 'Partnership meeting 2', {}, 'Only the coordinator books meetings'],
  ['what is no meeting', coordinator, 'Pre-Inspection Return', {}, 'no meeting of this inspection'],
  ['the inspection team’s', coordinator, 'Introductory call with the inspection lead', {}, 'for the inspection team'],
  ['proposed for a time that is past', coordinator, 'Partnership meeting 1', {}, 'is past. Say when'],
  [
    'a time that is past',
    coordinator,
    'Partnership meeting 2',
    { at: { day: '2027-02-10', start: '10:00' } },
    'is past',
  ],
  [
    'after the end',
    coordinator,
    'Partnership meeting 2',
    { at: { day: '2028-02-10', start: '10:00' } },
    'is over by then',
  ],
])('%s: refused', async (_name, by, title, at, sentence) => {
  const { needs, idOf } = await open()
  await expect(proposeBooking(needs, { inspectionId, itemId: idOf(title), by, ...at })).rejects.toThrow(sentence)
})
