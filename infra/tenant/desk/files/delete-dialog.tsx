import { useMutation, useQueryClient } from '@tanstack/react-query'
import { sayProblem } from '../api/problem.ts'
import type { DriveItem } from '../api/shapes.ts'
import { AskDialog } from '../shell/ask-dialog.tsx'
import { ProblemBar } from '../shell/problem-bar.tsx'
import { doToAll, sayItems } from './do-to-all.ts'
import { deleteItem } from './drive.ts'
import { useDrive } from './use-drive.ts'

export const DeleteDialog = ({ items, close }: { items: DriveItem[]; close: () => void }) => {
  const drive = useDrive()
  const queries = useQueryClient()
  const deleting = useMutation({
    mutationFn: () => doToAll(items, ({ id }) => deleteItem(drive, id)),
    onSuccess: close,
    onSettled: () => queries.invalidateQueries({ queryKey: ['folder'] }),
  })
  return (
    <AskDialog
      title={`Delete ${sayItems(items)}?`}
      alert
      leave={items.length === 1 ? 'Keep it' : 'Keep them'}
      close={close}
      button="Delete"
      waits={deleting.isPending}
      onSubmit={() => deleting.mutate()}
    >
      {items.some(({ folder }) => folder) && 'A folder goes with all that is in it. '}
      {items.length === 1 ? 'It goes' : 'They go'} to the recycle bin of the site.
      {deleting.error && <ProblemBar title="Not everything is deleted" text={sayProblem(deleting.error)} />}
    </AskDialog>
  )
}
