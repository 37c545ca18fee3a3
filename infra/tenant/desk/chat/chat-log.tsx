import { Button, Spinner } from '@fluentui/react-components'
import { ArrowDownRegular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { sayProblem } from '../api/problem.ts'
import { useChat } from '../api/use-tenant.ts'
import { useDesk } from '../link/desk-context.ts'
import { EmptyState } from '../shell/empty-state.tsx'
import { ProblemBar } from '../shell/problem-bar.tsx'
import { byDay } from './by-day.ts'
import { ChatMessage } from './chat-message.tsx'
import { useChatStyles } from './chat-styles.ts'
import { useStickToEnd } from './use-stick-to-end.ts'

/** What was said, by day; `children` stand below the newest message. */
export const ChatLog = ({ children }: { children: ReactNode }) => {
  const styles = useChatStyles()
  const { info, person } = useDesk()
  const chat = useChat(person.id)
  const { scroller, content, onScroll, away, toEnd } = useStickToEnd()
  return (
    <div className={styles.frame}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <div className={styles.scroller} ref={scroller} onScroll={onScroll} role="log" aria-label="Messages" tabIndex={0}>
        <div className={styles.content} ref={content}>
          {chat.isLoadingError && <ProblemBar title="The chat cannot be read" text={sayProblem(chat.error)} />}
          {chat.isPending && <Spinner label="Reading the chat" />}
          {chat.data?.length === 0 && (
            <EmptyState title="No messages yet">
              Write to {info.app.botName} below, as {person.name} would. “help” is a good beginning.
            </EmptyState>
          )}
          {byDay(chat.data ?? []).map(({ day, messages }) => (
            <section key={day} className={styles.day} aria-label={day}>
              <h2 className={styles.dayName}>{day}</h2>
              {messages.map((message) => (
                <ChatMessage key={message.id} message={message} />
              ))}
            </section>
          ))}
          {children}
        </div>
      </div>
      {away && (
        <Button className={styles.toEnd} shape="circular" size="small" icon={<ArrowDownRegular />} onClick={toEnd}>
          Newest
        </Button>
      )}
    </div>
  )
}
