import { Link, TableCell, TableCellLayout, TableRow } from '@fluentui/react-components'
import { DocumentRegular, FolderFilled } from '@fluentui/react-icons'
import type { DriveItem } from '../api/shapes.ts'
import { writePlace } from '../link/place.ts'
import { useFilesStyles } from './files-styles.ts'
import { ItemMenu } from './item-menu.tsx'
import { sayChanged, sayChanger, saySize } from './say-item.ts'

interface Props {
  item: DriveItem
  path: string[]
  choose: (item: DriveItem) => void
}

export const FileRow = ({ item, path, choose }: Props) => {
  const styles = useFilesStyles()
  const icon = item.folder ? <FolderFilled className={styles.folder} /> : <DocumentRegular />
  const link = item.folder ? (
    <Link href={writePlace({ pane: 'files', path: [...path, item.name] })} className={styles.name}>
      {item.name}
    </Link>
  ) : (
    <Link as="button" onClick={() => choose(item)} className={styles.name}>
      {item.name}
    </Link>
  )
  const size = saySize(item)
  return (
    <TableRow>
      <TableCell className={styles.nameCell}>
        <TableCellLayout media={icon} description={<span className={styles.narrowOnly}>{size}</span>}>
          {link}
        </TableCellLayout>
      </TableCell>
      <TableCell className={styles.changed}>{sayChanged(item)}</TableCell>
      <TableCell className={styles.by}>{sayChanger(item)}</TableCell>
      <TableCell className={styles.size}>{size}</TableCell>
      <TableCell className={styles.menu}>
        <ItemMenu item={item} choose={choose} />
      </TableCell>
    </TableRow>
  )
}
