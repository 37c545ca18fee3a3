import { type ReactNode, useState } from 'react'
import type { ItemView } from '../../src/contract/item-view.ts'
import { HandInContext } from './hand-in-context.ts'
import { HandInDialog } from './hand-in-dialog.tsx'

/** One dialog for all rows: it stays open though its row moves to another list meanwhile. */
export function HandInProvider({ children }: { children: ReactNode }) {
  const [item, ask] = useState<ItemView | null>(null)
  return (
    <HandInContext value={ask}>
      {children}
      {item && <HandInDialog key={item.id} item={item} onClose={() => ask(null)} />}
    </HandInContext>
  )
}
