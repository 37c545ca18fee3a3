import { useId, useState } from 'react'
import type { Overview } from '../../src/contract/overview.ts'
import { ItemList } from '../item/item-list.tsx'
import { CountButton } from './count-button.tsx'
import { COUNT_KINDS, COUNT_WORDS, firstOpen } from './count-kinds.ts'
import { useCountListsStyles } from './count-lists-styles.ts'

/** Three counts; each opens its list, one at a time: below all three, or on a phone right below its count. */
export function CountLists({ overview }: { overview: Overview }) {
  const styles = useCountListsStyles()
  const id = useId()
  const [open, setOpen] = useState(() => firstOpen(overview))
  return (
    <section aria-label="At a glance" className={styles.root}>
      {COUNT_KINDS.map((kind) => [
        <CountButton
          key={kind}
          kind={kind}
          count={overview[kind].length}
          open={open === kind}
          listId={`${id}-${kind}`}
          onToggle={() => setOpen(open === kind ? null : kind)}
        />,
        <div key={`${kind}-list`} id={`${id}-${kind}`} className={styles.list} hidden={open !== kind}>
          {open === kind && (
            <ItemList label={COUNT_WORDS[kind].title} items={overview[kind]} empty={COUNT_WORDS[kind].empty} />
          )}
        </div>,
      ])}
    </section>
  )
}
