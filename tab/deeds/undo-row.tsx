import { Button } from '@fluentui/react-components'
import { useUndoRowStyles } from './undo-row-styles.ts'

interface UndoRowProps {
  what: string
  /** Why, by whom and when. */
  facts?: string
  /** What a screen reader says is undone, where that is shorter. */
  about?: string
  /** `null`: this person may not take it back. */
  onUndo: (() => void) | null
  busy: boolean
}

/** Something that somebody chose or changed, with the way back: a row of a list. */
export function UndoRow({ what, facts, about = what, onUndo, busy }: UndoRowProps) {
  const styles = useUndoRowStyles()
  return (
    <li className={styles.root}>
      <div className={styles.said}>
        <p>{what}</p>
        {facts && <p className={styles.facts}>{facts}</p>}
      </div>
      {onUndo && (
        <Button className={styles.button} disabledFocusable={busy} aria-label={`Undo: ${about}`} onClick={onUndo}>
          Undo
        </Button>
      )}
    </li>
  )
}
