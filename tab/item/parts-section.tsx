import { useState } from 'react'
import type { ItemAnswer, PartView } from '../../src/contract/item-answer.ts'
import { Section } from '../shell/section.tsx'
import { PartDialog } from './part-dialog.tsx'
import { PartRow } from './part-row.tsx'
import { usePartStyles } from './part-styles.ts'

/** What a return consists of, what is there of it, and what is missing. */
export function PartsSection({ answer }: { answer: ItemAnswer }) {
  const styles = usePartStyles()
  const { item, parts, mayAnswer, candidates } = answer
  const [asked, ask] = useState<PartView | null>(null)
  const missing = parts.filter(({ state }) => state === 'not started').map(({ name }) => name)
  return (
    <Section title="Its parts">
      <p className={styles.line}>
        {missing.length === 0 ? 'Nothing is missing.' : `Missing so far: ${missing.join(', ')}.`}
      </p>
      <ul className={styles.root} aria-label={`Parts of ${item.title}`}>
        {parts.map((part) => (
          <PartRow key={part.name} part={part} onSay={mayAnswer && part.item === null ? () => ask(part) : null} />
        ))}
      </ul>
      {asked && <PartDialog item={item} part={asked} candidates={candidates} onClose={() => ask(null)} />}
    </Section>
  )
}
