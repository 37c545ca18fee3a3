import { Field, Input, Textarea } from '@fluentui/react-components'
import type { ItemView } from '../../src/contract/item-view.ts'
import { useDeedDialogStyles } from '../deeds/deed-dialog-styles.ts'
import { faultOf } from '../deeds/fault-of.ts'
import type { HandInFormState } from './use-hand-in-form.ts'

interface StatedFieldsProps {
  item: ItemView
  state: HandInFormState
}

/** Where, when and by what proof, in a person's own words: Waymark cannot see it. */
export function StatedFields({ item, state: { form, change, faults } }: StatedFieldsProps) {
  const styles = useDeedDialogStyles()
  return (
    <>
      <p className={styles.line}>Waymark sends nothing. Say where and when you handed it in.</p>
      <Field label="Where" required {...faultOf(faults.where)}>
        <Input value={form.where} maxLength={200} onChange={(_event, { value }) => change({ where: value })} />
      </Field>
      <Field label="When, London time" required {...faultOf(faults.when)}>
        <Input type="datetime-local" value={form.when} onChange={(_event, { value }) => change({ when: value })} />
      </Field>
      {item.toTell !== null && !item.restricted && (
        <Field label="What was told" hint="Kept on the receipt, word for word. Name nobody whose records are sampled.">
          <Textarea value={form.words} maxLength={2000} onChange={(_event, { value }) => change({ words: value })} />
        </Field>
      )}
      <Field
        label="Proof"
        hint="Such as a receipt’s number, or who confirmed it. Name nobody whose records are sampled."
      >
        <Input value={form.proof} maxLength={500} onChange={(_event, { value }) => change({ proof: value })} />
      </Field>
    </>
  )
}
