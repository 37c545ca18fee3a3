import type { WeekEntry } from '../programme.ts'

type Line = Omit<WeekEntry, 'id' | 'week' | 'type' | 'source'> & { readonly quote: string }

/** One week as the guide prints it. Ids follow its order: `w06-e1` is the first event of week 6, `w06-a1` its first action. */
export function entriesOfWeek(
  week: number,
  lines: { readonly events?: readonly Line[]; readonly actions?: readonly Line[] },
): WeekEntry[] {
  const prefix = `w${String(week).padStart(2, '0')}`
  const entriesOf = (type: WeekEntry['type'], printed: readonly Line[] = []): WeekEntry[] =>
    printed.map(({ quote, ...line }, index) => ({
      id: `${prefix}-${type.charAt(0)}${index + 1}`,
      week,
      type,
      ...line,
      source: { standsIn: `week ${week}`, quote },
    }))
  return [...entriesOf('event', lines.events), ...entriesOf('action', lines.actions)]
}
