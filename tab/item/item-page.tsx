import type { Overview } from '../../src/contract/overview.ts'
import { useItem } from '../api/use-item.ts'
import { FailedQuery } from '../shell/failed-query.tsx'
import { useFrameStyles } from '../shell/frame-styles.ts'
import { StaleBar } from '../shell/stale-bar.tsx'
import { TroubleBars } from '../shell/trouble-bars.tsx'
import { BackLink } from './back-link.tsx'
import { ItemDetails } from './item-details.tsx'
import { ItemHead } from './item-head.tsx'
import { ItemSkeleton } from './item-skeleton.tsx'

interface ItemPageProps {
  id: string
  overview: Overview
}

/** Everything about one item, and what can be done with it. */
export function ItemPage({ id, overview }: ItemPageProps) {
  const frame = useFrameStyles()
  const query = useItem(overview.inspection.id, id)
  if (query.data === undefined && query.error) {
    return (
      <>
        <div className={frame.page}>
          <BackLink />
        </div>
        <FailedQuery query={query} title="This item could not be loaded" />
      </>
    )
  }
  return (
    <main className={frame.page}>
      {query.error && <StaleBar failure={query.error} since={overview.nowInWords} onRetry={query.refetch} />}
      <TroubleBars overview={overview} />
      <BackLink />
      {query.data ? (
        <>
          <ItemHead answer={query.data} week={overview.week} />
          <ItemDetails answer={query.data} />
        </>
      ) : (
        <ItemSkeleton />
      )}
    </main>
  )
}
