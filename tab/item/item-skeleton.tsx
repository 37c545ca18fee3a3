import { Skeleton, SkeletonItem } from '@fluentui/react-components'
import { useItemPageStyles } from './item-page-styles.ts'

export function ItemSkeleton() {
  const styles = useItemPageStyles()
  return (
    <Skeleton className={styles.skeleton} aria-label="Loading">
      <SkeletonItem size={36} />
      <SkeletonItem size={20} />
      <SkeletonItem size={96} />
    </Skeleton>
  )
}
