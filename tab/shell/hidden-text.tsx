import type { ReactNode } from 'react'
import { useHiddenTextStyles } from './hidden-text-styles.ts'

/** For screen readers alone. */
export function HiddenText({ children }: { children: ReactNode }) {
  return <span className={useHiddenTextStyles().root}>{children}</span>
}
