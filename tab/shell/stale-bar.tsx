import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import { tellFailure } from '../api/tab-failure.ts'

interface StaleBarProps {
  failure: Error
  /** The server's time in words when what is shown was true. */
  since: string
  onRetry: () => void
}

export function StaleBar({ failure, since, onRetry }: StaleBarProps) {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{`This is how it stood on ${since}.`}</MessageBarTitle>
        {` ${tellFailure(failure)}`}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={onRetry}>Try again</Button>
      </MessageBarActions>
    </MessageBar>
  )
}
