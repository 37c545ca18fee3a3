import { Checkbox, Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import type { FolderView } from '../../src/contract/folders.ts'
import { folderNameFault } from '../../src/domain/programme/folder-name.ts'
import { DeedDialog } from '../deeds/deed-dialog.tsx'
import { faultOf } from '../deeds/fault-of.ts'
import { type FolderChange, useChangeFolders } from './use-folder-deeds.ts'

interface NameDialogProps {
  folder: FolderView
  deed: 'rename' | 'add'
  onClose: () => void
}

/** A planned folder gets another name, or one of the coordinator's own in it; nothing is made yet. */
export function NameDialog({ folder, deed, onClose }: NameDialogProps) {
  const [name, setName] = useState(deed === 'rename' ? folder.name : '')
  const [restricted, setRestricted] = useState(folder.restricted)
  const [tried, setTried] = useState(false)
  const change = useChangeFolders()
  const fault = folderNameFault(name)
  const wish: FolderChange =
    deed === 'rename'
      ? { type: 'rename', key: folder.key, name }
      : { type: 'add', parent: folder.key, name, restricted }
  const send = (): void => {
    setTried(true)
    if (fault === null) change.mutate(wish, { onSuccess: onClose })
  }
  return (
    <DeedDialog
      {...WORDS[deed](folder.name)}
      sendingButton="Saving …"
      sending={change.isPending}
      error={change.error}
      onSend={send}
      onClose={onClose}
    >
      <Field label="Name" required {...faultOf(tried && fault !== null ? `The name ${fault}.` : undefined)}>
        <Input value={name} onChange={(_event, { value }) => setName(value)} />
      </Field>
      {deed === 'add' && (
        <Checkbox
          label="Restricted: an administrator sets who may open it, and no file’s name is kept"
          checked={restricted}
          disabled={folder.restricted}
          onChange={(_event, { checked }) => setRestricted(checked === true)}
        />
      )}
    </DeedDialog>
  )
}

const WORDS = {
  rename: (name: string) => ({
    title: `Another name: ${name}`,
    line: 'It will be made under this name. Once it is there, rename it in SharePoint instead; Waymark follows it.',
    button: 'Save the name',
  }),
  add: (name: string) => ({
    title: `Add a folder in ${name}`,
    line: 'It is made with the others, and what lies in it counts as lying in the folder around it.',
    button: 'Add it to the plan',
  }),
}
