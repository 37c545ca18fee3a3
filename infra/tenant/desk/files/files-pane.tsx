import { Button, mergeClasses, useRestoreFocusTarget } from '@fluentui/react-components'
import { DeleteDismissRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { sayProblem } from '../api/problem.ts'
import type { DriveItem } from '../api/shapes.ts'
import { useDesk } from '../link/desk-context.ts'
import { goTo } from '../link/use-place.ts'
import { PaneHead } from '../shell/pane-head.tsx'
import { ProblemBar } from '../shell/problem-bar.tsx'
import { type Asking, AskingDialog } from './asking-dialog.tsx'
import { ChosenBar } from './chosen-bar.tsx'
import { Crumbs } from './crumbs.tsx'
import { FileActions } from './file-actions.tsx'
import { FileList } from './file-list.tsx'
import { useFilesStyles } from './files-styles.ts'
import { ItemDetails } from './item-details.tsx'
import { RecycleBin } from './recycle-bin.tsx'
import { SendingList } from './sending-list.tsx'
import { useDropZone } from './use-drop-zone.ts'
import { useFolder } from './use-folder.ts'
import { useMove } from './use-move.ts'
import { useTicks } from './use-ticks.ts'
import { useUploads } from './use-uploads.ts'

export const FilesPane = ({ path, chosen }: { path: string[]; chosen: string | undefined }) => {
  const styles = useFilesStyles()
  const { info } = useDesk()
  const folder = useFolder(path)
  const ticks = useTicks(folder.items ?? [])
  const uploads = useUploads()
  const moving = useMove(folder.items ?? [])
  const [asking, setAsking] = useState<Asking>()
  const target = useRestoreFocusTarget()
  const [binOpen, setBinOpen] = useState(false)
  const choose = ({ name }: DriveItem): void => goTo({ pane: 'files', path, chosen: name })
  const zone = useDropZone({ path, send: (files, to) => void uploads.send(files, to), move: moving.move })
  const overHere = zone.over?.join('/') === path.join('/')
  return (
    <div className={mergeClasses(styles.root, overHere && styles.over)} {...zone.handlers}>
      <PaneHead title="Files" about={info.site.name}>
        <FileActions
          send={(files) => void uploads.send(files, path)}
          newFolder={() => setAsking({ does: 'new-folder', items: [] })}
        />
      </PaneHead>
      <div className={styles.whereabouts}>
        <Crumbs path={path} />
        <Button
          {...target}
          appearance="subtle"
          size="small"
          icon={<DeleteDismissRegular />}
          onClick={() => setBinOpen(true)}
        >
          Recycle bin
        </Button>
      </div>
      <SendingList uploads={uploads} />
      <ChosenBar items={ticks.ticked} ask={setAsking} clear={ticks.clear} />
      {folder.failed && <ProblemBar title="This folder cannot be shown" text={sayProblem(folder.error)} />}
      {moving.error && <ProblemBar title="Not everything was moved" text={sayProblem(moving.error)} />}
      <FileList path={path} folder={folder} ticks={ticks} over={zone.over} choose={choose} ask={setAsking} />
      {asking && <AskingDialog asking={asking} path={path} close={() => setAsking(undefined)} />}
      {chosen && <ItemDetails path={[...path, chosen]} close={() => goTo({ pane: 'files', path })} />}
      {binOpen && <RecycleBin close={() => setBinOpen(false)} />}
      {zone.over && <p className={styles.dropNote}>Drop to put it into {zone.over.at(-1) ?? info.drive.name}</p>}
    </div>
  )
}
