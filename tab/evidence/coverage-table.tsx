import { mergeClasses, Table, TableBody, TableHeader, TableHeaderCell, TableRow } from '@fluentui/react-components'
import type { IndicatorCoverageView } from '../../src/contract/coverage.ts'
import { CoverageRow } from './coverage-row.tsx'
import { useCoverageStyles } from './coverage-styles.ts'
import type { EvidenceFilter } from './evidence-filter.ts'

interface CoverageTableProps {
  indicators: readonly IndicatorCoverageView[]
  onFilter: (filter: EvidenceFilter) => void
}

const HEADS = [
  ['what', 'Quality indicator'],
  ['pieces', 'Pieces'],
  ['period', 'Period covered'],
  ['summary', 'Summary'],
  ['difference', 'Difference made'],
  ['sides', 'Contributed by'],
] as const

/** A table by its roles, not by its elements: on a narrow page its cells stand under each other. */
export function CoverageTable({ indicators, onFilter }: CoverageTableProps) {
  const styles = useCoverageStyles()
  return (
    <Table noNativeElements aria-label="Coverage by quality indicator" className={styles.table}>
      <TableHeader>
        <TableRow className={mergeClasses(styles.row, styles.head)}>
          {HEADS.map(([area, title]) => (
            <TableHeaderCell key={area} className={mergeClasses(styles.heading, styles[area])}>
              {title}
            </TableHeaderCell>
          ))}
        </TableRow>
      </TableHeader>
      <TableBody>
        {indicators.map((one) => (
          <CoverageRow key={one.number} coverage={one} onFilter={onFilter} />
        ))}
      </TableBody>
    </Table>
  )
}
