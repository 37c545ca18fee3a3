import type { FoldersAnswer } from '../../src/contract/folders.ts'
import { Section } from '../shell/section.tsx'
import { useFoldersStyles } from './folders-styles.ts'

/** The library around the plan: what is never touched, and what of its own settings stands in the way. */
export function LibrarySection({ others, library }: Pick<FoldersAnswer, 'others' | 'library'>) {
  const styles = useFoldersStyles()
  return (
    <Section title="The library itself">
      <ul className={styles.list}>
        {[others, ...library].map((line) => (
          <li key={line} className={styles.said}>
            {line}
          </li>
        ))}
      </ul>
    </Section>
  )
}
