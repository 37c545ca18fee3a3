import { type ReactNode, useId } from 'react'
import { useSectionStyles } from './section-styles.ts'

interface SectionProps {
  title: string
  /** Stands at the right of the heading. */
  aside?: ReactNode
  children: ReactNode
}

export function Section({ title, aside, children }: SectionProps) {
  const styles = useSectionStyles()
  const headingId = useId()
  return (
    <section className={styles.root} aria-labelledby={headingId}>
      <div className={styles.head}>
        <h2 id={headingId} className={styles.heading}>
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  )
}
