import { Button, useRestoreFocusTarget } from '@fluentui/react-components'
import { CopyRegular, DeleteRegular, DismissRegular, FolderArrowRightRegular } from '@fluentui/react-icons'
import type { DriveItem } from '../api/shapes.ts'
import type { Asking } from './asking-dialog.tsx'
import { useFilesStyles } from './files-styles.ts'

interface Props {
  items: DriveItem[]
  ask: (asking: Asking) => void
  clear: () => void
}

/** What can be done to all that is ticked. */
export const ChosenBar = ({ items, ask, clear }: Props) => {
  const styles = useFilesStyles()
  const target = useRestoreFocusTarget()
  if (items.length === 0) return null
  return (
    <div className={styles.chosen} role="toolbar" aria-label="What is ticked">
      <span className={styles.chosenCount}>{items.length} ticked</span>
      <Button
        {...target}
        size="small"
        appearance="subtle"
        icon={<FolderArrowRightRegular />}
        onClick={() => ask({ does: 'move', items })}
      >
        Move to…
      </Button>
      <Button
        {...target}
        size="small"
        appearance="subtle"
        icon={<CopyRegular />}
        onClick={() => ask({ does: 'copy', items })}
      >
        Copy to…
      </Button>
      <Button
        {...target}
        size="small"
        appearance="subtle"
        icon={<DeleteRegular />}
        onClick={() => ask({ does: 'delete', items })}
      >
        Delete
      </Button>
      <Button size="small" appearance="subtle" icon={<DismissRegular />} onClick={clear}>
        Untick
      </Button>
    </div>
  )
}
