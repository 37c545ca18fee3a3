import type { Attachment } from '../api/shapes.ts'
import { CardView } from '../card/card-view.tsx'
import type { Press } from '../card/draw-card.ts'

const adaptive = 'application/vnd.microsoft.card.adaptive'

interface Props {
  attachment: Attachment
  press: (press: Press) => void
  busy: boolean
}

/** Only Adaptive Cards are drawn; anything else is named, so that nothing sent goes unseen. */
export const AttachmentView = ({ attachment, press, busy }: Props) =>
  attachment.contentType === adaptive ? (
    <CardView content={attachment.content} press={press} busy={busy} />
  ) : (
    <p>{`Attachment of type ${attachment.contentType}, not drawn at this desk.`}</p>
  )
