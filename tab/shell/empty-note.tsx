import type { ReactNode } from 'react'
import { useEmptyNoteStyles } from './empty-note-styles.ts'

/** What will appear here, who puts it there, by when. */
export function EmptyNote({ children }: { children: ReactNode }) {
  return <p className={useEmptyNoteStyles().root}>{children}</p>
}
