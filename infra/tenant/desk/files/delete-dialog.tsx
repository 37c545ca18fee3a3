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
import { useDialogStyles } from './dialog-styles.ts'
import { doToAll, sayItems } from './do-to-all.ts'
import { deleteItem } from './drive.ts'
import { useDrive } from './use-drive.ts'

export const DeleteDialog = ({ items, close }: { items: DriveItem[]; close: () => void }) => {
  const styles = useDialogStyles()
  const drive = useDrive()
  const queries = useQueryClient()
  const deleting = useMutation({
    mutationFn: () => doToAll(items, ({ id }) => deleteItem(drive, id)),
    onSuccess: close,
    onSettled: () => queries.invalidateQueries({ queryKey: ['folder'] }),
  })
  return (
    <Dialog open modalType="alert" onOpenChange={(_event, { open }) => !open && close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle className={styles.title}>Delete {sayItems(items)}?</DialogTitle>
          <DialogContent>
            {items.some(({ folder }) => folder) && 'A folder goes with all that is in it. '}
            {items.length === 1 ? 'It goes' : 'They go'} to the recycle bin of the site.
            {deleting.error && <ProblemBar title="Not everything is deleted" text={sayProblem(deleting.error)} />}
          </DialogContent>
          <DialogActions>
            <Button onClick={close}>Keep {items.length === 1 ? 'it' : 'them'}</Button>
            <Button appearance="primary" disabledFocusable={deleting.isPending} onClick={() => deleting.mutate()}>
              Delete
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
