import {
  Button,
  Spinner,
  Table,
  TableBody,
  TableHeader,
  TableHeaderCell,
  TableRow,
  TableSelectionCell,
} from '@fluentui/react-components'
import type { DriveItem } from '../api/shapes.ts'
import { EmptyState } from '../shell/empty-state.tsx'
import { HiddenText } from '../shell/hidden-text.tsx'
import type { Asking } from './asking-dialog.tsx'
import { FileRow } from './file-row.tsx'
import { useFilesStyles } from './files-styles.ts'
import type { useFolder } from './use-folder.ts'
import type { Ticks } from './use-ticks.ts'

interface Props {
  path: string[]
  folder: ReturnType<typeof useFolder>
  ticks: Ticks
  /** The folder that something is dragged over. */
  over: string[] | undefined
  choose: (item: DriveItem) => void
  ask: (asking: Asking) => void
}

export const FileList = ({ path, folder, ticks, over, choose, ask }: Props) => {
  const styles = useFilesStyles()
  const { items, failed, more, readMore, busy } = folder
  if (items === undefined) return failed ? null : <Spinner label="Reading the folder" />
  if (items.length === 0) {
    return <EmptyState title="This folder is empty">Drag files or folders here, or press Upload.</EmptyState>
  }
  return (
    <>
      <div className={styles.frame}>
        <Table className={styles.table} aria-label="Files">
          <TableHeader>
            <TableRow>
              <TableSelectionCell
                checked={ticks.state}
                onClick={ticks.toggleAll}
                checkboxIndicator={{ 'aria-label': 'Tick all' }}
              />
              <TableHeaderCell>Name</TableHeaderCell>
              <TableHeaderCell className={styles.changed}>Changed</TableHeaderCell>
              <TableHeaderCell className={styles.by}>By</TableHeaderCell>
              <TableHeaderCell className={styles.size}>Size</TableHeaderCell>
              <TableHeaderCell className={styles.menu}>
                <HiddenText>Actions</HiddenText>
              </TableHeaderCell>
            </TableRow>
          </TableHeader>
          <TableBody>
            {items.map((item) => (
              <FileRow key={item.id} item={item} path={path} ticks={ticks} over={over} choose={choose} ask={ask} />
            ))}
          </TableBody>
        </Table>
      </div>
      {more && (
        <Button className={styles.more} disabledFocusable={busy} onClick={() => void readMore()}>
          {`Show more than these ${items.length}`}
        </Button>
      )}
    </>
  )
}
