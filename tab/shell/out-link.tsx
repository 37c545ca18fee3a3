import { Link } from '@fluentui/react-components'
import type { MouseEvent, ReactNode } from 'react'
import { useHost } from '../host-context.ts'
import { useOutLinkStyles } from './out-link-styles.ts'

interface OutLinkProps {
  href: string
  /** What a screen reader says, where the words shown are short. */
  name?: string
  children: ReactNode
}

/** A link that leaves the tab: the host opens it, so that a place in Teams opens in Teams. */
export function OutLink({ href, name, children }: OutLinkProps) {
  const host = useHost()
  const styles = useOutLinkStyles()
  const open = (event: MouseEvent): void => {
    event.preventDefault()
    void host.openLink(href)
  }
  return (
    <Link className={styles.root} href={href} target="_blank" rel="noreferrer" aria-label={name} onClick={open}>
      {children}
    </Link>
  )
}
