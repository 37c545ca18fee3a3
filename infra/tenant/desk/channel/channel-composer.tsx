import { Spinner } from '@fluentui/react-components'
import { sayProblem } from '../api/problem.ts'
import type { Composed } from '../chat/composed.ts'
import { Composer } from '../chat/composer.tsx'
import { useSend } from '../chat/use-send.ts'
import { useDesk } from '../link/desk-context.ts'
import { ProblemBar } from '../shell/problem-bar.tsx'
import { useChannelStyles } from './channel-styles.ts'

interface Props {
  /** The post to answer below; absent for a post of one's own. */
  replyTo?: string
  open: boolean
  close: () => void
}

/** Writes in the channel and mentions the bot, which else would not hear it; stays to tell what came of it. */
export const ChannelComposer = ({ replyTo, open, close }: Props) => {
  const styles = useChannelStyles()
  const { info } = useDesk()
  const channel = info.team.channel.id
  const { send, busy, error } = useSend(replyTo === undefined ? { channel } : { channel, replyTo })
  const sendAndClose = (words: Composed): void => {
    send(words)
    close()
  }
  if (!open && !busy && !error) return null
  return (
    <div className={styles.composer}>
      {open && (
        <Composer
          send={sendAndClose}
          busy={busy}
          said={`@${info.app.botName} in the channel`}
          close={close}
          channel={channel}
        />
      )}
      {busy && <Spinner size="tiny" label={`${info.app.botName} is answering`} className={styles.busy} />}
      {error && <ProblemBar title="The message was not answered" text={sayProblem(error)} />}
    </div>
  )
}
