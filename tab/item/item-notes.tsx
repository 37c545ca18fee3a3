import type { ItemView } from '../../src/contract/item-view.ts'
import { Section } from '../shell/section.tsx'
import { useItemPageStyles } from './item-page-styles.ts'

/** Where the guide can be read in more than one way. */
export function ItemNotes({ notes }: Pick<ItemView, 'notes'>) {
  const styles = useItemPageStyles()
  return (
    <Section title="Where the guide is unclear">
      <ul className={styles.notes}>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </Section>
  )
}
