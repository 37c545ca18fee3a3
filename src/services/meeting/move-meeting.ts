import type { Deed } from '../../domain/inspection/deed.ts'
import type { ItemPicture, Picture } from '../../domain/inspection/picture.ts'
import { type BookedMeeting, type MeetingTime, minutesOf } from '../../domain/meeting/booked-meeting.ts'
import { movedTo } from '../../domain/meeting/moved-to.ts'
import { toInstant } from '../../domain/schedule/zone.ts'
import { recordAct, refuseDone } from '../deed/act.ts'
import { itemFor } from '../deed/item-acts.ts'
import { GraphFailure } from '../graph-failure.ts'
import { refreshCards } from '../notice/refresh-cards.ts'
import type { Move } from '../ports/mailbox.ts'
import { Refusal } from '../refusal.ts'
import { inspectionAndProgramme, see } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'
import { meetingsTurn } from '../turns.ts'
import type { Wisher } from '../wisher.ts'
import { meetingKey } from './book-meetings.ts'
import { dropMeeting } from './drop-meeting.ts'
import { refuseUnlessPossible } from './refuse-time.ts'

interface Wish {
  readonly inspectionId: string
  readonly itemId: string
  readonly by: Wisher
  readonly to: MeetingTime
}

/**
 * Moves a booked meeting on the organiser's calendar, as a person wishes. Once the wish is recorded it is kept: where
 * Outlook does not answer then, the agenda moves it later. Throws `Refusal`, `GraphFailure`; nothing is recorded then.
 */
export async function moveMeeting(needs: Surroundings, { inspectionId, itemId, by, to }: Wish): Promise<Deed> {
  const wished = async () => movedTo(itemId, await needs.store.deeds.of(inspectionId))
  const seen = await wished()
  const picture = await see(needs, inspectionId)
  const { day, start } = meetingToMove(picture, itemId, by, to)
  await refuseUnlessThere(needs, picture, itemId)
  const act = { type: 'moved', to, from: { day, start } } as const
  const check = async (_now: Picture, one: ItemPicture) => {
    refuseDone(one, 'moved', by)
    refuseOvertaken(seen, await wished(), to)
  }
  const deed = await recordAct(needs, { inspectionId, itemId, by, act, check })
  try {
    await keepMeetings(needs, inspectionId)
  } catch (error) {
    if (!(error instanceof GraphFailure)) throw error
    needs.log.warn('meeting not moved yet', { inspection: inspectionId, item: itemId, reason: error.reason })
  }
  await refreshCards(needs, inspectionId)
  return deed
}

/** The meeting as it stands, if it can be moved there; nothing is moved. Throws `Refusal`. */
export async function previewMove(needs: Surroundings, { inspectionId, itemId, by, to }: Wish): Promise<BookedMeeting> {
  return meetingToMove(await see(needs, inspectionId), itemId, by, to)
}

/** Brings the organiser's calendar to where people moved the meetings. No request where all stand so. Throws `GraphFailure`. */
export function keepMeetings(needs: Surroundings, inspectionId: string): Promise<void> {
  return needs.turns.run(meetingsTurn(inspectionId), async () => {
    const { store, clock } = needs
    const { inspection, programme } = await inspectionAndProgramme(needs, inspectionId)
    const [meetings, deeds] = await Promise.all([store.meetings.of(inspectionId), store.deeds.of(inspectionId)])
    for (const meeting of meetings) {
      const to = movedTo(meeting.itemId, deeds)
      if (to === null || isAt(meeting, to) || toInstant(to.day, to.start, programme.timeZone) <= clock.now()) continue
      const { key } = meetingKey(inspectionId, meeting.itemId)
      const move = { key, ...to, minutes: minutesOf(meeting), zone: programme.timeZone }
      await moveEvent(needs, inspection, meeting, move)
    }
  })
}

/** May be done twice: the same times are set once more. One of another id may stand in for one that is gone. */
async function moveEvent(
  needs: Surroundings,
  { id, place }: Picture['inspection'],
  meeting: BookedMeeting,
  move: Move,
): Promise<void> {
  const { mailbox, store, log } = needs
  const { itemId } = meeting
  const moved = await mailbox.move(place.organiser, meeting.eventId, move)
  const other = moved ?? (await mailbox.find(place.organiser, move.key, move.zone))
  if (other === null || other.cancelled) return dropMeeting(needs, id, meeting)
  const event = moved ?? (await mailbox.move(place.organiser, other.id, move))
  if (event === null) return dropMeeting(needs, id, meeting)
  const { day, start, end } = event
  await store.meetings.save(id, { ...meeting, eventId: event.id, day, start, end })
  log.info('meeting moved', { inspection: id, item: itemId })
}

function meetingToMove(picture: Picture, itemId: string, by: Wisher, to: MeetingTime): BookedMeeting {
  const one = itemFor(picture, itemId, 'moved', by)
  refuseDone(one, 'moved', by)
  const meeting = picture.meetings.find((booked) => booked.itemId === itemId)
  if (!meeting) throw new Refusal('not possible', 'It is not booked yet, so there is nothing to move.')
  const zone = picture.programme.timeZone
  if (toInstant(meeting.day, meeting.start, zone) <= picture.now) {
    throw new Refusal('not possible', 'It has begun already, or is over. Nothing was changed.')
  }
  refuseUnlessPossible(picture, to)
  if (isAt(meeting, to)) throw new Refusal('not possible', 'It stands at that time already.')
  return meeting
}

/** Of two who move it at once, the second is told of the first; pressed twice it is moved once, also before Outlook has. */
function refuseOvertaken(seen: MeetingTime | null, now: MeetingTime | null, to: MeetingTime): void {
  if (now && isAt(now, to)) throw new Refusal('not possible', 'It is moved there already.')
  if (seen?.day === now?.day && seen?.start === now?.start) return
  throw new Refusal(
    'changed meanwhile',
    'Somebody else moved it just now. Look at where it stands, then move it again.',
  )
}

async function refuseUnlessThere({ mailbox }: Surroundings, picture: Picture, itemId: string): Promise<void> {
  const { inspection, programme } = picture
  const { key } = meetingKey(inspection.id, itemId)
  const event = await mailbox.find(inspection.place.organiser, key, programme.timeZone)
  if (event && !event.cancelled) return
  throw new Refusal(
    'not possible',
    "It is not on the organiser's calendar any more: somebody deleted or cancelled it there. Invite people to a new one in Outlook.",
  )
}

function isAt({ day, start }: MeetingTime, to: MeetingTime): boolean {
  return day === to.day && start === to.start
}
