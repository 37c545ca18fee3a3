import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import { useNoteStyles } from './note-styles.ts'

/** Says why a link led nowhere in the desk. */
export const LinkNote = ({ text, dismiss }: { text: string | undefined; dismiss: () => void }) => {
  const styles = useNoteStyles()
  if (text === undefined) return null
  return (
    <div className={styles.root} role="status">
      <MessageBar intent="info" shape="square" layout="multiline">
        <MessageBarBody className={styles.body}>{text}</MessageBarBody>
        <MessageBarActions
          containerAction={
            <Button appearance="transparent" aria-label="Dismiss" icon={<DismissRegular />} onClick={dismiss} />
          }
        />
      </MessageBar>
    </div>
  )
}
