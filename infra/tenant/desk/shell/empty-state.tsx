import { Subtitle2 } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useEmptyStateStyles } from './empty-state-styles.ts'

/** Says what will be here, and who puts it there. */
export const EmptyState = ({ title, children }: { title: string; children: ReactNode }) => {
  const styles = useEmptyStateStyles()
  return (
    <div className={styles.root}>
      <Subtitle2 as="h2">{title}</Subtitle2>
      <p className={styles.text}>{children}</p>
    </div>
  )
}
