import { Field, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import { DeedDialog } from '../deeds/deed-dialog.tsx'
import { useNameInspectors } from './use-name-inspectors.ts'

interface InspectorsDialogProps {
  named: readonly string[]
  onClose: () => void
}

/** Who the inspectors are, one in each line. */
export function InspectorsDialog({ named, onClose }: InspectorsDialogProps) {
  const [text, setText] = useState(named.join('\n'))
  const name = useNameInspectors(named)
  const lines = text.split('\n').flatMap((line) => line.trim() || [])
  return (
    <DeedDialog
      title="Who the inspectors are"
      line="Name the group or the people with whom the shared area is shared, as SharePoint shows them."
      button="Save"
      sendingButton="Saving …"
      sending={name.isPending}
      error={name.error}
      onSend={() => name.mutate(lines, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Field
        label="Mail addresses of people, or names of groups"
        hint="One in each line. Empty: whom the shared area is open to, but not Working."
      >
        <Textarea value={text} rows={5} onChange={(_event, { value }) => setText(value)} />
      </Field>
    </DeedDialog>
  )
}
