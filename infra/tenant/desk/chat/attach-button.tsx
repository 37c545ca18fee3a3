import { Button } from '@fluentui/react-components'
import { AttachRegular } from '@fluentui/react-icons'
import { useRef } from 'react'

/** Lets the person choose files of their computer. */
export const AttachButton = ({ add }: { add: (files: File[]) => void }) => {
  const chooser = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        aria-label="Files to attach"
        onChange={({ currentTarget }) => {
          add([...(currentTarget.files ?? [])])
          currentTarget.value = ''
        }}
      />
      <Button appearance="subtle" size="small" icon={<AttachRegular />} onClick={() => chooser.current?.click()}>
        Attach a file
      </Button>
    </>
  )
}
