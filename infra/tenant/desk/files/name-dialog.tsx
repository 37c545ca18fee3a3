import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
} from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { sayProblem } from '../api/problem.ts'
import { useDialogStyles } from './dialog-styles.ts'

interface Props {
  title: string
  button: string
  initial: string
  save: (name: string) => Promise<void>
  close: () => void
}

/** Asks for a name; what the library says against it stands below the field. */
export const NameDialog = ({ title, button, initial, save, close }: Props) => {
  const styles = useDialogStyles()
  const [name, setName] = useState(initial)
  const queries = useQueryClient()
  const saving = useMutation({
    mutationFn: save,
    onSuccess: close,
    onSettled: () => queries.invalidateQueries({ queryKey: ['folder'] }),
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (name.trim() !== '') saving.mutate(name.trim())
  }
  const problem = saving.error ? { validationMessage: sayProblem(saving.error) } : {}
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && close()}>
      <DialogSurface aria-describedby={undefined}>
        <form onSubmit={submit}>
          <DialogBody>
            <DialogTitle className={styles.title}>{title}</DialogTitle>
            <DialogContent>
              <Field label="Name" {...problem}>
                <Input value={name} onChange={(_event, { value }) => setName(value)} />
              </Field>
            </DialogContent>
            <DialogActions>
              <Button onClick={close}>Cancel</Button>
              <Button type="submit" appearance="primary" disabledFocusable={saving.isPending || name.trim() === ''}>
                {button}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  )
}
