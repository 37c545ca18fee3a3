import { Button, Text, Title3 } from '@fluentui/react-components'
import { PlugDisconnectedRegular } from '@fluentui/react-icons'
import { useFailureViewStyles } from './failure-view-styles.ts'

interface FailureViewProps {
  title: string
  message: string
  onRetry: () => void
}

/** Stands in place of a page that could not be loaded: what happened, and the one thing to do. */
export function FailureView({ title, message, onRetry }: FailureViewProps) {
  const styles = useFailureViewStyles()
  return (
    <main className={styles.root}>
      <PlugDisconnectedRegular className={styles.icon} aria-hidden />
      <div className={styles.words} role="alert">
        <Title3 as="h1">{title}</Title3>
        <Text as="p">{message}</Text>
      </div>
      <Button appearance="primary" onClick={onRetry}>
        Try again
      </Button>
    </main>
  )
}
