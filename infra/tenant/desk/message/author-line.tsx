import { Avatar } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { Message } from '../api/shapes.ts'
import { useDesk } from '../link/desk-context.ts'
import { useAuthorLineStyles } from './author-line-styles.ts'

interface Props {
  message: Message
  details: string
  /** What can be done with it. */
  children?: ReactNode
}

/** Who wrote a message and when; the bot is a square, people are round. */
export const AuthorLine = ({ message, details, children }: Props) => {
  const styles = useAuthorLineStyles()
  const { info, people } = useDesk()
  const author = people.find(({ id }) => id === message.from?.id)
  const name = author?.name ?? message.from?.name ?? info.app.botName
  return (
    <header className={styles.root}>
      <Avatar
        aria-hidden
        size={24}
        name={name}
        shape={author ? 'circular' : 'square'}
        color={author ? 'neutral' : 'brand'}
      />
      <div className={styles.words}>
        <span className={styles.name}>{name}</span>
        <span className={styles.details}>{details}</span>
      </div>
      {children}
    </header>
  )
}
