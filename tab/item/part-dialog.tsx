import { Field, Input, Select } from '@fluentui/react-components'
import { useState } from 'react'
import type { ItemAnswer, PartView } from '../../src/contract/item-answer.ts'
import { DeedDialog } from '../deeds/deed-dialog.tsx'
import { useDeedDialogStyles } from '../deeds/deed-dialog-styles.ts'
import { useWish } from '../deeds/use-wish.ts'

interface PartDialogProps {
  item: ItemAnswer['item']
  part: PartView
  candidates: ItemAnswer['candidates']
  onClose: () => void
}

/** A person says which file answers a part, where its name does not say so or no names are kept. */
export function PartDialog({ item, part, candidates, onClose }: PartDialogProps) {
  const [file, setFile] = useState(() => candidates.find(({ name }) => name === part.files[0])?.id ?? '')
  const [asAt, setAsAt] = useState('')
  const wish = useWish(item)
  const styles = useDeedDialogStyles()
  const send = (): void => {
    const said = { type: 'answered' as const, part: part.name, ...(file && { file }), ...(asAt && { asAt }) }
    wish.mutate(said, { onSuccess: onClose })
  }
  return (
    <DeedDialog
      title={`${part.name}: ${item.title}`}
      line="Say what answers this part. It can be taken back."
      button="Save"
      sendingButton="Noting it …"
      sending={wish.isPending}
      error={wish.error}
      onSend={send}
      onClose={onClose}
    >
      {candidates.length > 0 && (
        <Field label="File">
          <Select className={styles.choice} value={file} onChange={(_event, { value }) => setFile(value)}>
            <option value="">It is in there, in no file of its own</option>
            {candidates.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {part.ofADay && (
        <Field label="As at" hint="The day of which its figures are true.">
          <Input type="date" value={asAt} onChange={(_event, { value }) => setAsAt(value)} />
        </Field>
      )}
    </DeedDialog>
  )
}
