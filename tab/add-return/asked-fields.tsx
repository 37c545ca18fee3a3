import { Field, Input, Textarea } from '@fluentui/react-components'
import type { AskedView } from '../../src/contract/item-answer.ts'
import { useDeedDialogStyles } from '../deeds/deed-dialog-styles.ts'
import { faultOf } from '../deeds/fault-of.ts'
import { AskedChoices } from './asked-choices.tsx'

interface AskedFieldsProps {
  form: AskedView
  faults: Partial<Record<keyof AskedView, string>>
  change: (part: Partial<AskedView>) => void
}

export function AskedFields({ form, faults, change }: AskedFieldsProps) {
  const styles = useDeedDialogStyles()
  const field = (name: 'title' | 'askedBy', label: string, hint?: string) => (
    <Field label={label} required {...(hint && { hint })} {...faultOf(faults[name])}>
      <Input value={form[name]} maxLength={120} onChange={(_event, { value }) => change({ [name]: value })} />
    </Field>
  )
  const moment = (name: 'day' | 'time' | 'askedOn', label: string) => (
    <Field label={label} required {...faultOf(faults[name])}>
      <Input
        type={name === 'time' ? 'time' : 'date'}
        value={form[name]}
        onChange={(_event, { value }) => change({ [name]: value })}
      />
    </Field>
  )
  return (
    <>
      {field('title', 'What they asked for', 'Its folder is named after it.')}
      <div className={styles.pair}>
        {moment('day', 'By')}
        {moment('time', 'At, London time')}
      </div>
      <AskedChoices form={form} change={change} />
      <div className={styles.pair}>
        {field('askedBy', 'Who asked')}
        {moment('askedOn', 'When they asked')}
      </div>
      <Field label="Their words" hint="Or where the message is to be found. Name nobody whose records are sampled.">
        <Textarea value={form.message} maxLength={500} onChange={(_event, { value }) => change({ message: value })} />
      </Field>
    </>
  )
}
