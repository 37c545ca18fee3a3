import { useId, useState } from 'react'
import type { Overview } from '../../src/contract/overview.ts'
import { ItemList } from '../item/item-list.tsx'
import { CountButton } from './count-button.tsx'
import { COUNT_KINDS, COUNT_WORDS, firstOpen } from './count-kinds.ts'
import { useCountListsStyles } from './count-lists-styles.ts'

/** Three counts; each opens its list below, one at a time. */
export function CountLists({ overview }: { overview: Overview }) {
  const styles = useCountListsStyles()
  const listId = useId()
  const [open, setOpen] = useState(() => firstOpen(overview))
  return (
    <section aria-label="At a glance">
      <div className={styles.counts}>
        {COUNT_KINDS.map((kind) => (
          <CountButton
            key={kind}
            kind={kind}
            count={overview[kind].length}
            open={open === kind}
            listId={listId}
            onToggle={() => setOpen(open === kind ? null : kind)}
          />
        ))}
      </div>
      <div id={listId} className={open ? styles.list : undefined}>
        {open && <ItemList label={COUNT_WORDS[open].title} items={overview[open]} empty={COUNT_WORDS[open].empty} />}
      </div>
    </section>
  )
}
