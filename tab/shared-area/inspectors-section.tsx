import { Button, useRestoreFocusTarget } from '@fluentui/react-components'
import { useState } from 'react'
import type { SharedArea } from '../../src/contract/shared-area.ts'
import { Section } from '../shell/section.tsx'
import { InspectorsDialog } from './inspectors-dialog.tsx'
import { useSharedAreaStyles } from './shared-area-styles.ts'

interface InspectorsSectionProps {
  area: SharedArea
  inspectors: readonly string[]
}

/** By whom Waymark goes, and how that is changed. */
export function InspectorsSection({ area, inspectors }: InspectorsSectionProps) {
  const styles = useSharedAreaStyles()
  const [open, setOpen] = useState(false)
  const restore = useRestoreFocusTarget()
  const button = area.maySet && (
    <Button {...restore} onClick={() => setOpen(true)}>
      Say who they are
    </Button>
  )
  return (
    <Section title="Who the inspectors are" aside={button}>
      <p className={styles.words}>{inspectors.length === 0 ? 'No inspector is known yet.' : inspectors.join(', ')}</p>
      <p className={styles.seen}>
        {area.named === null
          ? 'Until somebody says who they are, Waymark counts as inspectors all who can open the shared area but not Working.'
          : `As the coordinator named them: ${area.named.join(', ')}.`}
      </p>
      {open && <InspectorsDialog named={area.named ?? []} onClose={() => setOpen(false)} />}
    </Section>
  )
}
