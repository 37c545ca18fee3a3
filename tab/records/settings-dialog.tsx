import { Field, Input, Radio, RadioGroup, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import type { RecordsSettingsView } from '../../src/contract/records.ts'
import { MOST_CASES } from '../../src/domain/records/case-number.ts'
import { DeedDialog } from '../deeds/deed-dialog.tsx'
import { useDeedDialogStyles } from '../deeds/deed-dialog-styles.ts'
import { readInspectors } from './read-inspectors.ts'
import { SystemRows } from './system-rows.tsx'
import { useSetRecords } from './use-set-records.ts'

interface SettingsDialogProps {
  settings: RecordsSettingsView
  onClose: () => void
}

/** Which systems hold records, how each is read, by whom, and how large the samples are. */
export function SettingsDialog({ settings, onClose }: SettingsDialogProps) {
  const styles = useDeedDialogStyles()
  const [form, setForm] = useState(settings)
  const [inspectors, setInspectors] = useState(settings.inspectors.map(({ name }) => name).join('\n'))
  const [tried, setTried] = useState(false)
  const set = useSetRecords(settings)
  const change = (some: Partial<RecordsSettingsView>) => setForm({ ...form, ...some })
  const named = form.systems.every(({ name }) => name.trim() !== '')
  const direct = form.systems.some(({ mode }) => mode === 'direct-access')
  const here = form.systems.some(({ mode }) => mode === 'remote-our-area')
  const send = (): void => {
    setTried(true)
    if (named)
      set.mutate({ ...form, inspectors: readInspectors(inspectors, settings.inspectors) }, { onSuccess: onClose })
  }
  const size = (name: 'main' | 'reserve', label: string) => (
    <Field label={label} hint="Empty until the inspection team has settled it.">
      <Input
        inputMode="numeric"
        value={form[name] === null ? '' : String(form[name])}
        onChange={(_event, { value }) => change({ [name]: readSize(value) })}
      />
    </Field>
  )
  return (
    <DeedDialog
      title="Record systems"
      line="Name each system that holds records of the sample. One that is read in two ways is named twice."
      button="Save"
      sendingButton="Saving …"
      sending={set.isPending}
      error={set.error}
      onSend={send}
      onClose={onClose}
    >
      <SystemRows systems={form.systems} tried={tried} onChange={(systems) => change({ systems })} />
      <div className={styles.pair}>
        {size('main', 'Cases in the main sample')}
        {size('reserve', 'Cases in the reserve sample')}
      </div>
      {direct && (
        <Field label="Inspectors who are to have access" hint="One in each line.">
          <Textarea value={inspectors} rows={4} onChange={(_event, { value }) => setInspectors(value)} />
        </Field>
      )}
      {here && (
        <Field label="Where uploaded records lie">
          <RadioGroup
            value={form.place}
            onChange={(_event, { value }) => change({ place: value as RecordsSettingsView['place'] })}
          >
            <Radio value="own library" label="In a library of their own: people tick cases off" />
            <Radio value="here" label="Here, in one restricted folder for each case: Waymark counts them" />
          </RadioGroup>
        </Field>
      )}
      {here && form.place === 'own library' && (
        <Field
          label="Address of that library"
          hint="Only where its owner has granted Waymark “read” on it. Then its folders named Main 001, Reserve 001 and so on that hold files are counted; nothing else is read."
        >
          <Input type="url" value={form.library} onChange={(_event, { value }) => change({ library: value })} />
        </Field>
      )}
    </DeedDialog>
  )
}

function readSize(text: string): number | null {
  const size = Number.parseInt(text, 10)
  return Number.isNaN(size) ? null : Math.min(MOST_CASES, Math.max(0, size))
}
