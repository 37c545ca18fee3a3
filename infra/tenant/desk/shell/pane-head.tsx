import type { ReactNode } from 'react'
import { usePaneHeadStyles } from './pane-head-styles.ts'
import { usePageTitle } from './use-page-title.ts'

/** The title of a pane, what it is about, and at its end what can be done there. */
export const PaneHead = ({ title, about, children }: { title: string; about: string; children?: ReactNode }) => {
  const styles = usePaneHeadStyles()
  usePageTitle(title)
  return (
    <div className={styles.root}>
      <h1 className={styles.title}>{title}</h1>
      <span className={styles.about}>{about}</span>
      {children && <div className={styles.actions}>{children}</div>}
    </div>
  )
}
