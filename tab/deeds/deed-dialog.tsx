import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import type { FormEvent, ReactNode } from 'react'
import { FailureBar } from '../shell/failure-bar.tsx'
import { useDeedDialogStyles } from './deed-dialog-styles.ts'

interface DeedDialogProps {
  /** `Hand in: Pre-Inspection Return` */
  title: string
  /** A plain sentence before the fields. */
  line: string
  button: string
  /** What the button says while the server is asked. */
  sendingButton: string
  sending: boolean
  /** Why the server refused. */
  error: Error | null
  onSend: () => void
  onClose: () => void
  children: ReactNode
}

/** A form in which somebody says what a deed needs. It stays until the server has accepted it. */
export function DeedDialog({ title, line, sending, error, onSend, onClose, children, ...words }: DeedDialogProps) {
  const styles = useDeedDialogStyles()
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    onSend()
  }
  return (
    <Dialog open onOpenChange={() => sending || onClose()}>
      <DialogSurface className={styles.surface}>
        <form onSubmit={submit} noValidate>
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent className={styles.content}>
              {error && <FailureBar error={error} />}
              <p className={styles.line}>{line}</p>
              {children}
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose} disabledFocusable={sending}>
                Cancel
              </Button>
              <Button type="submit" appearance="primary" disabledFocusable={sending}>
                {sending ? words.sendingButton : words.button}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  )
}
