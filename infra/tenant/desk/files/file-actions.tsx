import { Button } from '@fluentui/react-components'
import { ArrowUploadRegular, FolderAddRegular } from '@fluentui/react-icons'
import { useRef, useState } from 'react'
import { createFolder } from './drive.ts'
import { NameDialog } from './name-dialog.tsx'
import type { Dropped } from './read-dropped.ts'
import { useDrive } from './use-drive.ts'

export const FileActions = ({ path, send }: { path: string[]; send: (files: Dropped[]) => void }) => {
  const drive = useDrive()
  const input = useRef<HTMLInputElement>(null)
  const [naming, setNaming] = useState(false)
  return (
    <>
      <Button icon={<FolderAddRegular />} onClick={() => setNaming(true)}>
        New folder
      </Button>
      <Button appearance="primary" icon={<ArrowUploadRegular />} onClick={() => input.current?.click()}>
        Upload
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label="Files to upload"
        onChange={({ target }) => {
          send([...(target.files ?? [])].map((file) => ({ file, folders: [] })))
          target.value = ''
        }}
      />
      {naming && (
        <NameDialog
          title="New folder"
          button="Create"
          initial=""
          save={(name) => createFolder(drive, path, name)}
          close={() => setNaming(false)}
        />
      )}
    </>
  )
}
