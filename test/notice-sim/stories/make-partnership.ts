import { jiasAdults } from '../../../src/domain/programme/jias-adults/programme.ts'
import type { SeatDefinition } from '../../../src/domain/programme/programme.ts'
import { listBankHolidays } from '../../../src/domain/schedule/bank-holidays.ts'
import { addDays } from '../../../src/domain/schedule/day.ts'
import { mondayOfWeek } from '../../../src/domain/schedule/week.ts'
import { toInstant } from '../../../src/domain/schedule/zone.ts'
import type { SeatStory, SideName } from '../../sim/story.ts'
import type { NoticeSettings, Partnership } from '../story.ts'
import type { Dice } from './dice.ts'

/** Health boards, each with people who sit in the inspections of several partnerships. */
const BOARDS = 8
const COUNCIL_PEOPLE = 5
const BOARD_PEOPLE = 3
const MINUTE = 60_000

const SETTINGS: readonly [NoticeSettings, ...NoticeSettings[]] = [
  { quietFrom: '18:00', quietTo: '08:00', lead: [5, 2], lookAhead: null },
  { quietFrom: '17:30', quietTo: '08:30', lead: [3, 1], lookAhead: { weekday: 'Friday', time: '15:00' } },
  { quietFrom: '19:00', quietTo: '07:30', lead: [7, 5, 2], lookAhead: { weekday: 'Thursday', time: '14:00' } },
]

/** @param monday of the week in which it is notified */
export function makePartnership(dice: Dice, index: number, monday: string): Partnership {
  const notified = addDays(monday, dice.percent(80) ? 0 : dice.whole(1, 4))
  const joined = dice.percent(15) ? addDays(notified, dice.whole(1, 150)) : undefined
  const pauses = dice.percent(15) ? [{ after: dice.whole(2, 33), weeks: dice.whole(1, 2) }] : []
  const last = addDays(mondayOfWeek(jiasAdults.weeks, { notified, pauses }), 28)
  const setUpAt = toInstant(joined ?? notified, '09:00', jiasAdults.timeZone) + MINUTE * dice.pick([0, 0, -60, 300])
  const id = `partnership-${String(index + 1).padStart(2, '0')}`
  return {
    ...{ id, partnership: `Partnership ${index + 1}`, notified, setUpAt, pauses },
    ...(joined !== undefined && { joined }),
    ...{ cardTime: '09:00', channel: `channel-${index + 1}`, library: `library-${index + 1}`, books: false },
    ...{ baseFolder: 'Inspection', organiser: `organiser-${index + 1}@northmoor.example` },
    holidays: [
      ...(dice.percent(90) ? listBankHolidays(monday, last) : []),
      ...localHolidays(dice, monday, 'council'),
      ...localHolidays(dice, monday, 'board'),
    ],
    ...{ adjustments: [], added: [], skipped: [] },
    answers: dice.percent(80) ? { 'records-mode': [dice.pick(RECORDS_MODES)] } : {},
    seats: jiasAdults.seats.flatMap((seat) => makeSeat(dice, seat, { index, monday })),
    ...(dice.percent(20) && { notices: dice.pick(SETTINGS) }),
  }
}

const RECORDS_MODES = (jiasAdults.conditions.find(({ id }) => id === 'records-mode')?.answers ?? []).map(
  ({ id }) => id,
) as [string, ...string[]]

/** Days that one side keeps: two anywhere, one a Monday, one a Friday. */
function localHolidays(dice: Dice, monday: string, side: SideName): Partnership['holidays'] {
  const within = () => 7 * dice.whole(0, 36)
  const days = [within() + dice.whole(0, 4), within() + dice.whole(0, 4), within(), within() + 4]
  return days.map((day) => ({ day: addDays(monday, day), name: 'Local holiday', side }))
}

interface Where {
  readonly index: number
  readonly monday: string
}

function makeSeat(dice: Dice, { id, side: wished, role }: SeatDefinition, where: Where): readonly SeatStory[] {
  if (role === 'outside') return []
  const side = wished === 'either' ? (dice.percent(70) ? 'council' : 'board') : wished
  const isCoordinator = role === 'coordinator'
  const deputy = dice.percent(40) ? personOn(dice, side, where) : undefined
  return [
    {
      ...{ seat: id, side },
      ...((isCoordinator || dice.percent(90)) && {
        holder: isCoordinator ? `${side}-${placeOf(side, where)}-1` : personOn(dice, side, where),
      }),
      ...(deputy !== undefined && { deputy }),
      leave: Array.from({ length: dice.pick([0, 0, 1, 2]) }, () => makeLeave(dice, where.monday)),
    },
  ]
}

function personOn(dice: Dice, side: SideName, where: Where): string {
  return `${side}-${placeOf(side, where)}-${dice.whole(1, side === 'board' ? BOARD_PEOPLE : COUNCIL_PEOPLE)}`
}

/** A council is one partnership's own; boards share theirs. */
function placeOf(side: SideName, { index }: Where): number {
  return side === 'board' ? (index % BOARDS) + 1 : index + 1
}

function makeLeave(dice: Dice, monday: string): SeatStory['leave'][number] {
  const from = addDays(monday, dice.whole(0, 7 * 36))
  return { from, to: addDays(from, dice.whole(0, 15)) }
}
