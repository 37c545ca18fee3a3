import type { ItemAnswer } from '../../src/contract/item-answer.ts'
import { Section } from '../shell/section.tsx'
import { AskingSection } from './asking-section.tsx'
import { FindingsSection } from './findings-section.tsx'
import { ItemFacts } from './item-facts.tsx'
import { ItemNotes } from './item-notes.tsx'
import { useItemPageStyles } from './item-page-styles.ts'
import { PartsSection } from './parts-section.tsx'

export function ItemDetails({ answer }: { answer: ItemAnswer }) {
  const styles = useItemPageStyles()
  const { item, asking, asked, parts } = answer
  const { source, notes } = item
  return (
    <>
      <ItemFacts answer={answer} />
      {hasFound(answer) && <FindingsSection answer={answer} />}
      {asking && <AskingSection asking={asking} />}
      {parts.length > 0 && <PartsSection answer={answer} />}
      <Section title={asked ? 'What they asked for' : 'What the guide says'}>
        <figure className={styles.quote}>
          <blockquote className={styles.words}>{`“${source.quote}”`}</blockquote>
          <figcaption className={styles.cited}>
            {asked ? asked.line : `Partnership Guide, ${source.standsIn}`}
          </figcaption>
        </figure>
      </Section>
      {notes.length > 0 && <ItemNotes notes={notes} />}
    </>
  )
}

/** Beyond what the head of the page says. */
function hasFound({ item, found: { counted, progress, checks, findings } }: ItemAnswer): boolean {
  const more = findings.some(({ line, move }) => line !== item.attention || move !== null)
  return more || counted !== null || progress !== null || checks !== null
}
