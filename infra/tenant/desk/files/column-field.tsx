import { Checkbox, Dropdown, Field, Input, Option, Textarea } from '@fluentui/react-components'
import { Temporal } from 'temporal-polyfill'
import type { Column } from '../api/shapes.ts'
import { sayPlainDay } from '../time/london.ts'
import { type Entry, kindOf } from './columns.ts'

interface Props {
  column: Column
  entry: Entry
  change: (entry: Entry) => void
}

/** One column to be filled in, in the way of its kind. */
export const ColumnField = ({ column, entry, change }: Props) => {
  const { displayName, description, required } = column
  const hint = sayEntry(column, entry) ?? description
  if (kindOf(column) === 'yes-no') {
    return (
      <Checkbox
        label={displayName}
        checked={entry === 'yes'}
        onChange={(_event, { checked }) => change(checked === true ? 'yes' : '')}
      />
    )
  }
  return (
    <Field label={displayName} required={required === true} {...(hint ? { hint } : {})}>
      <Control column={column} entry={entry} change={change} />
    </Field>
  )
}

/** A day in full, because a browser writes it in the order of its own language. */
const sayEntry = (column: Column, entry: Entry): string | undefined =>
  kindOf(column) === 'day' && /^\d{4}-\d{2}-\d{2}$/.test(String(entry))
    ? sayPlainDay(Temporal.PlainDate.from(String(entry)))
    : undefined

const Control = ({ column, entry, change, ...field }: Props) => {
  const kind = kindOf(column)
  if (kind === 'choice' || kind === 'choices') {
    return <Choices column={column} entry={entry} change={change} {...field} />
  }
  const text = String(entry)
  if (kind === 'lines') {
    return <Textarea {...field} value={text} resize="vertical" onChange={(_event, { value }) => change(value)} />
  }
  const fixed = kind === 'other' || column.readOnly === true
  const type = kind === 'day' ? 'date' : kind === 'number' ? 'number' : 'text'
  return <Input {...field} type={type} value={text} readOnly={fixed} onChange={(_event, { value }) => change(value)} />
}

const Choices = ({ column, entry, change, ...field }: Props) => {
  const many = Array.isArray(entry)
  const chosen = many ? entry : entry === '' ? [] : [entry]
  return (
    <Dropdown
      {...field}
      multiselect={many}
      clearable={!many}
      placeholder="none"
      value={chosen.join(', ')}
      selectedOptions={chosen}
      onOptionSelect={(_event, { selectedOptions }) => change(many ? selectedOptions : (selectedOptions[0] ?? ''))}
    >
      {column.choice?.choices.map((choice) => (
        <Option key={choice} value={choice}>
          {choice}
        </Option>
      ))}
    </Dropdown>
  )
}
