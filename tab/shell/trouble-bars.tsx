import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import type { Overview } from '../../src/contract/overview.ts'
import { useTroubleBarsStyles } from './trouble-bars-styles.ts'

/** What of Waymark's own work stands still, and whom it could not reach: quiet, and gone when it works again. */
export function TroubleBars({ overview: { trouble, undelivered } }: { overview: Overview }) {
  const styles = useTroubleBarsStyles()
  if (trouble === null && undelivered === null) return null
  return (
    <div className={styles.root}>
      {trouble && <TroubleBar intent="warning" {...trouble} />}
      {undelivered && <TroubleBar intent="info" {...undelivered} />}
    </div>
  )
}

type TroubleBarProps = NonNullable<Overview['trouble']> & { intent: 'warning' | 'info' }

function TroubleBar({ intent, what, more }: TroubleBarProps) {
  const styles = useTroubleBarsStyles()
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{what}</MessageBarTitle>
        {more.map((line) => (
          <p key={line} className={styles.line}>
            {line}
          </p>
        ))}
      </MessageBarBody>
    </MessageBar>
  )
}
