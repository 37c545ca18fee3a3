import type { Message } from '../api/shapes.ts'

export interface Thread {
  post: Message
  /** Oldest first. */
  replies: Message[]
}

/** Puts replies below what they answer; the posts keep their order, newest first. */
export const groupReplies = (messages: Message[]): Thread[] => {
  const ids = new Set(messages.map(({ id }) => id))
  const isReply = ({ replyTo }: Message) => replyTo !== undefined && ids.has(replyTo)
  return messages
    .filter((message) => !isReply(message))
    .map((post) => ({ post, replies: messages.filter(({ replyTo }) => replyTo === post.id).reverse() }))
}
