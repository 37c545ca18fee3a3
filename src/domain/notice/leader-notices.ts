import type { Picture } from '../inspection/picture.ts'
import { madeOnce } from '../made-once.ts'
import type { DuePoint } from '../schedule/dated-item.ts'
import type { Instant } from '../schedule/day.ts'
import { dayOf } from '../schedule/zone.ts'
import { risksOf } from './at-risk.ts'
import type { Deadline } from './deadline.ts'
import type { DueNotice } from './due-notice.ts'
import { lateSubject } from './late-subject.ts'
import { type Leaders, leadersOf } from './leaders.ts'
import { holdSaid, missedMoment, missedNotices } from './missed-notices.ts'
import { holdOn, type NoticeChoice } from './notice-choice.ts'
import { coordinatorAt, type Recipient } from './recipient.ts'
import { nextLoud, type ToldTime, workingMorning } from './told-time.ts'

/** Working days before a deadline at which what may not be ready is shown to the coordinator, and then to the leaders. */
const AT_RISK = 2
/** In which the coordinator may hold it, or have it mended. */
const TO_HOLD = 60 * 60_000

/** What goes beyond an item's owner: that it is at risk, and that it is still missing a working day after it was missed. */
export function leaderNotices(
  item: Deadline,
  picture: Picture,
  choices: readonly NoticeChoice[],
): readonly DueNotice[] {
  const hold = holdOn(choices, item.dated)
  const leaders = leadersOf(item.dated.item, picture)
  const risks = risksOf(item).length > 0 ? risksTold(item, picture, leaders) : []
  const all = [...risks, ...escalations(item, picture, leaders)]
  const told = hold === 'held' ? all.filter(({ why }) => why === 'coordinator') : all
  return told.map((one) => ({ ...one, ...holdSaid(hold) }))
}

function risksTold(item: Deadline, picture: Picture, leaders: Leaders): readonly DueNotice[] {
  const { told } = leaders
  const at = riskMoment(item.dated, told)
  const to = coordinatorAt(at, picture)
  const first = to && { ...noticeOf('at risk', item, to, leaders), at }
  const others = leaders.at(at + TO_HOLD).filter(({ person }) => person.id !== to?.person.id)
  return [
    ...(first ? [first] : []),
    ...others.map((one) => ({
      ...noticeOf('at risk', item, one, leaders),
      at: at + TO_HOLD,
      ...(first && { after: first }),
    })),
  ]
}

/** When one that comes after another may go, once that was sent: however late it was, people have their time in between. */
export function goesAfter({ type, told }: Pick<DueNotice, 'type' | 'told'>, sentAt: Instant): Instant {
  if (type === 'escalated') return dayAfter(sentAt, told)
  return nextLoud(sentAt + TO_HOLD, told)
}

/**
 * On the working day after that on which it was missed, to whoever has not heard so as its owner or as coordinator; after
 * that on which a hand-in was taken back, since that may have been to say it anew.
 */
function escalations(item: Deadline, picture: Picture, leaders: Leaders): readonly DueNotice[] {
  const { told } = leaders
  const moment = escalationMoment(item.dated, told)
  const at = item.reopenedAt === undefined ? moment : Math.max(moment, dayAfter(item.reopenedAt, told))
  const missed = missedNotices(item, picture)
  const heard = missed.map(({ person }) => person.id)
  const last = missed.at(-1)
  return leaders
    .at(at)
    .filter(({ person }) => !heard.includes(person.id))
    .map((to) => ({ ...noticeOf('escalated', item, to, leaders), at, ...(last && { after: last }) }))
}

const riskMoment = madeOnce(({ due }: DuePoint, told: ToldTime) =>
  workingMorning(dayOf(due, told.zone), -AT_RISK, told),
)

const escalationMoment = madeOnce((dated: DuePoint, told: ToldTime) => dayAfter(missedMoment(dated, told), told))

function dayAfter(moment: Instant, told: ToldTime): Instant {
  return workingMorning(dayOf(moment, told.zone), 1, told)
}

function noticeOf(type: 'at risk' | 'escalated', item: Deadline, to: Recipient, { told }: Leaders) {
  const { dated } = item
  const subject = type === 'escalated' ? lateSubject(item) : dated.item.id
  const key = `${type.replace(' ', '-')}/${subject}/${dated.due}/${to.person.id}`
  return { ...to, key, type, item, left: 0, told }
}
