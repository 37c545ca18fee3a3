import type { CardWords } from '../happened.ts'
import type { Case } from './case.ts'
import type { Demanded } from './demanded.ts'
import type { Standing } from './replay.ts'
import { stateOf } from './state.ts'
import type { WeekDemand } from './weeks.ts'

/** What a card of a week is to show at a moment: `sure` by every reading, `perhaps` by some. */
export interface Wanted {
  readonly overdue: Group
  readonly due: Group
  readonly awaited: Group
}

export interface Group {
  readonly sure: ReadonlySet<string>
  readonly perhaps: ReadonlySet<string>
}

export type Part = 'overdue' | 'due' | 'awaited'

export const PARTS: readonly Part[] = ['overdue', 'due', 'awaited']

export function wantedOn(week: WeekDemand, at: number, closed: CardWords['closed'], all: Case): Wanted {
  const groups = {
    overdue: { sure: new Set<string>(), perhaps: new Set<string>() },
    due: { sure: new Set<string>(), perhaps: new Set<string>() },
    awaited: { sure: new Set<string>(), perhaps: new Set<string>() },
  }
  for (const demanded of all.items) {
    if (!mayBeOn(demanded, week)) continue
    const { id } = demanded.item
    const parts = all.lives.around(id, at).map((standing) => partOf(demanded, standing, week, at, closed, all))
    for (const part of parts) {
      if (part === null) continue
      groups[part].perhaps.add(id)
      if (parts.every((one) => one === part)) groups[part].sure.add(id)
    }
  }
  return groups
}

function mayBeOn({ item, ours, due }: Demanded, { end }: WeekDemand): boolean {
  return due !== null && due < end && (ours || item.kind === 'incoming')
}

function partOf(
  demanded: Demanded,
  standing: Standing,
  { start, end }: WeekDemand,
  at: number,
  closed: boolean,
  { announcedFrom }: Case,
): Part | null {
  const { ours, due, binds } = demanded
  if (due === null || standing.state === 'not applicable') return null
  if (due >= start && due < end) return ours ? 'due' : 'awaited'
  if (closed || due >= start || due < announcedFrom) return null
  if (ours) return stateOf(demanded, standing, at).includes('overdue') ? 'overdue' : null
  return binds && standing.state === 'open' ? 'awaited' : null
}
