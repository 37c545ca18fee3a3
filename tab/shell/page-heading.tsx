import { useArrivalFocus } from '../place/use-arrival-focus.ts'
import { usePageHeadingStyles } from './page-heading-styles.ts'

export function PageHeading({ children }: { children: string }) {
  const styles = usePageHeadingStyles()
  const heading = useArrivalFocus()
  return (
    <h1 ref={heading} tabIndex={-1} className={styles.root}>
      {children}
    </h1>
  )
}
