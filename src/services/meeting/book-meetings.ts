import { holderOf } from '../../domain/inspection/owner.ts'
import type { Picture } from '../../domain/inspection/picture.ts'
import { chooseSlot, type Proposal, proposeSlot } from '../../domain/meeting/choose-slot.ts'
import type { MeetingItem } from '../../domain/programme/programme.ts'
import { toInstant } from '../../domain/schedule/zone.ts'
import { type Finding, type Made, makeUnder, settle } from '../make-once.ts'
import type { BookedEvent, Booking } from '../ports/mailbox.ts'
import { see } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'
import { meetingsTurn } from '../turns.ts'

type Needs = Pick<Surroundings, 'store' | 'mailbox' | 'clock' | 'programmes' | 'turns' | 'log'>

/**
 * Books the meetings that are the partnership's to organise and still ahead, once the coordinator agreed:
 * each once, whatever is stopped in between. Gives how many are new. Throws `GraphFailure`.
 */
export function bookMeetings(needs: Needs, inspectionId: string): Promise<number> {
  return needs.turns.run(meetingsTurn(inspectionId), async () => {
    const picture = await see(needs, inspectionId)
    let booked = 0
    for (const { dated, status } of picture.items) {
      const { item } = dated
      if (item.kind !== 'meeting' || status.state === 'not applicable') continue
      const proposal = proposeSlot(item, picture.inspection.calendar)
      if (proposal && proposal.day >= picture.today && (await bookOnce(needs, picture, item, proposal))) booked += 1
    }
    return booked
  })
}

/** Gives `false` where it was there already, or its time is past. @param nth one that was cancelled may be booked once more */
export async function bookOnce(
  needs: Needs,
  picture: Picture,
  item: MeetingItem,
  proposal: Proposal,
  nth = 1,
): Promise<boolean> {
  const meeting = soughtEvent(needs, picture, item, nth)
  if (await settle(needs, meeting)) return false
  const booking = await draft(needs, picture, item, proposal, nth)
  if (!booking) return false
  const { organiser } = picture.inspection.place
  await makeUnder(needs, { ...meeting, make: async () => toMade(await needs.mailbox.book(organiser, booking)) })
  needs.log.info('meeting booked', { inspection: picture.inspection.id, item: item.id })
  return true
}

type BookedOutside = Made & { readonly event: BookedEvent }

/** The calendar says whether it is there, and makes it once however often it is asked with one transaction id. */
function soughtEvent(needs: Needs, picture: Picture, item: MeetingItem, nth: number): Finding<BookedOutside> {
  const { id, place } = picture.inspection
  return {
    inspectionId: id,
    key: bookingKey(item.id, nth),
    showsWithin: 0,
    async find() {
      const { key } = meetingKey(id, item.id)
      const event = await needs.mailbox.find(place.organiser, key, picture.programme.timeZone)
      return event && (nth === 1 || !event.cancelled) ? toMade(event) : null
    },
    note: ({ meetings }, { event }) => meetings.save(id, bookedMeeting(item, event)),
  }
}

function toMade(event: BookedEvent): BookedOutside {
  return { externalId: event.id, event }
}

/** By which an event is ours, and made once. */
export function meetingKey(inspectionId: string, itemId: string, nth = 1): Pick<Booking, 'key' | 'transactionId'> {
  const key = `${inspectionId}/${itemId}`
  return { key, transactionId: nth === 1 ? key : `${key}/${nth}` }
}

/** Under which it is known that it was booked. */
export function bookingKey(itemId: string, nth: number): string {
  return nth === 1 ? `meeting/${itemId}` : `meeting/${itemId}/${nth}`
}

/** As it would be sent; `null` where its time is past. */
export async function draft(
  needs: Needs,
  picture: Picture,
  item: MeetingItem,
  proposal: Proposal,
  nth = 1,
): Promise<Booking | null> {
  const { inspection, programme, now } = picture
  const { day } = proposal
  const zone = programme.timeZone
  const people = item.attendees.flatMap((seat) => holderOf(seat, inspection, day) ?? [])
  const attendees = [...new Map(people.map(({ name, mail }) => [mail, { name, mail }])).values()]
  const { organiser } = inspection.place
  const mails = [...new Set([organiser, ...attendees.map(({ mail }) => mail)])]
  const busy = await needs.mailbox.busy(organiser, mails, day, day, zone)
  const slot = chooseSlot(
    proposal,
    busy.flatMap(({ spans }) => spans ?? []),
  )
  if (toInstant(slot.day, slot.start, zone) <= now) return null
  return {
    ...meetingKey(inspection.id, item.id, nth),
    subject: item.subject,
    day: slot.day,
    start: slot.start,
    minutes: slot.minutes,
    zone,
    attendees,
    body: `${item.purpose}\n\n${inspection.partnership}: week ${item.at.week} of ${programme.weeks} of the inspection.`,
  }
}

function bookedMeeting(item: MeetingItem, event: BookedEvent) {
  const { id, subject, day, start, end, joinUrl, webLink } = event
  return { itemId: item.id, eventId: id, subject, day, start, end, webLink, ...(joinUrl && { joinUrl }) }
}
