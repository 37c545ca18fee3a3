import type { Overview } from '../../src/contract/overview.ts'
import { ItemSkeleton } from '../item/item-skeleton.tsx'
import { useArrivalFocus } from '../place/use-arrival-focus.ts'
import { FailedQuery } from '../shell/failed-query.tsx'
import { useFrameStyles } from '../shell/frame-styles.ts'
import { StaleBar } from '../shell/stale-bar.tsx'
import { TroubleBars } from '../shell/trouble-bars.tsx'
import { FindingsSection } from './findings-section.tsx'
import { FoldersSection } from './folders-section.tsx'
import { InspectorsSection } from './inspectors-section.tsx'
import { LookIntro } from './look-intro.tsx'
import { useSharedAreaStyles } from './shared-area-styles.ts'
import { useSharedArea } from './use-shared-area.ts'

/** What the inspection team can open, and what it ought not to. */
export function SharedAreaPage({ overview }: { overview: Overview }) {
  const frame = useFrameStyles()
  const styles = useSharedAreaStyles()
  const heading = useArrivalFocus()
  const query = useSharedArea(overview.inspection.id)
  if (query.data === undefined && query.error) {
    return <FailedQuery query={query} title="The shared area could not be loaded" />
  }
  const { data } = query
  return (
    <main className={frame.page}>
      <title>What inspectors see</title>
      {query.error && <StaleBar failure={query.error} since={overview.nowInWords} onRetry={query.refetch} />}
      <TroubleBars overview={overview} />
      <h1 ref={heading} tabIndex={-1} className={styles.heading}>
        What inspectors see
      </h1>
      {data === undefined && <ItemSkeleton />}
      {data && <LookIntro report={data.report} />}
      {data?.report && <FindingsSection findings={data.report.findings} />}
      {data?.report && <FoldersSection folders={data.report.folders} />}
      {data?.report && <InspectorsSection area={data} inspectors={data.report.inspectors} />}
    </main>
  )
}
