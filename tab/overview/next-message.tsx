import { SendClockRegular } from '@fluentui/react-icons'
import { useNextMessageStyles } from './next-message-styles.ts'

/** What goes out next, when, to whom: silence is visible. */
export function NextMessage({ text }: { text: string | null }) {
  const styles = useNextMessageStyles()
  return (
    <p className={styles.root}>
      <SendClockRegular className={styles.icon} aria-hidden />
      <span>
        <strong className={styles.label}>Next message:</strong>{' '}
        {text ?? 'none is due. The programme has run its course.'}
      </span>
    </p>
  )
}
