import { Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import type { VolumeView } from '../../src/contract/coverage.ts'
import { DeedDialog } from '../deeds/deed-dialog.tsx'
import { faultOf } from '../deeds/fault-of.ts'
import { useSetVolume } from './use-set-volume.ts'
import { formOf, readVolume, type VolumeForm } from './volume-form.ts'

interface VolumeDialogProps {
  volume: VolumeView
  onClose: () => void
}

/** How much evidence is taken, as the position statement's template or the inspection lead says it. */
export function VolumeDialog({ volume, onClose }: VolumeDialogProps) {
  const [form, setForm] = useState(() => formOf(volume))
  const [tried, setTried] = useState(false)
  const set = useSetVolume(volume)
  const { read, faults } = readVolume(form)
  const send = (): void => {
    setTried(true)
    if (read) set.mutate(read, { onSuccess: onClose })
  }
  const field = (name: keyof VolumeForm, label: string, hint: string) => (
    <Field label={label} hint={hint} {...faultOf(tried ? faults[name] : undefined)}>
      <Input
        value={form[name]}
        inputMode={name === 'types' ? 'text' : 'numeric'}
        maxLength={name === 'types' ? 400 : 6}
        onChange={(_event, { value }) => setForm({ ...form, [name]: value })}
      />
    </Field>
  )
  return (
    <DeedDialog
      title="How much evidence is taken"
      line="The position statement’s template says how much, and of which kinds; the inspection lead can too."
      button="Save"
      sendingButton="Saving …"
      sending={set.isPending}
      error={set.error}
      onSend={send}
      onClose={onClose}
    >
      {field('pieces', 'Most pieces in all', 'Empty: no limit is known.')}
      {field('perIndicator', 'Most pieces for one indicator', 'Empty: no limit is known.')}
      {field('types', 'Kinds of file taken', 'Such as: pdf, docx, xlsx. Empty: any kind.')}
    </DeedDialog>
  )
}
