import type { Overview } from '../../src/contract/overview.ts'
import { useArrivalFocus } from '../place/use-arrival-focus.ts'
import { InspectionPicker } from './inspection-picker.tsx'
import { usePageHeadStyles } from './page-head-styles.ts'

interface PageHeadProps {
  overview: Overview
  onChoose: (inspection: string) => void
}

/** Whose inspection, which week, and the one sentence that matters. */
export function PageHead({ overview, onChoose }: PageHeadProps) {
  const styles = usePageHeadStyles()
  const heading = useArrivalFocus()
  const { inspection, others, week, sentence, lastChecked } = overview
  return (
    <header className={styles.root}>
      <div className={styles.line}>
        {others.length > 0 ? (
          <InspectionPicker shown={inspection} others={others} onChoose={onChoose} />
        ) : (
          <p className={styles.partnership}>{inspection.partnership}</p>
        )}
        <p className={styles.checked}>{lastChecked ?? 'The library has not been checked yet'}</p>
      </div>
      <div className={styles.week}>
        <h1 ref={heading} tabIndex={-1} className={styles.heading}>
          {week.heading}
        </h1>
        <p className={styles.dates}>{week.dates}</p>
      </div>
      <p className={styles.sentence}>{sentence}</p>
    </header>
  )
}
