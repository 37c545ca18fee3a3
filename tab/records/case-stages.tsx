import { Button, mergeClasses, useRestoreFocusTarget } from '@fluentui/react-components'
import { useState } from 'react'
import type { RecordsSystemView } from '../../src/contract/records.ts'
import { HiddenText } from '../shell/hidden-text.tsx'
import { useCaseStyles } from './case-styles.ts'
import { CasesDialog } from './cases-dialog.tsx'
import { Figure } from './figure.tsx'
import { useRecordsStyles } from './records-styles.ts'

interface CaseStagesProps {
  system: RecordsSystemView & { way: 'uploads' }
  mayNote: boolean
}

/** Every case as a small numbered field, by its stage; colour never says it alone. */
export function CaseStages({ system, mayNote }: CaseStagesProps) {
  const records = useRecordsStyles()
  const styles = useCaseStyles()
  const [open, setOpen] = useState(false)
  const restore = useRestoreFocusTarget()
  const { cases, of, reached } = system
  if (of === 0) return null
  return (
    <>
      <dl className={records.figures}>
        <Figure label="prepared" number={`${reached.prepared} of ${of}`} />
        <Figure label="uploaded" number={`${reached.uploaded} of ${of}`} />
        <Figure label="checked" number={`${reached.checked} of ${of}`} />
      </dl>
      {mayNote && (
        <Button {...restore} onClick={() => setOpen(true)}>
          Note progress
        </Button>
      )}
      {(['main', 'reserve'] as const).map((sample) => (
        <Strip key={sample} sample={sample} cases={cases.filter((one) => one.sample === sample)} />
      ))}
      <p className={styles.legend} aria-hidden>
        {(['not begun', 'prepared', 'uploaded', 'checked'] as const).map((stage) => (
          <span key={stage} className={styles.key}>
            <span className={mergeClasses(styles.cell, styles.small, styles[STYLE[stage]])} /> {stage}
          </span>
        ))}
      </p>
      {open && <CasesDialog system={system} onClose={() => setOpen(false)} />}
    </>
  )
}

const STYLE = { 'not begun': 'open', prepared: 'prepared', uploaded: 'uploaded', checked: 'checked' } as const

type Cases = CaseStagesProps['system']['cases']

function Strip({ sample, cases }: { sample: 'main' | 'reserve'; cases: Cases }) {
  const styles = useCaseStyles()
  if (cases.length === 0) return null
  return (
    <>
      <h3 className={styles.heading}>{sample === 'main' ? 'Main sample' : 'Reserve sample'}</h3>
      <ol className={styles.strip}>
        {cases.map(({ id, number, name, stage }) => (
          <li key={id} className={mergeClasses(styles.cell, styles[STYLE[stage]])} title={`${name}: ${stage}`}>
            {number}
            <HiddenText>, {stage}</HiddenText>
          </li>
        ))}
      </ol>
    </>
  )
}
