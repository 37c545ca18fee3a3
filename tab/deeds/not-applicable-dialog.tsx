import { Field, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import type { ItemView } from '../../src/contract/item-view.ts'
import { DeedDialog } from './deed-dialog.tsx'
import { faultOf } from './fault-of.ts'
import { useWish } from './use-wish.ts'

interface NotApplicableDialogProps {
  item: ItemView
  onClose: () => void
}

/** What does not apply is not asked for again, so that its reason is kept. */
export function NotApplicableDialog({ item, onClose }: NotApplicableDialogProps) {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const wish = useWish(item)
  const fault = reason.trim() === '' ? 'Say why, for whoever asks later.' : undefined
  const send = (): void => {
    setTried(true)
    if (!fault) wish.mutate({ type: 'not applicable', reason: reason.trim() }, { onSuccess: onClose })
  }
  return (
    <DeedDialog
      title={`Does not apply: ${item.title}`}
      line="It reminds nobody any more and is never overdue. This can be undone."
      button="Does not apply"
      sendingButton="Noting it …"
      sending={wish.isPending}
      error={wish.error}
      onSend={send}
      onClose={onClose}
    >
      <Field label="Why" required hint="Name nobody whose records are sampled." {...faultOf(tried ? fault : undefined)}>
        <Textarea value={reason} maxLength={500} onChange={(_event, { value }) => setReason(value)} />
      </Field>
    </DeedDialog>
  )
}
