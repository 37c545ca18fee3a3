import { ItemSkeleton } from '../item/item-skeleton.tsx'
import { FailedQuery } from '../shell/failed-query.tsx'
import { LogSection } from './log-section.tsx'
import { PackSection } from './pack-section.tsx'
import { useHandOut } from './use-hand-out.ts'

/** What leaves the log: its workbook, and everything in one pack. */
export function HandOutView() {
  const query = useHandOut()
  if (query.data) {
    return (
      <>
        <LogSection handOut={query.data} />
        <PackSection pack={query.data.pack} />
      </>
    )
  }
  if (query.error) return <FailedQuery query={query} title="What is handed in could not be loaded" />
  return <ItemSkeleton />
}
