import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import { useConnection } from '../api/live.ts'
import { useNoteStyles } from './note-styles.ts'

/** Says that what is shown may be old, for as long as the tenant keeps silent. */
export const ConnectionNote = () => {
  const styles = useNoteStyles()
  if (useConnection() !== 'late') return null
  return (
    <div className={styles.root} role="status">
      <MessageBar intent="warning" shape="square" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>The tenant does not answer.</MessageBarTitle> What is shown may be out of date. The desk goes
          on trying; if the tenant was stopped, start it again.
        </MessageBarBody>
      </MessageBar>
    </div>
  )
}
