import type { ItemView, StateView } from '../../src/contract/item-view.ts'
import type { Overview } from '../../src/contract/overview.ts'

/** One thing that the route passes. */
export interface Sight {
  readonly id: string
  readonly title: string
  readonly state: StateView | 'meeting'
}

export type StopKind = 'attention' | 'open' | 'settled' | 'meeting'

/** A week of the route in which something falls due or people meet. */
export interface Stop {
  readonly week: number
  readonly kind: StopKind
  readonly sights: readonly Sight[]
}

const ALARMING: readonly Sight['state'][] = ['needs attention', 'overdue', 'late']
const SETTLED: readonly Sight['state'][] = ['handed in', 'handed in late', 'done', 'arrived', 'not applicable']

/** The weeks with a return or a meeting, in order. A stop is as alarming as the worst of it. */
export function stopsOf({ returns, meetings }: Pick<Overview, 'returns' | 'meetings'>): Stop[] {
  const sights = [
    ...returns.map((item) => ({ week: item.week, sight: sightOf(item) })),
    ...meetings.map(({ id, subject, week }) => ({ week, sight: { id, title: subject, state: 'meeting' as const } })),
  ]
  const byWeek = Map.groupBy(sights, ({ week }) => week)
  return [...byWeek]
    .map(([week, found]) =>
      stopOf(
        week,
        found.map(({ sight }) => sight),
      ),
    )
    .toSorted((a, b) => a.week - b.week)
}

function sightOf({ id, title, state, attention }: ItemView): Sight {
  return { id, title, state: attention !== null && !SETTLED.includes(state) ? 'needs attention' : state }
}

function stopOf(week: number, sights: readonly Sight[]): Stop {
  return { week, kind: kindOf(sights), sights }
}

function kindOf(sights: readonly Sight[]): StopKind {
  const due = sights.filter(({ state }) => state !== 'meeting')
  if (due.length === 0) return 'meeting'
  if (due.some(({ state }) => ALARMING.includes(state))) return 'attention'
  return due.every(({ state }) => SETTLED.includes(state)) ? 'settled' : 'open'
}

/** `Week 6: Pre-Inspection Return, drafting; Partnership meeting 1, meeting` */
export function tellStop({ week, sights }: Stop): string {
  return `Week ${week}: ${sights.map(tellSight).join('; ')}`
}

function tellSight({ title, state }: Sight): string {
  return state === 'meeting' ? title : `${title}, ${state}`
}
