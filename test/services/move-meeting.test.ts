import { beforeEach, describe, expect, it } from 'vitest'
import { toldDeed } from '../../bot/telling/told-deed.ts'
import { undoDeed } from '../../src/services/deed/undo-deed.ts'
import { GraphFailure } from '../../src/services/graph-failure.ts'
import { bookMeetings } from '../../src/services/meeting/book-meetings.ts'
import { cancelBooking } from '../../src/services/meeting/cancel-booking.ts'
import { keepMeetings, moveMeeting } from '../../src/services/meeting/move-meeting.ts'
import { SendFailure } from '../../src/services/ports/messenger.ts'
import { see } from '../../src/services/see.ts'
import { inspectionFor, PEOPLE } from '../support/inspections.ts'
import { type MemorySurroundings, surroundingsAt } from '../support/surroundings.ts'

const ID = 'northmoor'
const MEETING = 'm-pm1'
const by = { id: PEOPLE.coordinator.id, name: PEOPLE.coordinator.name }
const TO = { day: '2027-02-11', start: '13:30' }

let needs: MemorySurroundings
let from: { day: string; start: string }

beforeEach(async () => {
  needs = await surroundingsAt('2027-01-11T09:00:00Z', [inspectionFor()])
  await bookMeetings(needs, ID)
  from = await stands()
})

describe('a booked meeting', () => {
  it('is moved, on the calendar and in what we know', async () => {
    await move(TO)
    expect(await stands()).toEqual(TO)
    expect(await onCalendar()).toEqual(TO)
  })

  it('goes back where it was when that is undone', async () => {
    const deed = await move(TO)
    await undoDeed(needs, { inspectionId: ID, deedId: deed.id, by })
    await keepMeetings(needs, ID)
    expect(await onCalendar()).toEqual(from)
    expect(await stands()).toEqual(from)
  })

  it('is moved later where Outlook does not answer now', async () => {
    const down = { ...needs, mailbox: { ...needs.mailbox, move: () => Promise.reject(noAnswer()) } }
    await moveMeeting(down, { inspectionId: ID, itemId: MEETING, by, to: TO })
    expect(await onCalendar()).toEqual(from)
    await keepMeetings(needs, ID)
    expect(await onCalendar()).toEqual(TO)
  })

  it('is not moved into the past by undoing a move late', async () => {
    const deed = await move({ day: '2027-03-11', start: '10:00' })
    needs.clock.set('2027-03-01T09:00:00Z')
    await expect(undoDeed(needs, { inspectionId: ID, deedId: deed.id, by })).rejects.toThrow(/time is past/)
    await keepMeetings(needs, ID)
    expect(await onCalendar()).toEqual({ day: '2027-03-11', start: '10:00' })
  })

  it('that was moved again since goes back one move after the other', async () => {
    const first = await move(TO)
    const second = await move({ day: '2027-02-12', start: '10:00' })
    const takeBack = ({ id }: { id: string }) => undoDeed(needs, { inspectionId: ID, deedId: id, by })
    await expect(takeBack(first)).rejects.toThrow(/moved again since/)
    await takeBack(second)
    await keepMeetings(needs, ID)
    expect(await onCalendar()).toEqual(TO)
    await takeBack(first)
    await expect(takeBack(first)).rejects.toThrow(/undone already/)
    await keepMeetings(needs, ID)
    expect(await onCalendar()).toEqual(from)
  })

  it('that is cancelled since is not said to go back', async () => {
    const { id } = await move(TO)
    const { eventId = '' } = (await needs.store.meetings.of(ID)).find(({ itemId }) => itemId === MEETING) ?? {}
    await cancelBooking(needs, { inspectionId: ID, eventId, by })
    await expect(undoDeed(needs, { inspectionId: ID, deedId: id, by })).rejects.toThrow(/not booked any more/)
  })

  it('that was moved forward and held is not moved again by undoing that', async () => {
    const { id } = await move({ day: '2027-01-12', start: '10:00' })
    needs.clock.set('2027-01-12T10:00:00Z')
    await expect(undoDeed(needs, { inspectionId: ID, deedId: id, by })).rejects.toThrow(/begun already/)
  })

  it.each([
    ['to the past', { day: '2027-01-10', start: '10:00' }, /time is past/],
    ['to where it is', null, /at that time already/],
    ['to an hour that the clock change skips', { day: '2027-03-28', start: '01:30' }, /no such time/],
    ['to after the last week', { day: '9999-12-31', start: '23:59' }, /over by then/],
    ['to the Monday after the last week', { day: '2027-09-13', start: '10:00' }, /over by then/],
  ])('is not moved %s', async (_where, to, words) => {
    await expect(move(to ?? from)).rejects.toThrow(words)
    expect(await onCalendar()).toEqual(from)
  })

  it('is not moved by a contributor', async () => {
    const wish = { inspectionId: ID, itemId: MEETING, by: { ...by, id: PEOPLE.pirHealth.id }, to: TO }
    await expect(moveMeeting(needs, wish)).rejects.toThrow(/may not/)
    expect(await onCalendar()).toEqual(from)
  })

  it('that was deleted in Outlook is not moved, and that is said', async () => {
    const deleted = { ...needs, mailbox: { ...needs.mailbox, find: async () => null } }
    const wish = { inspectionId: ID, itemId: MEETING, by, to: TO }
    await expect(moveMeeting(deleted, wish)).rejects.toThrow(/not on the organiser's calendar any more/)
    expect(await needs.store.deeds.of(ID)).toEqual([])
  })

  it('that two people move at once goes where the first wished, and the second is told so', async () => {
    const other = { ...by, id: PEOPLE.coordinator.id, name: 'Second Sample' }
    const both = await Promise.allSettled([
      move(TO),
      moveMeeting(needs, { inspectionId: ID, itemId: MEETING, by: other, to: { day: '2027-02-12', start: '10:00' } }),
    ])
    expect(both).toMatchObject([
      { status: 'fulfilled' },
      { status: 'rejected', reason: { reason: 'changed meanwhile', message: /moved it just now/ } },
    ])
    expect(await onCalendar()).toEqual(TO)
  })

  it.each([
    ['at once', () => Promise.allSettled([move(TO), move(TO)])],
    [
      'while Outlook has not moved it yet',
      async () => {
        const mailbox = { ...needs.mailbox, move: () => Promise.reject(noAnswer()) }
        await moveMeeting({ ...needs, mailbox }, { inspectionId: ID, itemId: MEETING, by, to: TO })
        return Promise.allSettled([move(TO)])
      },
    ],
  ])('that is moved by a button pressed twice %s is moved once, so that one undo takes it back', async (_, press) => {
    const refused = (await press()).filter(({ status }) => status === 'rejected')
    expect(refused).toMatchObject([{ reason: { message: 'It is moved there already.' } }])
    const [deed, ...others] = await needs.store.deeds.of(ID)
    expect(others).toEqual([])
    await undoDeed(needs, { inspectionId: ID, deedId: deed?.id ?? '', by })
    await keepMeetings(needs, ID)
    expect(await onCalendar()).toEqual(from)
  })

  describe('that was deleted in Outlook after its move was wished', () => {
    const gone = () => ({ ...needs.mailbox, move: async () => null, find: async () => null })
    const wished = () => moveMeeting(waiting(), { inspectionId: ID, itemId: MEETING, by, to: TO })
    const waiting = () => ({ ...needs, mailbox: { ...needs.mailbox, move: () => Promise.reject(noAnswer()) } })

    it('is shown booked no more, and its coordinator is told once', async () => {
      const deed = await wished()
      expect(toldDeed(await see(needs, ID), deed)).toContain('as soon as Outlook answers')
      for (const _ of [1, 2]) await keepMeetings({ ...needs, mailbox: gone() }, ID)
      expect(await needs.store.meetings.of(ID)).not.toContainEqual(expect.objectContaining({ itemId: MEETING }))
      expect(needs.messenger.notices.map(({ notice }) => notice.type)).toEqual(['meeting gone'])
      expect(toldDeed(await see(needs, ID), deed)).toContain('not on the organiser')
    })

    it('stays until somebody could be told, and goes where there is nobody', async () => {
      await wished()
      const failing = (reason: 'throttled' | 'unreachable') => ({
        ...needs.messenger,
        direct: () => Promise.reject(new SendFailure(reason, 'No.')),
      })
      await keepMeetings({ ...needs, mailbox: gone(), messenger: failing('throttled') }, ID)
      expect(await stands()).toEqual(from)
      await keepMeetings({ ...needs, mailbox: gone(), messenger: failing('unreachable') }, ID)
      expect(await stands()).toEqual({ day: '', start: '' })
    })

    it('is moved where it stands under another id', async () => {
      await wished()
      const moveById = (organiser: string, id: string, to: Parameters<typeof needs.mailbox.move>[2]) =>
        id === 'again' ? needs.mailbox.move(organiser, `${ID}/${MEETING}`, to) : Promise.resolve(null)
      const find: typeof needs.mailbox.find = async (...given) => {
        const event = await needs.mailbox.find(...given)
        return event && { ...event, id: 'again' }
      }
      await keepMeetings({ ...needs, mailbox: { ...needs.mailbox, find, move: moveById } }, ID)
      expect(await stands()).toEqual(TO)
    })
  })
})

it('one that is not booked is not moved', async () => {
  const fresh = await surroundingsAt('2027-01-11T09:00:00Z', [inspectionFor()])
  const wish = { inspectionId: ID, itemId: MEETING, by, to: TO }
  await expect(moveMeeting(fresh, wish)).rejects.toThrow(/not booked yet/)
})

function move(to: typeof TO) {
  return moveMeeting(needs, { inspectionId: ID, itemId: MEETING, by, to })
}

async function stands() {
  const meeting = (await needs.store.meetings.of(ID)).find(({ itemId }) => itemId === MEETING)
  return { day: meeting?.day ?? '', start: meeting?.start ?? '' }
}

async function onCalendar() {
  const event = await needs.mailbox.find('', `${ID}/${MEETING}`, '')
  return { day: event?.day, start: event?.start }
}

function noAnswer(): GraphFailure {
  return new GraphFailure('unavailable', { status: 0, code: 'noAnswer', message: 'Microsoft Graph did not answer.' })
}
