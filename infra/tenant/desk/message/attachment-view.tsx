import type { Attachment } from '../api/shapes.ts'
import { CardView } from '../card/card-view.tsx'
import type { Press } from '../card/draw-card.ts'
import { AttachedFile } from './attached-file.tsx'

const adaptive = 'application/vnd.microsoft.card.adaptive'

interface Props {
  attachment: Attachment
  press: (press: Press) => void
  busy: boolean
}

/** Adaptive Cards are drawn and files named; of anything else the kind is told, so that nothing sent goes unseen. */
export const AttachmentView = ({ attachment, press, busy }: Props) => {
  if (attachment.contentType === adaptive) return <CardView content={attachment.content} press={press} busy={busy} />
  if (attachment.contentType === 'reference') return <AttachedFile {...attachment} />
  return <p>{`Attachment of type ${attachment.contentType}, not drawn at this desk.`}</p>
}
