import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  MessageBar,
  MessageBarBody,
} from '@fluentui/react-components'
import type { FormEvent } from 'react'
import type { ItemView } from '../../src/contract/item-view.ts'
import { tellFailure } from '../api/tab-failure.ts'
import { useHandInDialogStyles } from './hand-in-dialog-styles.ts'
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
  const styles = useHandInDialogStyles()
  const state = useHandInForm(item, onClose)
  const { form, sending, error } = state
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    state.send()
  }
  return (
    <Dialog open onOpenChange={() => sending || onClose()}>
      <DialogSurface className={styles.surface}>
        <form onSubmit={submit} noValidate>
          <DialogBody>
            <DialogTitle>{`Hand in: ${item.title}`}</DialogTitle>
            <DialogContent className={styles.content}>
              {error && (
                <MessageBar intent="error" layout="multiline">
                  <MessageBarBody>{tellFailure(error)}</MessageBarBody>
                </MessageBar>
              )}
              <p className={styles.line}>{tellDue(item)}</p>
              {item.destination === 'shared-area' && <HandInWay state={state} />}
              {form.way === 'stated' && <StatedFields state={state} />}
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose} disabledFocusable={sending}>
                Cancel
              </Button>
              <Button type="submit" appearance="primary" disabledFocusable={sending}>
                {sending ? 'Handing in …' : 'Hand in'}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  )
}
