import type { Settings } from '../inspection/inspection.ts'
import type { Programme } from '../programme/programme.ts'
import type { ReturnChecks } from '../programme/return-checks.ts'

/** What is asked for by the programme, and what the coordinator set in its place. */
export interface Asked {
  readonly programme: Pick<Programme, 'checks' | 'records' | 'sizes' | 'timeZone'>
  readonly settings: Pick<Settings, 'checks' | 'records'>
}

/** What one item's files are looked at for. */
export function checksFor(itemId: string, { programme, settings }: Asked): ReturnChecks {
  return settings.checks?.[itemId] ?? programme.checks?.[itemId] ?? {}
}

/** How many there are to be; `null` where nobody has said. */
export function expectedRows(sizes: readonly (number | string)[], asked: Asked): number | null {
  const numbers = sizes.map((size) => (typeof size === 'number' ? size : sizeOf(size, asked)))
  return numbers.length === 0 || numbers.includes(null)
    ? null
    : numbers.reduce<number>((sum, one) => sum + (one ?? 0), 0)
}

/** The sizes of the samples are settings, since the guide leaves them to the inspection team. */
function sizeOf(id: string, { programme, settings }: Asked): number | null {
  const set = id === 'main-sample' ? settings.records?.main : id === 'reserve-sample' ? settings.records?.reserve : null
  const given = programme.sizes.find((size) => size.id === id)?.value
  return set ?? (typeof given === 'number' ? given : null)
}
