import { jiasAdults } from '../../../src/domain/programme/jias-adults/programme.ts'
import { addDays } from '../../../src/domain/schedule/day.ts'
import { toInstant } from '../../../src/domain/schedule/zone.ts'
import type { Fault, Kill, Outage } from '../../sim/story.ts'
import type { Partnership, Story } from '../story.ts'
import type { Dice } from './dice.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

type Troubles = Pick<Story, 'outages' | 'faults' | 'kills' | 'blocked'>

/** Most messages go at 9am, at 3pm and on the hour: that is where most of it strikes. */
export function makeTroubles(dice: Dice, inspections: readonly Partnership[]): Troubles {
  const starts = inspections.map(({ notified }) => notified).toSorted()
  const [first = '', last = first] = [starts[0], starts.at(-1)]
  const days = (Date.parse(last) - Date.parse(first)) / DAY + 7 * jiasAdults.weeks
  const hour = () => {
    const day = addDays(first, dice.whole(0, days))
    return toInstant(day, dice.pick(['09:00', '09:00', '09:00', '10:00', '15:00', '17:00']), jiasAdults.timeZone)
  }
  const many = <T>(most: number, make: () => T): readonly T[] => Array.from({ length: dice.whole(0, most) }, make)
  return {
    outages: many(6, () => outage(dice, hour())),
    faults: many(40, () => fault(dice, hour())).toSorted(byTime),
    kills: many(30, () => kill(dice, hour())).toSorted(byTime),
    blocked: many(4, () => {
      const { seats } = dice.pick(inspections) ?? { seats: [] }
      const from = hour()
      return { person: dice.pick(seats)?.holder ?? '', from, to: from + dice.whole(1, 30) * DAY }
    }),
  }
}

function outage(dice: Dice, at: number): Outage {
  const from = at + dice.whole(-60, 10) * MINUTE
  return { what: dice.pick(['teams', 'database']), from, to: from + dice.whole(1, dice.pick([30, 300, 900])) * MINUTE }
}

function fault(dice: Dice, at: number): Fault {
  const how = dice.pick<Fault['how']>(['throttled', 'unavailable', 'timeout', 'lost answer'])
  return { at: at - 1, what: 'teams', how, times: dice.whole(1, 3) }
}

function kill(dice: Dice, at: number): Kill {
  const moment = dice.pick<Kill['moment']>(['key stored', 'call sent', 'answer received', 'receipt stored'])
  return { at: at - 1, point: dice.whole(1, 5), moment, downFor: dice.whole(1, dice.pick([60, 3600])) * 1000 }
}

function byTime(a: { readonly at: number }, b: { readonly at: number }): number {
  return a.at - b.at
}
