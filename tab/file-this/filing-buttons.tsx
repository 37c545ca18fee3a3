import { Button } from '@fluentui/react-components'
import { useHost } from '../host-context.ts'
import { useFileThisStyles } from './file-this-styles.ts'
import type { Doings } from './use-filing.ts'

/** What ends the dialog, or begins it anew. */
export function FilingButtons({ doings: { filing, startOver } }: { doings: Doings }) {
  const styles = useFileThisStyles()
  const { closeDialog } = useHost()
  const isDone = filing.state === 'done'
  return (
    <div className={styles.row}>
      {isDone && <Button onClick={startOver}>File another</Button>}
      {closeDialog && filing.state !== 'under way' && (
        <Button appearance={isDone ? 'primary' : 'secondary'} onClick={closeDialog}>
          Close
        </Button>
      )}
    </div>
  )
}
