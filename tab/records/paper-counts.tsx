import { Button, useRestoreFocusTarget } from '@fluentui/react-components'
import { useState } from 'react'
import type { RecordsSystemView } from '../../src/contract/records.ts'
import { PAPER_STAGES } from '../../src/domain/records/records-step.ts'
import { Figure } from './figure.tsx'
import { PaperDialog } from './paper-dialog.tsx'
import { useRecordsStyles } from './records-styles.ts'

interface PaperCountsProps {
  system: RecordsSystemView & { way: 'paper' }
  mayNote: boolean
}

/** Files of paper: counted out, signed over, counted back. */
export function PaperCounts({ system, mayNote }: PaperCountsProps) {
  const styles = useRecordsStyles()
  const [open, setOpen] = useState(false)
  const restore = useRestoreFocusTarget()
  return (
    <>
      <dl className={styles.figures}>
        {PAPER_STAGES.map((stage) => (
          <Figure key={stage} label={stage} number={String(system.counts[stage])} />
        ))}
      </dl>
      {mayNote && (
        <Button {...restore} onClick={() => setOpen(true)}>
          Note a count
        </Button>
      )}
      {open && <PaperDialog system={system} onClose={() => setOpen(false)} />}
    </>
  )
}
