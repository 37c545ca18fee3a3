import { Button, useRestoreFocusTarget } from '@fluentui/react-components'
import { useState } from 'react'
import type { AskedView } from '../../src/contract/item-answer.ts'
import { hashOf } from '../place/place.ts'
import { AskedDialog } from './asked-dialog.tsx'
import { useKeepReturn } from './use-save-return.ts'

/** What can be done with a return that was added, beyond what any other takes. */
export function AskedButtons({ item, form }: { item: string; form: AskedView }) {
  const [changing, change] = useState(false)
  const restore = useRestoreFocusTarget()
  const keep = useKeepReturn()
  const takeBack = (): void =>
    keep.mutate({ item, kept: false }, { onSuccess: () => location.assign(hashOf({ page: 'overview' })) })
  return (
    <>
      <Button {...restore} onClick={() => change(true)}>
        Change it
      </Button>
      <Button disabledFocusable={keep.isPending} onClick={takeBack}>
        Take it back
      </Button>
      {changing && <AskedDialog item={item} form={form} onClose={() => change(false)} />}
    </>
  )
}
