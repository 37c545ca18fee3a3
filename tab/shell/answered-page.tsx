import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Overview } from '../../src/contract/overview.ts'
import { ItemSkeleton } from '../item/item-skeleton.tsx'
import { FailedQuery } from './failed-query.tsx'
import { useFrameStyles } from './frame-styles.ts'
import { PageHeading } from './page-heading.tsx'
import { StaleBar } from './stale-bar.tsx'
import { TroubleBars } from './trouble-bars.tsx'

interface AnsweredPageProps<T> {
  title: string
  /** What stands in place of the page that never had an answer: `The records could not be loaded` */
  failed: string
  overview: Overview
  query: UseQueryResult<T>
  children: (answer: T) => ReactNode
}

/** A page that shows one answer: the last one stays, and says of when it is, where the next does not come. */
export function AnsweredPage<T>({ title, failed, overview, query, children }: AnsweredPageProps<T>) {
  const frame = useFrameStyles()
  if (query.data === undefined && query.error) return <FailedQuery query={query} title={failed} />
  return (
    <main className={frame.page}>
      <title>{`${title} · Waymark`}</title>
      {query.error && <StaleBar failure={query.error} since={overview.nowInWords} onRetry={query.refetch} />}
      <TroubleBars overview={overview} />
      <PageHeading>{title}</PageHeading>
      {query.data === undefined ? <ItemSkeleton /> : children(query.data)}
    </main>
  )
}
