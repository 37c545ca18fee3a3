import {
  Button,
  Link,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  ProgressBar,
} from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import { Fragment } from 'react'
import { sayProblem } from '../api/problem.ts'
import { useDesk } from '../link/desk-context.ts'
import type { Winding } from '../time/use-wind.ts'
import { useNoteStyles } from './note-styles.ts'

/** What the last winding of the clock did, or that it is still under way. */
export const WindNote = ({ winding, lookAs }: { winding: Winding; lookAs: (person: string) => void }) => {
  const styles = useNoteStyles()
  const { busy, outcome, error, dismiss } = winding
  if (busy) {
    return (
      <div role="status" className={styles.progress}>
        <ProgressBar aria-label="Winding the clock" />
        <span className={styles.progressText}>
          Winding the clock: whatever falls due on the way is done in its order.
        </span>
      </div>
    )
  }
  if (!outcome && !error) return null
  return (
    <div className={styles.root} role="status">
      <MessageBar intent={error ? 'error' : 'success'} shape="square" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{outcome ? `It is ${outcome.moment}.` : 'The clock was not wound.'}</MessageBarTitle>{' '}
          {outcome ? outcome.said : sayProblem(error)}
          {outcome && <NewChats chats={outcome.chats} lookAs={lookAs} />}
        </MessageBarBody>
        <MessageBarActions
          containerAction={
            <Button appearance="transparent" aria-label="Dismiss" icon={<DismissRegular />} onClick={dismiss} />
          }
        />
      </MessageBar>
    </div>
  )
}

interface NewChatsProps {
  chats: { person: string; count: number }[]
  lookAs: (person: string) => void
}

/** Into whose chats the news came, each a way there. */
const NewChats = ({ chats, lookAs }: NewChatsProps) => {
  const { people } = useDesk()
  if (chats.length === 0) return null
  return (
    <>
      {' Look into the chat of '}
      {chats.map(({ person, count }, at) => (
        <Fragment key={person}>
          {at > 0 && (at === chats.length - 1 ? ' or ' : ', ')}
          <Link as="button" inline onClick={() => lookAs(person)}>
            {people.find(({ id }) => id === person)?.name ?? person}
          </Link>
          {count > 1 && ` (${count})`}
        </Fragment>
      ))}
      .
    </>
  )
}
