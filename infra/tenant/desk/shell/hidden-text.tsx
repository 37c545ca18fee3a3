import type { ReactNode } from 'react'
import { useHiddenTextStyles } from './hidden-text-styles.ts'

/** Text for those who listen, where the eye needs none. */
export const HiddenText = ({ as: Tag = 'span', children }: { as?: 'span' | 'h1'; children: ReactNode }) => {
  const styles = useHiddenTextStyles()
  return <Tag className={styles.root}>{children}</Tag>
}
