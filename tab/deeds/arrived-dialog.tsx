import { Field, Input, Radio, RadioGroup } from '@fluentui/react-components'
import { useState } from 'react'
import type { ItemView } from '../../src/contract/item-view.ts'
import { useInspection } from '../inspection-context.ts'
import { type ArrivedForm, checkArrived, startArrived, toArrivedWish } from './arrived-form.ts'
import { DeedDialog } from './deed-dialog.tsx'
import { faultOf } from './fault-of.ts'
import { useWish } from './use-wish.ts'

interface ArrivedDialogProps {
  item: ItemView
  onClose: () => void
}

/** Something from the inspection team came in a way that Waymark cannot see. */
export function ArrivedDialog({ item, onClose }: ArrivedDialogProps) {
  const { now } = useInspection()
  const [form, setForm] = useState(() => startArrived(now))
  const [tried, setTried] = useState(false)
  const wish = useWish(item)
  const faults = checkArrived(form, now)
  const change = (part: Partial<ArrivedForm>): void => setForm((before) => ({ ...before, ...part }))
  const send = (): void => {
    setTried(true)
    if (Object.keys(faults).length === 0) wish.mutate(toArrivedWish(form), { onSuccess: onClose })
  }
  return (
    <DeedDialog
      title={`It has arrived: ${item.title}`}
      line={`Expected ${item.when}. What depends on it can start then.`}
      button="It has arrived"
      sendingButton="Noting it …"
      sending={wish.isPending}
      error={wish.error}
      onSend={send}
      onClose={onClose}
    >
      <Field label="How it came">
        <RadioGroup value={form.how} onChange={(_event, { value }) => change({ how: value as ArrivedForm['how'] })}>
          <Radio value="email" label="By email" />
          <Radio value="word" label="Somebody told us or handed it over" />
          <Radio value="folder" label="It was put into a folder" />
        </RadioGroup>
      </Field>
      <Field label="When, London time" required {...faultOf(tried ? faults.when : undefined)}>
        <Input type="datetime-local" value={form.when} onChange={(_event, { value }) => change({ when: value })} />
      </Field>
      <Field label="From" hint="Who of the inspection team sent it, if that is worth knowing.">
        <Input value={form.from} maxLength={200} onChange={(_event, { value }) => change({ from: value })} />
      </Field>
    </DeedDialog>
  )
}
