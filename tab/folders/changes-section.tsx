import { Button } from '@fluentui/react-components'
import { ArrowUndoRegular } from '@fluentui/react-icons'
import type { FoldersAnswer } from '../../src/contract/folders.ts'
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
          <li key={id} className={styles.candidate}>
            <span className={styles.words}>{text}</span>
            {mayChange && (
              <Button
                appearance="subtle"
                icon={<ArrowUndoRegular />}
                disabledFocusable={undo.isPending}
                aria-label={`Undo: ${text}`}
                onClick={() => undo.mutate(id)}
              >
                Undo
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
