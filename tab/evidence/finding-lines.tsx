import { MessageBar, MessageBarBody } from '@fluentui/react-components'

/** What is wrong with a piece of evidence, and what to do. */
export function FindingLines({ findings }: { findings: readonly string[] }) {
  return findings.map((line) => (
    <MessageBar key={line} intent="warning" layout="multiline">
      <MessageBarBody>{line}</MessageBarBody>
    </MessageBar>
  ))
}
