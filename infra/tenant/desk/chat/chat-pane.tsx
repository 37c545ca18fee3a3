import { Spinner } from '@fluentui/react-components'
import { sayProblem } from '../api/problem.ts'
import { useChat } from '../api/use-tenant.ts'
import { useDesk } from '../link/desk-context.ts'
import { EmptyState } from '../shell/empty-state.tsx'
import { PaneHead } from '../shell/pane-head.tsx'
import { ProblemBar } from '../shell/problem-bar.tsx'
import { ChatMessage } from './chat-message.tsx'
import { useChatStyles } from './chat-styles.ts'
import { Composer } from './composer.tsx'
import { oldestFirst } from './oldest-first.ts'
import { useSend } from './use-send.ts'
import { useStickToEnd } from './use-stick-to-end.ts'

export const ChatPane = () => {
  const styles = useChatStyles()
  const { info, person } = useDesk()
  const chat = useChat(person.id)
  const { send, busy, error } = useSend()
  const messages = oldestFirst(chat.data ?? [])
  const scroller = useStickToEnd(messages.length)
  return (
    <div className={styles.root}>
      <PaneHead title={`Chat with ${info.app.botName}`} about={`as ${person.name}`} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <div className={styles.scroller} ref={scroller} role="log" aria-label="Messages" tabIndex={0}>
        {chat.error && <ProblemBar title="The chat cannot be read" text={sayProblem(chat.error)} />}
        {chat.isPending && <Spinner label="Reading the chat" />}
        {chat.data?.length === 0 && (
          <EmptyState title="No messages yet">
            Write to {info.app.botName} below, as {person.name} would. "help" is a good beginning.
          </EmptyState>
        )}
        {messages.map((message) => (
          <ChatMessage key={message.id} message={message} />
        ))}
        {busy && <Spinner size="tiny" label={`${info.app.botName} is answering`} className={styles.busy} />}
        {error && <ProblemBar title="The message was not answered" text={sayProblem(error)} />}
      </div>
      <Composer send={send} busy={busy} />
    </div>
  )
}
