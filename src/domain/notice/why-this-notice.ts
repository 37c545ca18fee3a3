import type { Picture } from '../inspection/picture.ts'
import { capitalise, counted } from './counted.ts'
import type { DueNotice } from './due-notice.ts'
import { leadersOf } from './leaders.ts'
import { listed } from './listed.ts'
import { missedNotices } from './missed-notices.ts'
import { coordinatorAt } from './recipient.ts'

/** Why it came to this person, how many are still to come, and who is told next. @param reminder one that comes with it */
export function whyThisNotice(notice: DueNotice, picture: Picture, reminder?: DueNotice): string {
  const own = ownReason(notice, picture)
  return reminder && reminder.key !== notice.key ? `${own} ${moreToCome(reminder)}.` : own
}

function ownReason(notice: DueNotice, picture: Picture): string {
  switch (notice.type) {
    case 'missed':
      return `${whoMissed(notice)} ${holdEnded(notice)}${nextAfterMissed(notice, picture)}`
    case 'escalated':
      return `You get this as ${notice.title}, a working day after its owner and the coordinator were told. Nothing more is sent about it.`
    case 'at risk':
      return notice.why === 'leader' ? whyLeader(notice) : whyCoordinator(notice, picture)
    default:
      return whyReminded(notice, picture)
  }
}

function whyReminded(notice: DueNotice, picture: Picture): string {
  const { why, person, item } = notice
  const reason = why === 'owner' ? asOwner(notice) : 'You get this as coordinator, since nobody owns it.'
  const coordinator = coordinatorAt(item.dated.due, picture)
  const next = coordinator && coordinator.person.id !== person.id
  return `${reason} ${moreToCome(notice)}${next ? '; if the deadline is missed, the coordinator is told' : ''}.`
}

function moreToCome({ left }: DueNotice): string {
  return left === 0 ? 'It is the last reminder' : `${capitalise(counted(left, 'more reminder'))} to come`
}

/** Who stands in for somebody reads so. */
function asOwner({ inPlaceOf }: DueNotice): string {
  return inPlaceOf === undefined
    ? 'You get this as its owner.'
    : `You get this in place of ${inPlaceOf}, its owner, who is away.`
}

function whoMissed(notice: DueNotice): string {
  const { why, item } = notice
  if (why === 'owner') return asOwner(notice)
  return item.owner.person
    ? `You get this as coordinator; its owner is ${item.owner.person.name}.`
    : 'You get this as coordinator, since nobody owns it.'
}

function holdEnded({ holdEnded: ended }: DueNotice): string {
  return ended ? 'It is held no more, since its date has moved. ' : ''
}

function nextAfterMissed(notice: DueNotice, picture: Picture): string {
  const { item, held } = notice
  if (held) return 'It is held: nobody else is told.'
  const leaders = leadersNext(notice, picture)
  if (leaders.length === 0) return 'Nothing more is sent about it.'
  const ended = item.dated.item.kind === 'return' ? 'handed in' : 'done'
  return `Unless it is ${ended} or held, ${listed(leaders)} hears of it next.`
}

function whyLeader({ title }: DueNotice): string {
  return `You get this as ${title}, since it may not be ready in time. The coordinator was told before you. You hear of it once more only if it is missed.`
}

function whyCoordinator(notice: DueNotice, picture: Picture): string {
  const { held } = notice
  const leaders = leadersNext(notice, picture)
  const next =
    leaders.length === 0
      ? `${held ? 'It is held: nobody' : 'Nobody'} else is told.`
      : `Unless it is mended or you hold it, ${listed(leaders)} is told an hour later.`
  return `You get this once, as coordinator, since it may not be ready in time. ${holdEnded(notice)}${next}`
}

/** Who leads and hears of what is at risk or missed after this message: nobody where it is held. */
export function leadersNext({ type, item, person, held }: DueNotice, picture: Picture): readonly string[] {
  if (held) return []
  const told = type === 'missed' ? missedNotices(item, picture).map((one) => one.person.id) : [person.id]
  return leaderTitles(item, picture, told)
}

/** `the Chief Officer`: those who have not been told; none where nobody else leads. */
function leaderTitles(item: DueNotice['item'], picture: Picture, told: readonly string[]): readonly string[] {
  const leaders = leadersOf(item.dated.item, picture).at(item.dated.due)
  return leaders.flatMap(({ person, title }) => (told.includes(person.id) ? [] : `the ${title}`))
}
