import { Button, useRestoreFocusTarget } from '@fluentui/react-components'
import { SettingsRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { Overview } from '../../src/contract/overview.ts'
import type { RecordsAnswer } from '../../src/contract/records.ts'
import { AnsweredPage } from '../shell/answered-page.tsx'
import { EmptyNote } from '../shell/empty-note.tsx'
import { useRecordsStyles } from './records-styles.ts'
import { SettingsDialog } from './settings-dialog.tsx'
import { SystemSection } from './system-section.tsx'
import { useRecords } from './use-records.ts'

/** How far the sampled people's records are, system by system: case numbers and counts alone. */
export function RecordsPage({ overview }: { overview: Overview }) {
  const query = useRecords(overview.inspection.id)
  return (
    <AnsweredPage title="Records" failed="The records could not be loaded" overview={overview} query={query}>
      {(records) => <Systems records={records} />}
    </AnsweredPage>
  )
}

function Systems({ records }: { records: RecordsAnswer }) {
  const styles = useRecordsStyles()
  const [open, setOpen] = useState(false)
  const restore = useRestoreFocusTarget()
  const { systems, settings, mayChange, mayNote, counted } = records
  return (
    <>
      <div className={styles.intro}>
        <p className={styles.line}>Cases are known by their number in the sample, never by a name. {counted}</p>
        {mayChange && (
          <Button {...restore} icon={<SettingsRegular />} onClick={() => setOpen(true)}>
            {systems.length === 0 ? 'Name the record systems' : 'Change the record systems'}
          </Button>
        )}
      </div>
      {systems.length === 0 && (
        <EmptyNote>
          No record system is named yet. The coordinator names each one and says how the inspectors will read it; then
          this page shows how far it is, and what depends on it applies.
        </EmptyNote>
      )}
      {systems.map((system) => (
        <SystemSection key={system.id} system={system} mayNote={mayNote} />
      ))}
      {open && <SettingsDialog settings={settings} onClose={() => setOpen(false)} />}
    </>
  )
}
