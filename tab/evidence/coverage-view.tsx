import { Button, useRestoreFocusTarget } from '@fluentui/react-components'
import { SettingsRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { CoverageAnswer, VolumeView } from '../../src/contract/coverage.ts'
import { inFigures } from '../../src/domain/notice/counted.ts'
import { ItemSkeleton } from '../item/item-skeleton.tsx'
import { FailedQuery } from '../shell/failed-query.tsx'
import { useCoverageStyles } from './coverage-styles.ts'
import { CoverageTable } from './coverage-table.tsx'
import type { EvidenceFilter } from './evidence-filter.ts'
import { useCoverage } from './use-coverage.ts'
import { VolumeDialog } from './volume-dialog.tsx'

interface CoverageViewProps {
  /** Shows these pieces in the list. */
  onFilter: (filter: EvidenceFilter) => void
}

/** How well each quality indicator is evidenced. */
export function CoverageView({ onFilter }: CoverageViewProps) {
  const query = useCoverage()
  if (query.data) return <Covered coverage={query.data} onFilter={onFilter} />
  if (query.error) return <FailedQuery query={query} title="The coverage could not be loaded" />
  return <ItemSkeleton />
}

function Covered({ coverage, onFilter }: CoverageViewProps & { coverage: CoverageAnswer }) {
  const styles = useCoverageStyles()
  const [open, setOpen] = useState(false)
  const restore = useRestoreFocusTarget()
  const { sentence, volume, mayChange, indicators } = coverage
  return (
    <>
      <p className={styles.sentence}>{sentence}</p>
      <div className={styles.limits}>
        <p className={styles.line}>{limitsInWords(coverage)}</p>
        {mayChange && (
          <Button {...restore} icon={<SettingsRegular />} onClick={() => setOpen(true)}>
            Set the limits
          </Button>
        )}
      </div>
      <CoverageTable indicators={indicators} onFilter={onFilter} />
      {open && <VolumeDialog volume={volume} onClose={() => setOpen(false)} />}
    </>
  )
}

function limitsInWords({ pieces, volume }: CoverageAnswer): string {
  const { pieces: most, perIndicator, types } = volume
  if (isOpen(volume))
    return `${inFigures(pieces, 'piece')} in all. No limit is set: the guide leaves how much is taken, and of which kinds, to the position statement’s template.`
  const limits = [
    most === null ? `${inFigures(pieces, 'piece')} in all` : `${pieces} of at most ${inFigures(most, 'piece')}`,
    ...(perIndicator === null ? [] : [`at most ${perIndicator} for one indicator`]),
    ...(types === null ? [] : [`kinds taken: ${types.join(', ')}`]),
  ]
  return `${limits.join('; ')}.`
}

function isOpen({ pieces, perIndicator, types }: VolumeView): boolean {
  return pieces === null && perIndicator === null && types === null
}
