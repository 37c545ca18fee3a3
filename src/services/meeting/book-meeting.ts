import type { Picture } from '../../domain/inspection/picture.ts'
import type { BookedMeeting, MeetingTime } from '../../domain/meeting/booked-meeting.ts'
import { type Proposal, proposeSlot } from '../../domain/meeting/choose-slot.ts'
import { movedTo } from '../../domain/meeting/moved-to.ts'
import type { MeetingItem } from '../../domain/programme/programme.ts'
import { allow } from '../allow.ts'
import { noteMadeElsewhere } from '../made-elsewhere.ts'
import { refreshCards } from '../notice/refresh-cards.ts'
import type { Booking } from '../ports/mailbox.ts'
import { Refusal } from '../refusal.ts'
import { see } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'
import { meetingsTurn } from '../turns.ts'
import { doerOf, type Wisher } from '../wisher.ts'
import { bookingKey, bookOnce, draft } from './book-meetings.ts'
import { refuseUnlessPossible } from './refuse-time.ts'

interface Wish {
  readonly inspectionId: string
  readonly itemId: string
  readonly by: Wisher
  /** Absent: when the programme proposes it, or the first half hour after it at which nobody is busy. */
  readonly at?: MeetingTime
}

interface BookingWish extends Wish {
  readonly at: MeetingTime
}

/** The meeting as it would be booked; nothing is sent. Throws `Refusal`, `GraphFailure`. */
export async function proposeBooking(needs: Surroundings, wish: Wish): Promise<Booking> {
  const picture = await see(needs, wish.inspectionId)
  const { item, proposal } = meetingToBook(picture, wish)
  const booking = await draft(needs, picture, item, proposal)
  if (booking) return booking
  throw new Refusal('not possible', `The time proposed for ${item.title} is past. Say when it is to be held.`)
}

/** Books one meeting at that time and invites people to it, once, however often it is asked. Throws `Refusal`, `GraphFailure`. */
export function bookMeeting(needs: Surroundings, wish: BookingWish): Promise<BookedMeeting> {
  const { inspectionId, itemId, by } = wish
  return book(needs, wish, ({ eventId }) =>
    noteMadeElsewhere(needs, { inspectionId, by, made: { type: 'booked', itemId, eventId } }),
  )
}

/** Books one that was cancelled, where it stood: no deed of its own, so that a second undo does not cancel it again. */
export function bookAgain(needs: Surroundings, wish: BookingWish): Promise<BookedMeeting> {
  return book(needs, wish)
}

async function book(
  needs: Surroundings,
  wish: BookingWish,
  noted?: (made: BookedMeeting) => Promise<void>,
): Promise<BookedMeeting> {
  const { inspectionId, itemId, by } = wish
  const booked = await needs.turns.run(meetingsTurn(inspectionId), async () => {
    const picture = await see(needs, inspectionId)
    allowBooking(picture, by)
    const there = picture.meetings.find((meeting) => meeting.itemId === itemId)
    if (there && there.day === wish.at.day && there.start === wish.at.start) return there
    const { item, proposal } = meetingToBook(picture, wish)
    await noteMoved(needs, wish)
    await bookOnce(needs, picture, item, proposal, (await timesBooked(needs, wish)) + 1)
    const made = (await needs.store.meetings.of(inspectionId)).find((meeting) => meeting.itemId === itemId)
    if (made) await noted?.(made)
    return made
  })
  if (!booked) throw new Refusal('not possible', 'Its time is past by now. Say when it is to be held.')
  needs.log.info('meeting booked by a person', { inspection: inspectionId, item: itemId, person: by.id })
  await refreshCards(needs, inspectionId)
  return booked
}

function allowBooking(picture: Picture, by: Wisher): void {
  allow(picture, by, 'look')
  allow(picture, by, 'book', 'Only the coordinator books meetings.')
}

function meetingToBook(
  picture: Picture,
  { itemId, by, at }: Wish,
): { readonly item: MeetingItem; readonly proposal: Proposal } {
  allowBooking(picture, by)
  const one = picture.items.find(({ dated }) => dated.item.id === itemId)
  const { item } = one?.dated ?? {}
  if (item?.kind !== 'meeting') throw new Refusal('unknown item', 'That is no meeting of this inspection.')
  const proposal = proposeSlot(item, picture.inspection.calendar)
  if (!proposal)
    throw new Refusal(
      'not possible',
      `${item.title} is for the inspection team to arrange. When it was held, say: ${item.title} is done.`,
    )
  if (one?.status.state === 'not applicable') throw new Refusal('not possible', `${item.title} does not apply.`)
  if (picture.meetings.some((meeting) => meeting.itemId === itemId)) {
    throw new Refusal(
      'not possible',
      `${item.title} is booked already. Say: move ${item.title} to another day and time.`,
    )
  }
  if (at) refuseUnlessPossible(picture, at)
  return { item, proposal: at ? { ...proposal, ...at, agreed: true } : proposal }
}

/** It was booked before, moved and cancelled: it is to stand where it is booked now, not where it was moved then. */
async function noteMoved({ store, clock, newId }: Surroundings, { inspectionId, itemId, by, at }: BookingWish) {
  const from = movedTo(itemId, await store.deeds.of(inspectionId))
  if (from === null || (from.day === at.day && from.start === at.start)) return
  const deed = { id: newId(), inspectionId, itemId, at: clock.now(), by: doerOf(by) }
  await store.deeds.record({ ...deed, type: 'moved', from, to: at })
}

/** One that was cancelled was booked, and is booked anew. */
async function timesBooked({ store }: Surroundings, { inspectionId, itemId }: Wish): Promise<number> {
  const key = bookingKey(itemId, 1)
  const effects = await store.effects.startingWith(inspectionId, key)
  return effects.filter((effect) => effect.receipt && (effect.key === key || effect.key.startsWith(`${key}/`))).length
}
