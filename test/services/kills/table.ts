import { EFFECTS, POINTS } from './blow.ts'
import type { Finding } from './try-kill.ts'

const COLUMNS = ['kills', 'twice', 'missing', 'sent again', 'unmarked repeats', 'unread'] as const
type Column = (typeof COLUMNS)[number]

/** What is counted of one blow; a lost answer or call ends no process, and counts among the kills all the same. */
function count(finding: Finding): Readonly<Record<Column, number>> {
  return {
    kills: Math.max(1, finding.kills),
    twice: finding.twice.length,
    missing: finding.missing.length,
    'sent again': finding.sentAgain.length,
    'unmarked repeats': finding.unmarked.length,
    unread: finding.unread ? 1 : 0,
  }
}

/** Points by outcomes, effect by effect, with a last row for all. */
export function drawTable(findings: readonly Finding[]): string {
  const rows = EFFECTS.flatMap((effect) =>
    POINTS.map((point) => ({
      name: `${effect}: ${point}`,
      of: findings.filter(({ blow }) => blow.effect === effect && blow.point === point),
    })),
  )
  const shown = [...rows.filter(({ of }) => of.length > 0), { name: 'all', of: findings }]
  const width = Math.max(...shown.map(({ name }) => name.length))
  const head = `${' '.repeat(width)}  ${COLUMNS.join('  ')}`
  return [head, ...shown.map(({ name, of }) => `${name.padEnd(width)}  ${cells(of)}`)].join('\n')
}

function cells(findings: readonly Finding[]): string {
  const counts = findings.map(count)
  return COLUMNS.map((column) =>
    String(counts.reduce((sum, one) => sum + one[column], 0)).padStart(column.length),
  ).join('  ')
}
