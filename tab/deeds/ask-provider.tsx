import { type ComponentType, type ReactNode, useState } from 'react'
import type { ItemView } from '../../src/contract/item-view.ts'
import { HandInDialog } from '../hand-in/hand-in-dialog.tsx'
import { ArrivedDialog } from './arrived-dialog.tsx'
import { AskContext, type AskedWish } from './ask-context.ts'
import { NotApplicableDialog } from './not-applicable-dialog.tsx'

interface DialogProps {
  item: ItemView
  onClose: () => void
}

const DIALOGS: Readonly<Record<AskedWish, ComponentType<DialogProps>>> = {
  'hand in': HandInDialog,
  arrived: ArrivedDialog,
  'not applicable': NotApplicableDialog,
}

/** One dialog for all rows: it stays open though its row moves to another list meanwhile. */
export function AskProvider({ children }: { children: ReactNode }) {
  const [asked, ask] = useState<{ item: ItemView; wish: AskedWish } | null>(null)
  const Asked = asked && DIALOGS[asked.wish]
  return (
    <AskContext value={(item, wish) => ask({ item, wish })}>
      {children}
      {Asked && <Asked key={asked.item.id} item={asked.item} onClose={() => ask(null)} />}
    </AskContext>
  )
}
