import { Field, Input } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { sayProblem } from '../api/problem.ts'
import { AskDialog } from '../shell/ask-dialog.tsx'

interface Props {
  title: string
  button: string
  initial: string
  save: (name: string) => Promise<void>
  close: () => void
}

/** Asks for a name; what the library says against it stands below the field. */
export const NameDialog = ({ title, button, initial, save, close }: Props) => {
  const [name, setName] = useState(initial)
  const queries = useQueryClient()
  const saving = useMutation({
    mutationFn: save,
    onSuccess: close,
    onSettled: () => queries.invalidateQueries({ queryKey: ['folder'] }),
  })
  const problem = saving.error ? { validationMessage: sayProblem(saving.error) } : {}
  return (
    <AskDialog
      title={title}
      leave="Cancel"
      close={close}
      button={button}
      waits={saving.isPending || name.trim() === ''}
      onSubmit={() => saving.mutate(name.trim())}
    >
      <Field label="Name" {...problem}>
        <Input value={name} onChange={(_event, { value }) => setName(value)} />
      </Field>
    </AskDialog>
  )
}
