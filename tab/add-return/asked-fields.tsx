import { Field, Input, Select, Textarea } from '@fluentui/react-components'
import type { AskedView } from '../../src/contract/item-answer.ts'
import { faultOf } from '../deeds/fault-of.ts'
import { DESTINATION_WORDS } from '../item/kind-words.ts'
import { useAskedStyles } from './asked-styles.ts'
import { useOwners } from './use-owners.ts'

interface AskedFieldsProps {
  form: AskedView
  faults: Partial<Record<keyof AskedView, string>>
  change: (part: Partial<AskedView>) => void
}

export function AskedFields({ form, faults, change }: AskedFieldsProps) {
  const styles = useAskedStyles()
  const owners = useOwners()
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
      <Field label="Owner">
        <Select
          className={styles.choice}
          value={form.seat ?? ''}
          onChange={(_event, { value }) => change({ seat: value || null })}
        >
          <option value="">Nobody yet</option>
          {owners.map(({ seat, title }) => (
            <option key={seat} value={seat}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Goes to">
        <Select
          className={styles.choice}
          value={form.destination}
          onChange={(_event, { value }) => change({ destination: value as AskedView['destination'] })}
        >
          {Object.entries(DESTINATION_WORDS).map(([destination, words]) => (
            <option key={destination} value={destination}>
              {words}
            </option>
          ))}
        </Select>
      </Field>
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
