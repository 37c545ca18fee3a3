import { mergeClasses } from '@fluentui/react-components'
import type { Message } from '../api/shapes.ts'
import { useDesk } from '../link/desk-context.ts'
import { AuthorLine } from '../message/author-line.tsx'
import { MessageBody } from '../message/message-body.tsx'
import { MessageMenu } from '../message/message-menu.tsx'
import { sayPostedAt } from '../message/say-posted.ts'
import { useChatStyles } from './chat-styles.ts'

export const ChatMessage = ({ message }: { message: Message }) => {
  const styles = useChatStyles()
  const { person } = useDesk()
  const mine = message.from?.id === person.id
  const plain = message.attachments?.every(({ contentType }) => contentType === 'reference') ?? true
  return (
    <article className={mergeClasses(styles.message, !plain && styles.wide, mine && styles.mine)}>
      <AuthorLine message={message} details={sayPostedAt(message)}>
        <MessageMenu message={message} />
      </AuthorLine>
      <div className={mergeClasses(styles.bubble, plain && styles.textBubble, plain && mine && styles.mineBubble)}>
        <MessageBody message={message} />
      </div>
    </article>
  )
}
