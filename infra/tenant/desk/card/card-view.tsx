import { mergeClasses, ProgressBar } from '@fluentui/react-components'
import type { MouseEvent } from 'react'
import { ProblemBar } from '../shell/problem-bar.tsx'
import { useCardStyles } from './card-styles.ts'
import type { Press } from './draw-card.ts'
import { useCard } from './use-card.ts'
import './card.css'

interface Props {
  content: unknown
  press: (press: Press) => void
  busy: boolean
  /** Without a frame of its own: it fills what it stands in. */
  bare?: boolean
}

export const CardView = ({ content, press, busy, bare = false }: Props) => {
  const styles = useCardStyles()
  const { place, faults } = useCard(content, press)
  const followAnchor = (event: MouseEvent): void => {
    const anchor = event.target instanceof Element ? event.target.closest('a[href]') : null
    const href = anchor?.getAttribute('href')
    if (!href || event.defaultPrevented) return
    event.preventDefault()
    press({ does: 'open', url: href })
  }
  return (
    <div className={mergeClasses(styles.root, bare ? styles.bare : styles.framed)} aria-busy={busy}>
      {busy && <ProgressBar className={styles.progress} aria-label="The bot is answering" />}
      {/* Anchors are keyboard-operable by themselves; this only decides where they lead. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: see above */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: see above */}
      <div ref={place} className="desk-card desk-prose" onClick={followAnchor} />
      {faults.length > 0 && <ProblemBar title="This card has faults" text={faults.join(' ')} />}
    </div>
  )
}
