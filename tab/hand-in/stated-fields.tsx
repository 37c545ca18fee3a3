import { Field, Input } from '@fluentui/react-components'
import { useDeedDialogStyles } from '../deeds/deed-dialog-styles.ts'
import { faultOf } from '../deeds/fault-of.ts'
import type { HandInFormState } from './use-hand-in-form.ts'

/** Where, when and by what proof, in a person's own words: Waymark cannot see it. */
export function StatedFields({ state: { form, change, faults } }: { state: HandInFormState }) {
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
      <Field
        label="Proof"
        hint="Such as a receipt’s number, or who confirmed it. Name nobody whose records are sampled."
      >
        <Input value={form.proof} maxLength={500} onChange={(_event, { value }) => change({ proof: value })} />
      </Field>
    </>
  )
}
