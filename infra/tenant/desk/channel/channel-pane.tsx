import { Button, Spinner } from '@fluentui/react-components'
import { ChatAddRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { sayProblem } from '../api/problem.ts'
import { useChannel } from '../api/use-tenant.ts'
import { useDesk } from '../link/desk-context.ts'
import { EmptyState } from '../shell/empty-state.tsx'
import { PaneHead } from '../shell/pane-head.tsx'
import { ProblemBar } from '../shell/problem-bar.tsx'
import { ChannelComposer } from './channel-composer.tsx'
import { ChannelPost } from './channel-post.tsx'
import { useChannelStyles } from './channel-styles.ts'
import { groupReplies } from './group-replies.ts'
import { Hint } from './hint.tsx'

export const ChannelPane = () => {
  const styles = useChannelStyles()
  const { info, person } = useDesk()
  const [writing, setWriting] = useState(false)
  const member = info.team.members.includes(person.id)
  return (
    <div className={styles.root}>
      <PaneHead title={info.team.channel.name} about={`in ${info.team.name}, newest first`}>
        {member && (
          <Button icon={<ChatAddRegular />} onClick={() => setWriting(true)}>
            New post
          </Button>
        )}
      </PaneHead>
      <Hint />
      {member && <ChannelComposer open={writing} close={() => setWriting(false)} />}
      {member ? (
        <Posts />
      ) : (
        <EmptyState title={`${person.name} is not in the team`}>
          Teams shows its channels to members of {info.team.name} alone. Choose somebody else above to look on.
        </EmptyState>
      )}
    </div>
  )
}

const Posts = () => {
  const styles = useChannelStyles()
  const { info, person } = useDesk()
  const channel = useChannel(info.team.channel.id, person.id)
  return (
    <>
      {channel.isLoadingError && <ProblemBar title="The channel cannot be read" text={sayProblem(channel.error)} />}
      {channel.isPending && <Spinner label="Reading the channel" />}
      {channel.data?.length === 0 && (
        <EmptyState title="Nothing is posted yet">
          {info.app.botName} posts here by itself. Wind the clock to see what it does.
        </EmptyState>
      )}
      <ol className={styles.posts} aria-label="Posts">
        {groupReplies(channel.data ?? []).map(({ post, replies }) => (
          <li key={post.id}>
            <ChannelPost post={post} replies={replies} />
          </li>
        ))}
      </ol>
    </>
  )
}
