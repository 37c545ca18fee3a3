import { MessageBar, MessageBarBody } from '@fluentui/react-components'
import { sayProblem } from '../api/problem.ts'
import type { Message } from '../api/shapes.ts'
import { useLook } from '../card/use-look.ts'
import { usePress } from '../card/use-press.ts'
import { ProblemBar } from '../shell/problem-bar.tsx'
import { AttachmentView } from './attachment-view.tsx'
import { MessageText } from './message-text.tsx'

/** Text and cards of one message, and what came of pressing them. */
export const MessageBody = ({ message }: { message: Message }) => {
  const { press, busy, error, said } = usePress(message)
  useLook(message)
  return (
    <>
      {message.text && <MessageText text={message.text} />}
      {message.attachments?.map((attachment, at) => (
        <AttachmentView key={at.toString()} attachment={attachment} press={press} busy={busy} />
      ))}
      {said && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{said}</MessageBarBody>
        </MessageBar>
      )}
      {error && <ProblemBar title="That did not work" text={sayProblem(error)} />}
    </>
  )
}
