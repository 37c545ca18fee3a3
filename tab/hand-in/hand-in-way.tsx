import { Field, Radio, RadioGroup } from '@fluentui/react-components'
import type { HandInFormState } from './use-hand-in-form.ts'

/** How something that goes to the shared area gets there. */
export function HandInWay({ state: { form, change } }: { state: HandInFormState }) {
  return (
    <Field label="How">
      <RadioGroup value={form.way} onChange={(_event, { value }) => change({ way: value as typeof form.way })}>
        <Radio
          value="release"
          label="Release it now: Waymark moves the file from the working folder into the shared area, where the inspection team can open it"
        />
        <Radio value="stated" label="It was handed in another way" />
      </RadioGroup>
    </Field>
  )
}
