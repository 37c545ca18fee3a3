import type { NoticeSettings, Settings } from '../inspection/inspection.ts'
import type { TimeOfDay } from '../schedule/day.ts'
import { minutesOfDay, timeOfMinutes } from '../schedule/minutes-of-day.ts'
import { WORK_ENDS, WORK_STARTS } from '../schedule/working-days.ts'

/** When and how people are told, with what is ours where nothing is set. */
export type NoticeRules = Required<NoticeSettings> & {
  /** When a working day's messages go. */
  readonly starts: TimeOfDay
  /** The last time of a working day at which one may go that must not be later. */
  readonly ends: TimeOfDay
}

const OURS: Required<NoticeSettings> = {
  quietFrom: '18:00',
  quietTo: '08:00',
  lead: [5, 2],
  lookAhead: { weekday: 'Friday', time: '15:00' },
}

export function noticeRules({ notices = {} }: Pick<Settings, 'notices'>): NoticeRules {
  const set = { ...OURS, ...notices }
  const { quietFrom, quietTo } = leaveRoom(set) ? set : OURS
  return { ...set, quietFrom, quietTo, ...working({ quietFrom, quietTo }) }
}

/** Whether quiet hours leave part of the working day to be told anything in. */
export function leaveRoom({ quietFrom, quietTo }: Required<Pick<NoticeSettings, 'quietFrom' | 'quietTo'>>): boolean {
  const { starts, ends } = working({ quietFrom, quietTo })
  return starts < ends
}

function working({ quietFrom, quietTo }: { readonly quietFrom: TimeOfDay; readonly quietTo: TimeOfDay }) {
  const starts = Math.max(minutesOfDay(quietTo), minutesOfDay(WORK_STARTS))
  const ends = Math.min(Math.max(0, minutesOfDay(quietFrom) - 1), minutesOfDay(WORK_ENDS))
  return { starts: timeOfMinutes(starts), ends: timeOfMinutes(ends) }
}
