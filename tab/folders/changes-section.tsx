import type { FoldersAnswer } from '../../src/contract/folders.ts'
import { UndoRow } from '../deeds/undo-row.tsx'
import { Section } from '../shell/section.tsx'
import { useFoldersStyles } from './folders-styles.ts'
import { useUndoFolderChange } from './use-folder-deeds.ts'

/** What was changed of the programme's plan, each with its undo. */
export function ChangesSection({ changes, mayChange }: Pick<FoldersAnswer, 'changes' | 'mayChange'>) {
  const styles = useFoldersStyles()
  const undo = useUndoFolderChange()
  if (changes.length === 0) return null
  return (
    <Section title="Changed from the programme’s plan">
      <ul className={styles.list}>
        {changes.map(({ id, text }) => (
          <UndoRow key={id} what={text} onUndo={mayChange ? () => undo.mutate(id) : null} busy={undo.isPending} />
        ))}
      </ul>
    </Section>
  )
}
