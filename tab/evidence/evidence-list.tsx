import { useState } from 'react'
import type { EvidenceAnswer, EvidenceView } from '../../src/contract/evidence.ts'
import { ItemSkeleton } from '../item/item-skeleton.tsx'
import { FailedQuery } from '../shell/failed-query.tsx'
import { StaleBar } from '../shell/stale-bar.tsx'
import { EditDialog } from './edit-dialog.tsx'
import { EvidenceEmpty } from './evidence-empty.tsx'
import type { Shown } from './evidence-filter.ts'
import { EvidenceFilters } from './evidence-filters.tsx'
import { useEvidencePageStyles } from './evidence-page-styles.ts'
import { EvidenceTable } from './evidence-table.tsx'
import { Pager } from './pager.tsx'
import { useEvidence } from './use-evidence.ts'

interface EvidenceListProps {
  shown: Shown
  nowInWords: string
  onShow: (shown: Shown) => void
}

/** All evidence, a page at a time. */
export function EvidenceList({ shown, nowInWords, onShow }: EvidenceListProps) {
  const styles = useEvidencePageStyles()
  const [opened, setOpened] = useState<EvidenceView | null>(null)
  const [round, setRound] = useState(0)
  const query = useEvidence(shown)
  if (query.data === undefined) {
    return query.error ? <FailedQuery query={query} title="The log could not be loaded" /> : <ItemSkeleton />
  }
  const { data } = query
  // It may have left the page by what was just changed: then it stays as it was last seen.
  const open = opened && (data.rows.find(({ file }) => file === opened.file) ?? opened)
  return (
    <>
      {query.error && <StaleBar failure={query.error} since={nowInWords} onRetry={query.refetch} />}
      {data.all > 0 && (
        <>
          <p className={styles.sentence}>{sentenceOf(data)}</p>
          <EvidenceFilters shown={shown} answer={data} onShow={onShow} />
        </>
      )}
      {data.rows.length === 0 ? (
        <EvidenceEmpty answer={data} onClear={() => onShow({ ...shown, filter: {}, page: 1 })} />
      ) : (
        <EvidenceTable answer={data} shown={shown} onShow={onShow} onOpen={setOpened} />
      )}
      <Pager page={data.page} pages={data.pages} onTurn={(page) => onShow({ ...shown, page })} />
      {open && (
        <EditDialog
          key={`${open.file} ${round}`}
          row={open}
          answer={data}
          onClose={() => setOpened(null)}
          onAnew={() => setRound(round + 1)}
        />
      )}
    </>
  )
}

function sentenceOf({ all, found, toChoose }: EvidenceAnswer): string {
  const pieces = all === 1 ? 'One piece of evidence' : `${all.toLocaleString('en-GB')} pieces of evidence`
  const shown = found === all ? `${pieces}.` : `${found.toLocaleString('en-GB')} of ${pieces.toLowerCase()}.`
  if (toChoose === 0) return shown
  return `${shown} ${toChoose === 1 ? 'One waits' : `${toChoose} wait`} for a choice: two people changed the same words.`
}
