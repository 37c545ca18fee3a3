import { Button } from '@fluentui/react-components'
import type { FolderView } from '../../src/contract/folders.ts'
import { useDeedToasts } from '../deeds/use-deed-toasts.tsx'
import { Section } from '../shell/section.tsx'
import { useFoldersStyles } from './folders-styles.ts'
import { useChangeFolders } from './use-folder-deeds.ts'

interface QuestionsSectionProps {
  folders: readonly FolderView[]
  mayChange: boolean
}

/** Folders that may be there under another name: a person says which, and nothing is made until then. */
export function QuestionsSection({ folders, mayChange }: QuestionsSectionProps) {
  const styles = useFoldersStyles()
  const asked = folders.filter(({ candidates }) => candidates.length > 0)
  if (asked.length === 0) return null
  const areas = new Map(folders.map(({ key, name }) => [key, name]))
  return (
    <Section title="To be answered">
      <p className={styles.line}>
        {mayChange
          ? 'Folders that may be meant for the same are there already. Say which is the one; nothing is renamed or moved.'
          : 'Folders that may be meant for the same are there already. The coordinator says which is the one.'}
      </p>
      <ul className={styles.list}>
        {asked.map((folder) => (
          <Question
            key={folder.key}
            folder={folder}
            area={areas.get(folder.parent ?? '') ?? ''}
            mayChange={mayChange}
          />
        ))}
      </ul>
    </Section>
  )
}

function Question({ folder, area, mayChange }: { folder: FolderView; area: string; mayChange: boolean }) {
  const styles = useFoldersStyles()
  const change = useChangeFolders()
  const toasts = useDeedToasts()
  const { key, name, candidates } = folder
  const answer = (wish: Parameters<typeof change.mutate>[0]) => change.mutate(wish, { onError: toasts.refuse })
  return (
    <li className={styles.question}>
      <h3 className={styles.asked}>{`${name}, in ${area}`}</h3>
      <ul className={styles.candidates}>
        {candidates.map(({ id, name: called, made }) => (
          <li key={id} className={styles.candidate}>
            <span className={styles.words}>{called === null ? `A folder ${made}` : `“${called}”, ${made}`}</span>
            {mayChange && (
              <Button
                disabledFocusable={change.isPending}
                aria-label={`Use this one: ${called ?? 'the folder'} ${made}, as ${name} in ${area}`}
                onClick={() => answer({ type: 'use', key, itemId: id })}
              >
                Use this one
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayChange && (
        <Button
          appearance="subtle"
          className={styles.none}
          disabledFocusable={change.isPending}
          aria-label={`None of them: make it new: ${name} in ${area}`}
          onClick={() => answer({ type: 'make', key })}
        >
          None of them: make it new
        </Button>
      )}
    </li>
  )
}
