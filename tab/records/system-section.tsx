import { mergeClasses } from '@fluentui/react-components'
import type { RecordsSystemView } from '../../src/contract/records.ts'
import { Section } from '../shell/section.tsx'
import { AccessTable } from './access-table.tsx'
import { CaseStages } from './case-stages.tsx'
import { PaperCounts } from './paper-counts.tsx'
import { useRecordsStyles } from './records-styles.ts'

interface SystemSectionProps {
  system: RecordsSystemView
  mayNote: boolean
}

/** One record system: how it is read, by when, the sentence that matters, and the figures behind it. */
export function SystemSection({ system, mayNote }: SystemSectionProps) {
  const styles = useRecordsStyles()
  const { name, mode, side, due, sentence } = system
  const late = system.way === 'uploads' && system.behind
  return (
    <Section title={name}>
      <p className={styles.line}>{[side, mode, due && `by ${due}`].filter(Boolean).join(' · ')}</p>
      <p className={mergeClasses(styles.sentence, late && styles.warning)}>{sentence}</p>
      {system.way === 'uploads' && <CaseStages system={system} mayNote={mayNote} />}
      {system.way === 'access' && <AccessTable system={system} mayNote={mayNote} />}
      {system.way === 'paper' && <PaperCounts system={system} mayNote={mayNote} />}
    </Section>
  )
}
