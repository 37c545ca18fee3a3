import type { Picture } from '../../domain/inspection/picture.ts'
import { isStanding } from '../../domain/inspection/trouble.ts'
import { tellableFrom } from '../../domain/notice/alarm-hours.ts'
import { alarmMoment } from '../../domain/notice/alarm-moment.ts'
import { cardMoment } from '../../domain/notice/card-moment.ts'
import type { Instant } from '../../domain/schedule/day.ts'
import { pendingNotices } from '../notice/pending.ts'
import { whyGivenUp } from '../notice/say-once.ts'
import { see } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'

type Needs = Pick<Surroundings, 'store' | 'programmes' | 'clock'>

/** What has no receipt so long after its moment is late. */
const LATE = 10 * 60_000
/** An alarm that has none for so long cannot be sent. */
const ALARM_LATE = 60 * 60_000

/** How many cards and messages are due and have no receipt: by what is due, whatever was or was not tried. */
export async function countLate({ store }: Pick<Needs, 'store'>, picture: Picture): Promise<number> {
  const { inspection, now } = picture
  const cards = (await store.effects.startingWith(inspection.id, 'card/')).filter(({ receipt }) => receipt)
  const posted = new Set(cards.map(({ key }) => key))
  const moments = [
    ...cardDue(picture).flatMap(({ key, at }) => (posted.has(key) ? [] : [at])),
    ...(await pendingNotices({ store }, picture)).map(({ goesAt }) => goesAt),
    ...(await alarmsDue({ store }, inspection.id)).map((at) => tellableFrom(at, picture)),
  ]
  return moments.filter((at) => at + LATE < now).length
}

/** Whether somebody is to be told that something does not work, and cannot be. */
export async function isAlarmStuck(needs: Needs, inspectionId: string, now: Instant): Promise<boolean> {
  const stuck = (await alarmsDue(needs, inspectionId)).filter((at) => at + ALARM_LATE < now)
  if (stuck.length === 0) return false
  const picture = await see(needs, inspectionId)
  return stuck.some((at) => tellableFrom(at, picture) + ALARM_LATE < now)
}

function cardDue({ week, inspection, programme, now }: Picture): readonly { key: string; at: Instant }[] {
  if (week === 'before' || week === 'after') return []
  const number = week.type === 'counted' ? week.number : week.after
  const at = Math.max(cardMoment(number, inspection, programme), inspection.startedAt)
  return at <= now ? [{ key: `card/${number}`, at }] : []
}

/** When alarms were due that nobody is known to have got: not sent yet, or in doubt twice and then given up. */
async function alarmsDue({ store }: Pick<Needs, 'store'>, inspectionId: string): Promise<readonly Instant[]> {
  const standing = (await store.troubles.of(inspectionId)).filter(isStanding)
  if (standing.length === 0) return []
  const since = Math.min(...standing.map((one) => one.since))
  const sent = await store.effects.startingWith(inspectionId, 'alarm/')
  const doubtful = sent.filter((effect) => whyGivenUp(effect) !== null && effect.startedAt >= since)
  return [...standing.map(alarmMoment).filter((at) => at !== null), ...doubtful.map(({ startedAt }) => startedAt)]
}
