import { Link, mergeClasses, TableCell, TableRow } from '@fluentui/react-components'
import type { IndicatorCoverageView } from '../../src/contract/coverage.ts'
import { inFigures } from '../../src/domain/notice/counted.ts'
import { useToneStyles } from '../item/tone-styles.ts'
import { useCoverageStyles } from './coverage-styles.ts'
import type { EvidenceFilter } from './evidence-filter.ts'

interface CoverageRowProps {
  coverage: IndicatorCoverageView
  onFilter: (filter: EvidenceFilter) => void
}

/** Each figure leads to the pieces that it counts. */
export function CoverageRow({ coverage, onFilter }: CoverageRowProps) {
  const styles = useCoverageStyles()
  const tones = useToneStyles()
  const { number, title, pieces, withoutPeriod, withoutSummary, withoutDifference, notTaken, overBy } = coverage
  const indicator = number ?? 'none'
  const name = number === null ? title : `${number} ${title}`
  const cell = (area: keyof typeof styles) => mergeClasses(styles.cell, styles[area])
  const lead = (words: string, filter: EvidenceFilter) => (
    <Link
      as="button"
      className={styles.link}
      aria-label={`${words}: ${name}`}
      onClick={() => onFilter({ indicator, ...filter })}
    >
      {words}
    </Link>
  )
  return (
    <TableRow className={mergeClasses(styles.row, pieces === 0 && styles.bare)}>
      <TableCell className={cell('what')}>{name}</TableCell>
      <TableCell className={cell('pieces')}>
        {pieces === 0 ? <span className={tones.warning}>None yet</span> : lead(inFigures(pieces, 'piece'), {})}
        {overBy > 0 && <span className={tones.warning}>{overBy} too many</span>}
        {notTaken > 0 && <span className={tones.warning}>{notTaken} of a kind not taken</span>}
      </TableCell>
      <TableCell className={cell('period')}>
        <span>{periodOf(coverage)}</span>
        {withoutPeriod > 0 && lead(`${withoutPeriod} without a period`, { missing: 'period' })}
      </TableCell>
      <TableCell className={cell('summary')}>
        {withoutSummary > 0 && lead(`${withoutSummary} without a summary`, { missing: 'summary' })}
      </TableCell>
      <TableCell className={cell('difference')}>
        {withoutDifference > 0 && lead(`${withoutDifference} without the difference made`, { missing: 'difference' })}
      </TableCell>
      <TableCell className={cell('sides')}>
        {coverage.oneSided && <span className={tones.warning}>{lead(`Only the ${coverage.oneSided}`, {})}</span>}
        {coverage.sidesUnknown && lead('Nobody named', { by: 'none' })}
      </TableCell>
    </TableRow>
  )
}

/** `April 2026 to January 2027` */
function periodOf({ oldest, newest }: IndicatorCoverageView): string {
  if (oldest === null || newest === null) return ''
  return oldest === newest ? newest : `${oldest} to ${newest}`
}
