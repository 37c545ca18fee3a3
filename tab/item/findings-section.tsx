import { Button, useRestoreFocusTarget } from '@fluentui/react-components'
import { TaskListSquareSettingsRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { FoundView } from '../../src/contract/found-view.ts'
import type { ItemAnswer } from '../../src/contract/item-answer.ts'
import { Section } from '../shell/section.tsx'
import { ChecksDialog } from './checks-dialog.tsx'
import { FindingRow } from './finding-row.tsx'
import { useFindingsStyles } from './findings-styles.ts'

type Weight = FoundView['findings'][number]['weight']

/** In the order in which they press. */
const WEIGHTS: readonly (readonly [Weight, string])[] = [
  ['blocks', 'Before it is handed in'],
  ['presses', 'To look at'],
  ['remark', 'Good to know'],
]

/** What was found in the files of a return, and what to do about each. */
export function FindingsSection({ answer: { item, found } }: { answer: ItemAnswer }) {
  const styles = useFindingsStyles()
  const { counted, progress, checks } = found
  // What the head of the page says already.
  const findings = found.findings.filter(({ line, move }) => line !== item.attention || move !== null)
  const [open, setOpen] = useState(false)
  const restore = useRestoreFocusTarget()
  const change = checks && (
    <Button {...restore} appearance="subtle" icon={<TaskListSquareSettingsRegular />} onClick={() => setOpen(true)}>
      What it is checked for
    </Button>
  )
  return (
    <Section title="What is in its files" aside={change}>
      {progress !== null && <p className={styles.counted}>{progress}</p>}
      {counted !== null && !found.findings.some(({ line }) => line.startsWith(counted)) && (
        <p className={styles.counted}>{`${counted} in the workbook.`}</p>
      )}
      {WEIGHTS.map(([weight, title]) => {
        const some = findings.filter((finding) => finding.weight === weight)
        if (some.length === 0) return null
        return (
          <div key={weight}>
            <h3 className={styles.heading}>{title}</h3>
            <ul className={styles.list} aria-label={title}>
              {some.map((finding) => (
                <FindingRow key={finding.line} finding={finding} item={item} />
              ))}
            </ul>
          </div>
        )
      })}
      {counted === null && progress === null && findings.length === 0 && (
        <p className={styles.counted}>
          {found.findings.length === 0 ? 'Nothing is known of them yet.' : 'Nothing else was found.'}
        </p>
      )}
      {open && checks && <ChecksDialog item={item} checks={checks} onClose={() => setOpen(false)} />}
    </Section>
  )
}
