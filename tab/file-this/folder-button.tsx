import { Button } from '@fluentui/react-components'
import type { MouseEvent } from 'react'
import { useHost } from '../host-context.ts'

/** The way to a folder, within a message: a link's own colour is too faint on some of theirs. */
export function FolderButton({ href, children }: { href: string; children: string }) {
  const host = useHost()
  const open = (event: MouseEvent): void => {
    event.preventDefault()
    void host.openLink(href)
  }
  return (
    <Button as="a" href={href} target="_blank" rel="noreferrer" onClick={open}>
      {children}
    </Button>
  )
}
