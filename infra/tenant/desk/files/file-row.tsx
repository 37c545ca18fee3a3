import {
  Link,
  mergeClasses,
  TableCell,
  TableCellLayout,
  TableRow,
  TableSelectionCell,
  useRestoreFocusTarget,
} from '@fluentui/react-components'
import { DocumentRegular, FolderFilled } from '@fluentui/react-icons'
import type { DriveItem } from '../api/shapes.ts'
import { writePlace } from '../link/place.ts'
import type { Asking } from './asking-dialog.tsx'
import { useFilesStyles } from './files-styles.ts'
import { ItemMenu } from './item-menu.tsx'
import { sayChanged, sayChanger, saySize } from './say-item.ts'
import { startDrag } from './use-drop-zone.ts'
import type { Ticks } from './use-ticks.ts'

interface Props {
  item: DriveItem
  path: string[]
  ticks: Ticks
  over: string[] | undefined
  choose: (item: DriveItem) => void
  ask: (asking: Asking) => void
}

export const FileRow = ({ item, path, ticks, over, choose, ask }: Props) => {
  const styles = useFilesStyles()
  const own = [...path, item.name].join('/')
  const ticked = ticks.has(item)
  const carried = ticked ? ticks.ticked : [item]
  return (
    <TableRow
      draggable
      data-drop={item.folder && own}
      className={mergeClasses(item.folder && over?.join('/') === own && styles.overRow)}
      appearance={ticked ? 'brand' : 'none'}
      onDragStart={(event) =>
        startDrag(
          event,
          carried.map(({ id }) => id),
        )
      }
    >
      <TableSelectionCell
        checked={ticked}
        onClick={() => ticks.toggle(item)}
        checkboxIndicator={{ 'aria-label': `Tick ${item.name}` }}
      />
      <TableCell className={styles.nameCell}>
        <ItemName item={item} path={path} choose={choose} />
      </TableCell>
      <TableCell className={styles.changed}>{sayChanged(item)}</TableCell>
      <TableCell className={styles.by}>{sayChanger(item)}</TableCell>
      <TableCell className={styles.size}>{saySize(item)}</TableCell>
      <TableCell className={styles.menu}>
        <ItemMenu item={item} choose={choose} ask={ask} />
      </TableCell>
    </TableRow>
  )
}

const ItemName = ({ item, path, choose }: Pick<Props, 'item' | 'path' | 'choose'>) => {
  const styles = useFilesStyles()
  const target = useRestoreFocusTarget()
  const icon = item.folder ? <FolderFilled className={styles.folder} /> : <DocumentRegular />
  return (
    <TableCellLayout media={icon} description={<span className={styles.narrowOnly}>{saySize(item)}</span>}>
      {item.folder ? (
        <Link href={writePlace({ pane: 'files', path: [...path, item.name] })} className={styles.name}>
          {item.name}
        </Link>
      ) : (
        <Link as="button" {...target} onClick={() => choose(item)} className={styles.name}>
          {item.name}
        </Link>
      )}
    </TableCellLayout>
  )
}
