import { Button } from '@fluentui/react-components'
import { ChevronDownRegular, ChevronRightRegular, LockClosedRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { FolderView } from '../../src/contract/folders.ts'
import { inFigures } from '../../src/domain/notice/counted.ts'
import { OutLink } from '../shell/out-link.tsx'
import { FolderMark } from './folder-mark.tsx'
import { FolderMenu } from './folder-menu.tsx'
import { useFolderTreeStyles } from './folder-tree-styles.ts'

/** Folders that lie in one place. */
export function FolderList({ folders, all }: { folders: readonly FolderView[]; all: readonly FolderView[] }) {
  const styles = useFolderTreeStyles()
  return (
    <ul className={styles.list}>
      {folders.map((folder) => (
        <FolderRow key={folder.key} folder={folder} all={all} />
      ))}
    </ul>
  )
}

interface FolderRowProps {
  folder: FolderView
  all: readonly FolderView[]
}

/** One planned folder: what would become of it; what lies in it opens below. */
function FolderRow({ folder, all }: FolderRowProps) {
  const styles = useFolderTreeStyles()
  const [open, setOpen] = useState(false)
  const { name, foundAs, state, restricted, url, why } = folder
  const inside = all.filter(({ parent }) => parent === folder.key)
  return (
    <li>
      <div className={styles.row}>
        <div className={styles.what}>
          <div className={styles.head}>
            <span className={styles.name}>{url ? <OutLink href={url}>{name}</OutLink> : name}</span>
            {restricted && (
              <span className={styles.note}>
                <LockClosedRegular aria-hidden /> restricted
              </span>
            )}
            {inside.length > 0 && (
              <Button
                appearance="subtle"
                size="small"
                className={styles.more}
                icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
                aria-expanded={open}
                aria-label={`${insideWords(inside)} in ${name}`}
                onClick={() => setOpen(!open)}
              >
                {insideWords(inside)}
              </Button>
            )}
          </div>
          {foundAs !== null && <p className={styles.line}>{`In the library it is called “${foundAs}”.`}</p>}
          {why !== null && <p className={styles.line}>{why}</p>}
        </div>
        <FolderMark state={state} />
        <FolderMenu folder={folder} />
      </div>
      {open && <FolderList folders={inside} all={all} />}
    </li>
  )
}

function insideWords(inside: readonly FolderView[]): string {
  const open = inside.filter(({ state }) => state !== 'there').length
  const count = inFigures(inside.length, 'folder')
  return open === 0 ? count : `${count}, ${open} not there yet`
}
