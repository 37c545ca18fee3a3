import { Button, Link, useRestoreFocusTarget } from '@fluentui/react-components'
import type { PartView } from '../../src/contract/item-answer.ts'
import { useUndo } from '../deeds/use-undo.ts'
import { hashOf } from '../place/place.ts'
import { usePartStyles } from './part-styles.ts'
import { StateMark } from './state-mark.tsx'

interface PartRowProps {
  part: PartView
  /** `null`: this person may not say what answers it. */
  onSay: (() => void) | null
}

export function PartRow({ part, onSay }: PartRowProps) {
  const styles = usePartStyles()
  const restore = useRestoreFocusTarget()
  const undo = useUndo()
  const { name, state, item, said } = part
  const takeBack = said?.undo
  const about = tellPart(part)
  return (
    <li className={styles.part}>
      <div className={styles.what}>
        {item === null ? (
          <span className={styles.name}>{name}</span>
        ) : (
          <Link className={styles.name} href={hashOf({ page: 'item', id: item })}>
            {name}
          </Link>
        )}
        {about && <p className={styles.about}>{about}</p>}
      </div>
      <StateMark state={state} />
      <div className={styles.actions}>
        {takeBack && (
          <Button appearance="subtle" aria-label={`Take back: ${name}`} onClick={() => undo.mutate(takeBack)}>
            Take back
          </Button>
        )}
        {onSay && (
          <Button {...restore} aria-label={`Say which: ${name}`} onClick={onSay}>
            Say which
          </Button>
        )}
      </div>
    </li>
  )
}

/** `Performance 2026.xlsx, as at Friday 29 January 2027, as Isla Fraser says` */
function tellPart({ files, more, said, asAt, ofADay, state }: PartView): string {
  const names = [...files, ...(more > 0 ? [`${more} more`] : [])]
  const there = names.length === 0 && said ? ['It is in its folder'] : names
  const day = asAt ?? (ofADay && state !== 'not started' ? 'as at which day is not said yet' : null)
  return [...there, ...(day ? [day] : []), ...(said ? [`as ${said.by} says`] : [])].join(', ')
}
