import { MessageBar, MessageBarBody } from '@fluentui/react-components'
import { tellFailure } from '../api/tab-failure.ts'

/** Why the server refused, or did not answer. */
export function FailureBar({ error }: { error: Error }) {
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>{tellFailure(error)}</MessageBarBody>
    </MessageBar>
  )
}
