import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { sayProblem } from '../api/problem.ts'
import type { DriveItem } from '../api/shapes.ts'
import { ProblemBar } from '../shell/problem-bar.tsx'
import { deleteItem } from './drive.ts'
import { useDrive } from './use-drive.ts'

export const DeleteDialog = ({ item, close }: { item: DriveItem; close: () => void }) => {
  const drive = useDrive()
  const queries = useQueryClient()
  const deleting = useMutation({
    mutationFn: () => deleteItem(drive, item.id),
    onSuccess: close,
    onSettled: () => queries.invalidateQueries({ queryKey: ['folder'] }),
  })
  return (
    <Dialog open modalType="alert" onOpenChange={(_event, { open }) => !open && close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Delete {item.name}?</DialogTitle>
          <DialogContent>
            {item.folder ? 'The folder goes with all that is in it.' : 'It goes to the recycle bin of the site.'}
            {deleting.error && <ProblemBar title="It is still there" text={sayProblem(deleting.error)} />}
          </DialogContent>
          <DialogActions>
            <Button onClick={close}>Keep it</Button>
            <Button appearance="primary" disabled={deleting.isPending} onClick={() => deleting.mutate()}>
              Delete
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
