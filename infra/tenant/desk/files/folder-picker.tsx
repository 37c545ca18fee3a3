import {
  Breadcrumb,
  BreadcrumbButton,
  BreadcrumbDivider,
  BreadcrumbItem,
  Button,
  Spinner,
} from '@fluentui/react-components'
import { FolderFilled } from '@fluentui/react-icons'
import { Fragment } from 'react'
import { sayProblem } from '../api/problem.ts'
import { useDesk } from '../link/desk-context.ts'
import { ProblemBar } from '../shell/problem-bar.tsx'
import { useKeepFocus } from '../shell/use-keep-focus.ts'
import { useFilesStyles } from './files-styles.ts'
import { useFolderPickerStyles } from './folder-picker-styles.ts'
import { useFolder } from './use-folder.ts'

interface Props {
  path: string[]
  choose: (path: string[]) => void
  /** Ids of folders that cannot be chosen: they are what is carried. */
  leaveOut: string[]
}

export const FolderPicker = ({ path, choose, leaveOut }: Props) => {
  const styles = useFolderPickerStyles()
  const look = useFilesStyles()
  // The folder that was pressed makes way for what is in it.
  const part = useKeepFocus<HTMLDivElement>()
  const { info } = useDesk()
  const { items, error, more, readMore } = useFolder(path)
  const folders = items?.filter(({ id, folder }) => folder && !leaveOut.includes(id)) ?? []
  const crumbs = [info.drive.name, ...path]
  return (
    <div className={styles.picker} ref={part} tabIndex={-1}>
      <Breadcrumb aria-label="Chosen folder" className={look.crumbs}>
        {crumbs.map((name, at) => (
          <Fragment key={crumbs.slice(0, at + 1).join('/')}>
            {at > 0 && <BreadcrumbDivider />}
            <BreadcrumbItem>
              <BreadcrumbButton current={at === path.length} onClick={() => choose(path.slice(0, at))}>
                {name}
              </BreadcrumbButton>
            </BreadcrumbItem>
          </Fragment>
        ))}
      </Breadcrumb>
      {error && <ProblemBar title="This folder cannot be shown" text={sayProblem(error)} />}
      <ul className={styles.folders} aria-label={`Folders in ${crumbs.at(-1)}`}>
        {folders.map(({ id, name }) => (
          <li key={id}>
            <Button
              appearance="subtle"
              className={styles.folder}
              icon={<FolderFilled className={look.folder} />}
              onClick={() => choose([...path, name])}
            >
              {name}
            </Button>
          </li>
        ))}
        {items && folders.length === 0 && <li className={styles.none}>No folders in here.</li>}
        {!items && !error && (
          <li className={styles.none}>
            <Spinner size="tiny" label="Reading the folder" />
          </li>
        )}
        {more && (
          <li>
            <Button appearance="subtle" className={styles.folder} onClick={() => void readMore()}>
              Look for more folders
            </Button>
          </li>
        )}
      </ul>
    </div>
  )
}
