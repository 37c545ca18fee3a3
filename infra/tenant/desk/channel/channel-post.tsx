import { mergeClasses } from '@fluentui/react-components'
import type { Message } from '../api/shapes.ts'
import { AuthorLine } from '../message/author-line.tsx'
import { MessageBody } from '../message/message-body.tsx'
import { sayPosted } from '../message/say-posted.ts'
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
  return (
    <article className={mergeClasses(styles.post, reply && styles.reply)}>
      <AuthorLine message={message} details={sayPosted(message)} />
      <MessageBody message={message} />
    </article>
  )
}
