import { Button, ProgressBar } from '@fluentui/react-components'
import { CheckmarkRegular, DismissRegular } from '@fluentui/react-icons'
import { useSendingStyles } from './sending-styles.ts'
import type { Sending, useUploads } from './use-uploads.ts'

type Uploads = ReturnType<typeof useUploads>

export const SendingList = ({ uploads }: { uploads: Uploads }) => {
  const styles = useSendingStyles()
  if (uploads.sendings.length === 0) return null
  return (
    <ul className={styles.root} aria-label="Uploads" aria-live="polite">
      {uploads.sendings.map((sending) => (
        <li key={sending.key} className={styles.item}>
          <SendingView sending={sending} uploads={uploads} />
        </li>
      ))}
    </ul>
  )
}

const SendingView = ({ sending, uploads }: { sending: Sending; uploads: Uploads }) => {
  const styles = useSendingStyles()
  const { file, state, key } = sending
  return (
    <>
      <span className={styles.text}>{saySending(sending)}</span>
      {state.is === 'going' && <ProgressBar className={styles.bar} value={state.done} aria-label={file.name} />}
      {state.is === 'done' && <CheckmarkRegular aria-hidden className={styles.done} />}
      {state.is === 'taken' && (
        <>
          <Button size="small" onClick={() => void uploads.retry(sending, 'replace')}>
            Replace
          </Button>
          <Button size="small" onClick={() => void uploads.retry(sending, 'rename')}>
            Keep both
          </Button>
        </>
      )}
      {state.is !== 'going' && (
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={`Dismiss ${file.name}`}
          onClick={() => uploads.drop(key)}
        />
      )}
    </>
  )
}

const saySending = ({ file, path, state }: Sending): string => {
  const where = path.at(-1)
  switch (state.is) {
    case 'going':
      return `${file.name} is going up: ${Math.floor(state.done * 100)}%`
    case 'done':
      return where ? `${file.name} is in ${where}` : `${file.name} is up`
    case 'taken':
      return `There is a ${file.name} already`
    case 'failed':
      return `${file.name} did not go up: ${state.why}`
  }
}
