import type { Picture } from '../inspection/picture.ts'
import { madeOnce } from '../made-once.ts'
import type { DuePoint } from '../schedule/dated-item.ts'
import type { Deadline } from './deadline.ts'
import type { DueNotice } from './due-notice.ts'
import { lateSubject } from './late-subject.ts'
import { holdOn, type NoticeChoice } from './notice-choice.ts'
import { coordinatorRoute, ownerRoute, type Route } from './route.ts'
import { nextLoud, type ToldTime } from './told-time.ts'

/** The owner and the coordinator are told; where they are one person, once. */
export function missedNotices(
  item: Deadline,
  picture: Picture,
  choices: readonly NoticeChoice[] = [],
): readonly DueNotice[] {
  const told = [ownerRoute(item, picture), coordinatorRoute(picture)].flatMap((route) => missedBy(route, item))
  const hold = holdSaid(holdOn(choices, item.dated))
  return told
    .filter((one, index) => told.findIndex(({ person }) => person.id === one.person.id) === index)
    .map((one) => ({ ...one, ...hold }))
}

/** As a notice carries it. */
export function holdSaid(hold: ReturnType<typeof holdOn>): Pick<DueNotice, 'held' | 'holdEnded'> {
  return { ...(hold === 'held' && { held: true }), ...(hold === 'ended' && { holdEnded: true }) }
}

/** The first moment at which it is late and they may be told: handed in on the dot is in time. */
export const missedMoment = madeOnce(({ due }: DuePoint, told: ToldTime) => nextLoud(due + 1, told))

function missedBy({ told, at }: Route, item: Deadline): readonly DueNotice[] {
  const { dated } = item
  const moment = missedMoment(dated, told)
  const to = at(moment)
  if (!to) return []
  const key = `missed/${lateSubject(item)}/${dated.due}/${to.person.id}`
  return [{ ...to, key, type: 'missed', at: moment, item, left: 0, told }]
}
