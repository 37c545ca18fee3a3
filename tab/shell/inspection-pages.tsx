import { useState } from 'react'
import { useOverview } from '../api/use-overview.ts'
import { HandInProvider } from '../hand-in/hand-in-provider.tsx'
import { InspectionContext } from '../inspection-context.ts'
import { ItemPage } from '../item/item-page.tsx'
import { OverviewPage } from '../overview/overview-page.tsx'
import { OverviewSkeleton } from '../overview/overview-skeleton.tsx'
import type { Place } from '../place/place.ts'
import { FailedQuery } from './failed-query.tsx'

/** The pages of one inspection: the one that the address names, else the person's own. */
export function InspectionPages({ place }: { place: Place }) {
  const [chosen, choose] = useState(() => new URLSearchParams(location.search).get('inspection') ?? undefined)
  const query = useOverview(chosen)
  if (query.isPending) return <OverviewSkeleton />
  if (query.data === undefined) return <FailedQuery query={query} title="The inspection could not be loaded" />
  const { inspection, now } = query.data
  return (
    <InspectionContext value={{ id: inspection.id, now }}>
      <HandInProvider>
        {place.page === 'item' ? (
          <ItemPage key={place.id} id={place.id} overview={query.data} />
        ) : (
          <OverviewPage overview={query.data} failure={query.error} onRetry={query.refetch} onChoose={choose} />
        )}
      </HandInProvider>
    </InspectionContext>
  )
}
