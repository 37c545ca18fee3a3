import { CardView } from '../card/card-view.tsx'
import type { Press } from '../card/draw-card.ts'
import { useDesk } from '../link/desk-context.ts'

interface Props {
  content: unknown
  answer: (data: unknown) => void
  busy: boolean
}

/** A card as a form: what it hands in is the dialog's answer. */
export const DialogCard = ({ content, answer, busy }: Props) => {
  const { openLink } = useDesk()
  const press = (pressed: Press): void => {
    if (pressed.does === 'open') openLink(pressed.url)
    else answer(pressed.data)
  }
  return <CardView content={content} press={press} busy={busy} bare />
}
