import { jiasAdults } from '../../../src/domain/programme/jias-adults/programme.ts'
import type { Programme } from '../../../src/domain/programme/programme.ts'
import { type Demanded, demandedItems } from '../../sim/demands/demanded.ts'
import { hindrances, type Need, type Span } from '../../sim/demands/hindrance.ts'
import { dayNumber, instantOf } from '../../sim/demands/wall.ts'
import { type WeekDemand, weeksOf } from '../../sim/demands/weeks.ts'
import type { Happened } from '../happened.ts'
import type { Partnership, Story } from '../story.ts'
import { type Choices, choicesOf } from './choices.ts'
import { type Dates, livesOf, type Standing } from './lives.ts'

/** One inspection of a run, with all that its notices hang on. */
export interface Case {
  readonly programme: Programme
  readonly story: Partnership
  readonly weeks: readonly WeekDemand[]
  readonly choices: Choices
  /** What has a deadline, by id. */
  readonly items: ReadonlyMap<string, Dated>
  /** Nothing that fell due before is announced. */
  readonly announcedFrom: number
}

export interface Dated {
  readonly demanded: Demanded & { readonly due: number }
  readonly lives: readonly Standing[]
}

/** All of a deployment. */
export interface Whole {
  readonly cases: ReadonlyMap<string, Case>
  readonly happened: Happened
  /** When nothing could be sent; a single fault is a moment. */
  readonly hindered: readonly Span[]
  /** When what was just sent may not have been written down. */
  readonly forgetful: readonly number[]
}

const TO_SEND: readonly Need[] = ['process', 'teams', 'database']

export function openWhole(story: Story, happened: Happened): Whole {
  return {
    cases: new Map(story.inspections.map((one) => [one.id, openCase(one, happened)])),
    happened,
    hindered: hindrances(story, happened, TO_SEND),
    forgetful: [
      ...happened.doubts.flatMap(({ at, why }) => (why === 'killed' ? [at] : [])),
      ...story.outages.flatMap(({ what, from }) => (what === 'database' ? [from] : [])),
    ],
  }
}

function openCase(story: Partnership, happened: Happened): Case {
  const programme: Programme = jiasAdults
  const acts = happened.acts.filter(({ inspection }) => inspection === story.id)
  const weeks = weeksOf(programme.weeks, story)
  const demanded = demandedItems(programme, story, weeks)
  const datesOf = datesByNotification(programme, story)
  const insides = new Map(
    demanded.map(({ item }) => [item.id, (item.kind === 'return' ? item.inside : undefined) ?? item.id]),
  )
  const dated = demanded.flatMap((one): readonly Dated[] => {
    const { due } = one
    if (due === null) return []
    return [
      {
        demanded: { ...one, due },
        lives: livesOf({ ...one, due }, story, acts, (id) => insides.get(id) ?? id, datesOf),
      },
    ]
  })
  const joined = story.joined === undefined ? story.setUpAt : instantOf(dayNumber(story.joined), 0)
  return {
    ...{ programme, story, weeks },
    choices: choicesOf(acts),
    items: new Map(dated.map((one) => [one.demanded.item.id, one])),
    announcedFrom: Math.max(story.setUpAt, joined),
  }
}

/** Each reckoned once. */
function datesByNotification(programme: Programme, story: Partnership): (notified: string) => Dates {
  const known = new Map<string, Dates>()
  return (notified) => {
    const before = known.get(notified)
    if (before) return before
    const weeks = weeksOf(programme.weeks, { ...story, notified })
    const items = demandedItems(programme, { ...story, notified }, weeks)
    const dates = { weeks, dues: new Map(items.map(({ item, due }) => [item.id, due])) }
    known.set(notified, dates)
    return dates
  }
}
