import { Spinner } from '@fluentui/react-components'
import { sayProblem } from '../api/problem.ts'
import { useTyping } from '../api/use-tenant.ts'
import { useDesk } from '../link/desk-context.ts'
import { PaneHead } from '../shell/pane-head.tsx'
import { ProblemBar } from '../shell/problem-bar.tsx'
import { ChatLog } from './chat-log.tsx'
import { useChatStyles } from './chat-styles.ts'
import { Composer } from './composer.tsx'
import { useSend } from './use-send.ts'

export const ChatPane = () => {
  const styles = useChatStyles()
  const { info, person } = useDesk()
  const { send, busy, error } = useSend()
  const typing = useTyping(person.id).data?.typing === true
  return (
    <div className={styles.root}>
      <PaneHead title={`Chat with ${info.app.botName}`} about={`as ${person.name}`} />
      <ChatLog>
        {(busy || typing) && (
          <Spinner
            size="tiny"
            label={`${info.app.botName} is ${typing ? 'typing' : 'answering'}`}
            className={styles.busy}
          />
        )}
        {error && <ProblemBar title="The message was not answered" text={sayProblem(error)} />}
      </ChatLog>
      <Composer send={send} busy={busy} />
    </div>
  )
}
