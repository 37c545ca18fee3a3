import { useState } from 'react'
import type { Overview } from '../../src/contract/overview.ts'
import { useOverview } from '../api/use-overview.ts'
import { AskProvider } from '../deeds/ask-provider.tsx'
import { EvidencePage } from '../evidence/evidence-page.tsx'
import { FoldersPage } from '../folders/folders-page.tsx'
import { InspectionContext } from '../inspection-context.ts'
import { ItemPage } from '../item/item-page.tsx'
import { NoticesPage } from '../notices/notices-page.tsx'
import { OverviewPage } from '../overview/overview-page.tsx'
import { OverviewSkeleton } from '../overview/overview-skeleton.tsx'
import type { Place } from '../place/place.ts'
import { ReceiptPage } from '../receipt/receipt-page.tsx'
import { RecordsPage } from '../records/records-page.tsx'
import { SharedAreaPage } from '../shared-area/shared-area-page.tsx'
import { FailedQuery } from './failed-query.tsx'
import { PageTabs } from './page-tabs.tsx'

/** The pages of one inspection: the one that the address names, else the person's own. */
export function InspectionPages({ place }: { place: Place }) {
  const [chosen, choose] = useState(() => new URLSearchParams(location.search).get('inspection') ?? undefined)
  const query = useOverview(chosen)
  if (query.isPending) return <OverviewSkeleton />
  if (query.data === undefined) return <FailedQuery query={query} title="The inspection could not be loaded" />
  const { inspection, now } = query.data
  return (
    <InspectionContext value={{ id: inspection.id, now }}>
      <AskProvider>
        <PageTabs place={place} />
        {pageAt(place, query.data) ?? (
          <OverviewPage overview={query.data} failure={query.error} onRetry={query.refetch} onChoose={choose} />
        )}
      </AskProvider>
    </InspectionContext>
  )
}

/** A page of its own for this place; where there is none, the overview. */
function pageAt(place: Place, overview: Overview) {
  switch (place.page) {
    case 'item':
      return <ItemPage key={place.id} id={place.id} overview={overview} />
    case 'receipt':
      return <ReceiptPage key={place.id} id={place.id} />
    case 'evidence':
      return <EvidencePage overview={overview} />
    case 'records':
      return <RecordsPage overview={overview} />
    case 'shared':
      return <SharedAreaPage overview={overview} />
    case 'folders':
      return <FoldersPage overview={overview} />
    case 'messages':
      return <NoticesPage overview={overview} />
    default:
      return null
  }
}
