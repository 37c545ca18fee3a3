import { Button, Spinner, Table, TableBody, TableHeader, TableHeaderCell, TableRow } from '@fluentui/react-components'
import type { DriveItem } from '../api/shapes.ts'
import { EmptyState } from '../shell/empty-state.tsx'
import { HiddenText } from '../shell/hidden-text.tsx'
import { FileRow } from './file-row.tsx'
import { useFilesStyles } from './files-styles.ts'
import type { useFolder } from './use-folder.ts'

interface Props {
  path: string[]
  folder: ReturnType<typeof useFolder>
  choose: (item: DriveItem) => void
}

export const FileList = ({ path, folder, choose }: Props) => {
  const styles = useFilesStyles()
  const { items, error, more, readMore, busy } = folder
  if (items === undefined) return error ? null : <Spinner label="Reading the folder" />
  if (items.length === 0) return <EmptyState title="This folder is empty">Drag files here, or press Upload.</EmptyState>
  return (
    <>
      <Table className={styles.table} aria-label="Files">
        <TableHeader>
          <TableRow>
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
            <FileRow key={item.id} item={item} path={path} choose={choose} />
          ))}
        </TableBody>
      </Table>
      {more && (
        <Button className={styles.more} disabled={busy} onClick={() => void readMore()}>
          {`Show more than these ${items.length}`}
        </Button>
      )}
    </>
  )
}
