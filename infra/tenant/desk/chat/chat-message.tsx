import { mergeClasses } from '@fluentui/react-components'
import type { Message } from '../api/shapes.ts'
import { useDesk } from '../link/desk-context.ts'
import { MessageBody } from '../message/message-body.tsx'
import { sayEdits, sayPosted } from '../message/say-posted.ts'
import { useChatStyles } from './chat-styles.ts'

export const ChatMessage = ({ message }: { message: Message }) => {
  const styles = useChatStyles()
  const { info, person } = useDesk()
  const mine = message.from?.id === person.id
  const plain = (message.attachments?.length ?? 0) === 0
  const details = [sayPosted(message), sayEdits(message)].filter(Boolean).join(' · ')
  return (
    <article className={mergeClasses(styles.message, mine && styles.mine)}>
      <header className={styles.by}>
        <span className={styles.author}>{mine ? person.name : (message.from?.name ?? info.app.botName)}</span> {details}
      </header>
      <div className={mergeClasses(styles.bubble, plain && styles.textBubble, mine && styles.mineBubble)}>
        <MessageBody message={message} />
      </div>
    </article>
  )
}
