import { Skeleton, SkeletonItem } from '@fluentui/react-components'
import { useFrameStyles } from '../shell/frame-styles.ts'
import { useOverviewSkeletonStyles } from './overview-skeleton-styles.ts'

const ROWS = ['a', 'b', 'c', 'd', 'e', 'f']

/** The page's outline until its first answer is there. */
export function OverviewSkeleton() {
  const frame = useFrameStyles()
  const styles = useOverviewSkeletonStyles()
  return (
    <main className={frame.page}>
      <Skeleton className={styles.root} aria-label="Loading the inspection">
        <SkeletonItem className={styles.heading} size={36} />
        <SkeletonItem className={styles.sentence} size={24} />
        <div className={styles.counts}>
          <SkeletonItem className={styles.count} />
          <SkeletonItem className={styles.count} />
          <SkeletonItem className={styles.count} />
        </div>
        {ROWS.map((row) => (
          <SkeletonItem key={row} size={40} />
        ))}
      </Skeleton>
    </main>
  )
}
