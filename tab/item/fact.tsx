import type { ReactNode } from 'react'
import { useItemPageStyles } from './item-page-styles.ts'

export function Fact({ name, children }: { name: string; children: ReactNode }) {
  const styles = useItemPageStyles()
  return (
    <div className={styles.fact}>
      <dt className={styles.factName}>{name}</dt>
      <dd className={styles.factText}>{children}</dd>
    </div>
  )
}
