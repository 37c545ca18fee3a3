import { sayProblem } from '../api/problem.ts'
import type { Message } from '../api/shapes.ts'
import { usePress } from '../card/use-press.ts'
import { ProblemBar } from '../shell/problem-bar.tsx'
import { AttachmentView } from './attachment-view.tsx'
import { MessageText } from './message-text.tsx'

/** Text and cards of one message, and what came of pressing them. */
export const MessageBody = ({ message }: { message: Message }) => {
  const { press, busy, error } = usePress(message.id)
  return (
    <>
      {message.text && <MessageText text={message.text} />}
      {message.attachments?.map((attachment, at) => (
        <AttachmentView key={at.toString()} attachment={attachment} press={press} busy={busy} />
      ))}
      {error && <ProblemBar title="The bot did not answer" text={sayProblem(error)} />}
    </>
  )
}
