import { mergeClasses } from '@fluentui/react-components'
import type { Message } from '../api/shapes.ts'
import { useDesk } from '../link/desk-context.ts'
import { MessageBody } from '../message/message-body.tsx'
import { sayEdits, sayPosted } from '../message/say-posted.ts'
import { useChannelStyles } from './channel-styles.ts'

export const ChannelPost = ({ post, replies }: { post: Message; replies: Message[] }) => {
  const styles = useChannelStyles()
  return (
    <div className={styles.thread}>
      <PostView message={post} />
      {replies.map((reply) => (
        <PostView key={reply.id} message={reply} reply />
      ))}
    </div>
  )
}

const PostView = ({ message, reply = false }: { message: Message; reply?: boolean }) => {
  const styles = useChannelStyles()
  const { info } = useDesk()
  const details = [sayPosted(message), sayEdits(message)].filter(Boolean).join(' · ')
  return (
    <article className={mergeClasses(styles.post, reply && styles.reply)}>
      <header className={styles.by}>
        <span className={styles.author}>{message.from?.name ?? info.app.botName}</span>
        <span className={styles.at}>{details}</span>
      </header>
      <MessageBody message={message} />
    </article>
  )
}
