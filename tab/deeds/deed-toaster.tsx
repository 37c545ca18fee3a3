import { Toaster } from '@fluentui/react-components'
import type { SyntheticEvent } from 'react'
import { TOASTER } from './use-deed-toasts.tsx'

/** Where the short messages stand, at the page's foot. */
export function DeedToaster() {
  return (
    <Toaster
      toasterId={TOASTER}
      position="bottom"
      pauseOnHover
      pauseOnWindowBlur
      onClickCapture={letGo}
      onKeyDownCapture={(event) => event.key === 'Delete' && letGo(event)}
    />
  )
}

/**
 * A message that had the focus when it was closed gives it to the next message once it has faded, whatever has it by
 * then: a dialog that was opened meanwhile too. So it has none when it is closed.
 */
function letGo({ currentTarget }: SyntheticEvent<HTMLElement>): void {
  currentTarget.querySelector<HTMLElement>(':focus')?.blur()
}
