import type { ItemView } from '../../src/contract/item-view.ts'
import { DeedDialog } from '../deeds/deed-dialog.tsx'
import { useDeedDialogStyles } from '../deeds/deed-dialog-styles.ts'
import { ReleasePreview } from '../shared-area/release-preview.tsx'
import { HandInFindings } from './hand-in-findings.tsx'
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
  const styles = useDeedDialogStyles()
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
      <HandInFindings item={item.id} />
      {item.toTell && <p className={styles.line}>{`To be told: ${item.toTell}`}</p>}
      {item.destination === 'shared-area' && <HandInWay state={state} />}
      {form.way === 'release' && <ReleasePreview item={item.id} />}
      {form.way === 'stated' && <StatedFields item={item} state={state} />}
    </DeedDialog>
  )
}
