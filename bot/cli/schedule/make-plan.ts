import type { Programme } from '../../../src/domain/programme/programme.ts'
import { listBankHolidays } from '../../../src/domain/schedule/bank-holidays.ts'
import type { Calendar } from '../../../src/domain/schedule/calendar.ts'
import { addDays } from '../../../src/domain/schedule/day.ts'
import { scheduleItems } from '../../../src/domain/schedule/schedule.ts'
import { mondayOfWeek } from '../../../src/domain/schedule/week.ts'
import { WrongUse } from '../wrong-use.ts'
import type { Plan } from './plan.ts'
import type { ScheduleRequest } from './read-request.ts'

/** Dates a programme for a call: every condition open, nothing adjusted, Scotland's bank holidays and those given. */
export function makePlan(programme: Programme, { notified, holidays, pauses }: ScheduleRequest): Plan {
  const wrong = pauses.find(({ after }) => after < 1 || after >= programme.weeks)
  if (wrong) {
    const range = `give a week from 1 to ${programme.weeks - 1}`
    throw new WrongUse(`--pause ${wrong.after}=${wrong.weeks} comes after no week that another follows; ${range}`)
  }
  // From a week earlier on: the last working moment before the first day may lie there.
  const until = mondayOfWeek(programme.weeks + 1, { notified, pauses })
  const calendar: Calendar = {
    notified,
    holidays: [...listBankHolidays(addDays(notified, -7), until), ...holidays],
    pauses,
    adjustments: [],
    added: [],
    skipped: [],
    answers: {},
  }
  return { programme, calendar, items: scheduleItems(programme, calendar) }
}
