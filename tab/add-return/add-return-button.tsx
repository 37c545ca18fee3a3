import { Button, useRestoreFocusTarget } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { AskedDialog } from './asked-dialog.tsx'

export function AddReturnButton() {
  const [adding, add] = useState(false)
  const restore = useRestoreFocusTarget()
  return (
    <>
      <Button {...restore} appearance="subtle" icon={<AddRegular />} onClick={() => add(true)}>
        Add a return
      </Button>
      {adding && <AskedDialog onClose={() => add(false)} />}
    </>
  )
}
