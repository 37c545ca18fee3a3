import { Button, useRestoreFocusTarget } from '@fluentui/react-components'
import { ArrowUploadRegular, FolderAddRegular } from '@fluentui/react-icons'
import { useRef } from 'react'
import type { Dropped } from './read-dropped.ts'

interface Props {
  send: (files: Dropped[]) => void
  newFolder: () => void
}

export const FileActions = ({ send, newFolder }: Props) => {
  const target = useRestoreFocusTarget()
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button {...target} icon={<FolderAddRegular />} onClick={newFolder}>
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
    </>
  )
}
