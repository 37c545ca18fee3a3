import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { DriveItem } from '../api/shapes.ts'
import { doToAll } from './do-to-all.ts'
import { moveItem, readItemAt } from './drive.ts'
import { useDrive } from './use-drive.ts'

/** Moves items of the open folder to another one; onto itself nothing moves. */
export const useMove = (items: DriveItem[]) => {
  const drive = useDrive()
  const queries = useQueryClient()
  const moving = useMutation({
    mutationFn: async ({ ids, path }: { ids: string[]; path: string[] }) => {
      const parent = await readItemAt(drive, path)
      const carried = items.filter(({ id }) => ids.includes(id) && id !== parent.id)
      await doToAll(carried, ({ id }) => moveItem(drive, id, parent.id))
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['folder'] }),
  })
  return { move: (ids: string[], path: string[]) => moving.mutate({ ids, path }), error: moving.error }
}
