import type { SharedAreaReport } from '../../src/contract/shared-area.ts'
import { EmptyNote } from '../shell/empty-note.tsx'
import { Section } from '../shell/section.tsx'
import { OpenFolder } from './open-folder.tsx'
import { useSharedAreaStyles } from './shared-area-styles.ts'

export function FoldersSection({ folders }: Pick<SharedAreaReport, 'folders'>) {
  const styles = useSharedAreaStyles()
  return (
    <Section title="In the shared area">
      {folders.length === 0 && <EmptyNote>{NOTHING}</EmptyNote>}
      <ul className={styles.folders}>
        {folders.map((folder) => (
          <OpenFolder key={folder.id} folder={folder} />
        ))}
      </ul>
    </Section>
  )
}

const NOTHING = 'No file lies here yet. What is handed in into the shared area appears here, folder by folder.'
