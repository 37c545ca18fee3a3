import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  ProgressBar,
} from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import { sayProblem } from '../api/problem.ts'
import type { Winding } from '../time/use-wind.ts'
import { useNoteStyles } from './note-styles.ts'

/** What the last winding of the clock did, or that it is still under way. */
export const WindNote = ({ winding }: { winding: Winding }) => {
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
