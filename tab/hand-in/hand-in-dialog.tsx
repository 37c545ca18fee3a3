import type { ItemView } from '../../src/contract/item-view.ts'
import { DeedDialog } from '../deeds/deed-dialog.tsx'
import { HandInWay } from './hand-in-way.tsx'
import { StatedFields } from './stated-fields.tsx'
import { useHandInForm } from './use-hand-in-form.ts'

interface HandInDialogProps {
  item: ItemView
  onClose: () => void
}

/** Once it is past, the distance only repeats the date. */
function tellDue({ when, distance, state }: ItemView): string {
  return `Due ${when}${distance && state !== 'overdue' ? `, ${distance}` : ''}.`
}

export function HandInDialog({ item, onClose }: HandInDialogProps) {
  const state = useHandInForm(item, onClose)
  const { form, sending, error, send } = state
  return (
    <DeedDialog
      title={`Hand in: ${item.title}`}
      line={tellDue(item)}
      button="Hand in"
      sendingButton="Handing in …"
      sending={sending}
      error={error}
      onSend={send}
      onClose={onClose}
    >
      {item.destination === 'shared-area' && <HandInWay state={state} />}
      {form.way === 'stated' && <StatedFields state={state} />}
    </DeedDialog>
  )
}
