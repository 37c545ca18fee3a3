import { Button, mergeClasses } from '@fluentui/react-components'
import { ArrowReplyRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { Message } from '../api/shapes.ts'
import { useDesk } from '../link/desk-context.ts'
import { AuthorLine } from '../message/author-line.tsx'
import { MessageBody } from '../message/message-body.tsx'
import { MessageMenu } from '../message/message-menu.tsx'
import { sayPosted } from '../message/say-posted.ts'
import { ChannelComposer } from './channel-composer.tsx'
import { useChannelStyles } from './channel-styles.ts'

export const ChannelPost = ({ post, replies }: { post: Message; replies: Message[] }) => {
  const styles = useChannelStyles()
  const [replying, setReplying] = useState(false)
  return (
    <div className={styles.thread}>
      <PostView message={post} />
      {replies.map((reply) => (
        <PostView key={reply.id} message={reply} reply />
      ))}
      {!replying && (
        <Button
          className={styles.write}
          appearance="subtle"
          size="small"
          icon={<ArrowReplyRegular />}
          onClick={() => setReplying(true)}
        >
          Reply
        </Button>
      )}
      <ChannelComposer replyTo={post.id} open={replying} close={() => setReplying(false)} />
    </div>
  )
}

const PostView = ({ message, reply = false }: { message: Message; reply?: boolean }) => {
  const styles = useChannelStyles()
  const { info } = useDesk()
  return (
    <article className={mergeClasses(styles.post, reply && styles.reply)}>
      <AuthorLine message={message} details={sayPosted(message)}>
        <MessageMenu message={message} channel={info.team.channel.id} />
      </AuthorLine>
      <MessageBody message={message} />
    </article>
  )
}
