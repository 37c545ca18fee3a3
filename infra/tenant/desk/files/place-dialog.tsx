import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { sayProblem } from '../api/problem.ts'
import type { DriveItem } from '../api/shapes.ts'
import { useDesk } from '../link/desk-context.ts'
import { AskDialog } from '../shell/ask-dialog.tsx'
import { ProblemBar } from '../shell/problem-bar.tsx'
import { copyItem } from './copy-item.ts'
import { doToAll, sayItems } from './do-to-all.ts'
import { moveItem, readItemAt } from './drive.ts'
import { FolderPicker } from './folder-picker.tsx'
import { useDrive } from './use-drive.ts'

export type Carrying = 'move' | 'copy'

const words = {
  move: { verb: 'Move', failed: 'Not everything was moved' },
  copy: { verb: 'Copy', failed: 'Not everything was copied' },
}

interface Props {
  carrying: Carrying
  items: DriveItem[]
  /** The folder that they are in now. */
  path: string[]
  close: () => void
}

/** Asks for the folder that things are moved or copied to, and does it. */
export const PlaceDialog = ({ carrying, items, path, close }: Props) => {
  const { info } = useDesk()
  const drive = useDrive()
  const queries = useQueryClient()
  const [chosen, setChosen] = useState(path)
  const carry = carrying === 'move' ? moveItem : copyItem
  const doing = useMutation({
    mutationFn: async () => {
      const parent = await readItemAt(drive, chosen)
      await doToAll(items, ({ id }) => carry(drive, id, parent.id))
    },
    onSuccess: close,
    onSettled: () => queries.invalidateQueries({ queryKey: ['folder'] }),
  })
  const stays = carrying === 'move' && chosen.join('/') === path.join('/')
  const { verb, failed } = words[carrying]
  return (
    <AskDialog
      title={`${verb} ${sayItems(items)} to`}
      leave="Cancel"
      close={close}
      button={doing.isPending ? 'At work' : `${verb} to ${chosen.at(-1) ?? info.drive.name}`}
      waits={doing.isPending || stays}
      onSubmit={() => doing.mutate()}
    >
      <FolderPicker path={chosen} choose={setChosen} leaveOut={items.map(({ id }) => id)} />
      {doing.error && <ProblemBar title={failed} text={sayProblem(doing.error)} />}
    </AskDialog>
  )
}
