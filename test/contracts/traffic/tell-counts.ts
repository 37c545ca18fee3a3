import type { TrafficReport } from './check-traffic.ts'

/** One line for each operation, with how often it came. */
export function tellCounts({ counts }: TrafficReport): string {
  const lines = [...counts].toSorted(([a], [b]) => a.localeCompare(b)).map(([name, count]) => `  ${count} ${name}\n`)
  return lines.join('')
}
