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
import { useAskDialogStyles } from './ask-dialog-styles.ts'

interface Props {
  title: string
  /** It is answered by one of its buttons, and its text is read out with its title. */
  alert?: true
  /** `Cancel`: closes it and does nothing. */
  leave: string
  close: () => void
  /** What the other button says, which does what is asked; `waits`: it cannot be done now. */
  button: string
  waits?: boolean
  onSubmit: () => void
  children: ReactNode
}

/** Asks before something is done, or for what it needs. */
export const AskDialog = ({ title, alert, leave, close, button, waits = false, onSubmit, children }: Props) => {
  const styles = useAskDialogStyles()
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (!waits) onSubmit()
  }
  return (
    <Dialog open modalType={alert ? 'alert' : 'modal'} onOpenChange={(_event, { open }) => !open && close()}>
      <DialogSurface {...(!alert && { 'aria-describedby': undefined })}>
        <form onSubmit={submit}>
          <DialogBody>
            <DialogTitle className={styles.title}>{title}</DialogTitle>
            <DialogContent className={styles.content}>{children}</DialogContent>
            <DialogActions>
              <Button onClick={close}>{leave}</Button>
              <Button type="submit" appearance="primary" disabledFocusable={waits}>
                {button}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  )
}
