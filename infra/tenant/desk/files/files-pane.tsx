import { mergeClasses } from '@fluentui/react-components'
import { sayProblem } from '../api/problem.ts'
import type { DriveItem } from '../api/shapes.ts'
import { useDesk } from '../link/desk-context.ts'
import { goTo } from '../link/use-place.ts'
import { PaneHead } from '../shell/pane-head.tsx'
import { ProblemBar } from '../shell/problem-bar.tsx'
import { Crumbs } from './crumbs.tsx'
import { FileActions } from './file-actions.tsx'
import { FileList } from './file-list.tsx'
import { useFilesStyles } from './files-styles.ts'
import { ItemDetails } from './item-details.tsx'
import type { Dropped } from './read-dropped.ts'
import { SendingList } from './sending-list.tsx'
import { useDropZone } from './use-drop-zone.ts'
import { useFolder } from './use-folder.ts'
import { useUploads } from './use-uploads.ts'

export const FilesPane = ({ path, chosen }: { path: string[]; chosen: string | undefined }) => {
  const styles = useFilesStyles()
  const { info } = useDesk()
  const folder = useFolder(path)
  const uploads = useUploads()
  const choose = ({ name }: DriveItem): void => goTo({ pane: 'files', path, chosen: name })
  const send = (files: Dropped[]): void => void uploads.send(files, path)
  const zone = useDropZone(send)
  return (
    <div className={mergeClasses(styles.root, zone.over && styles.over)} {...zone.handlers}>
      <PaneHead title="Files" about={info.site.name}>
        <FileActions path={path} send={send} />
      </PaneHead>
      <Crumbs path={path} />
      <SendingList uploads={uploads} />
      {folder.error && <ProblemBar title="This folder cannot be shown" text={sayProblem(folder.error)} />}
      <FileList path={path} folder={folder} choose={choose} />
      {chosen && <ItemDetails path={[...path, chosen]} close={() => goTo({ pane: 'files', path })} />}
      {zone.over && <p className={styles.dropNote}>Drop to put it into {path.at(-1) ?? info.drive.name}</p>}
    </div>
  )
}
