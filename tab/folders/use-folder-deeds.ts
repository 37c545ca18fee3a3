import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import { type FolderChangeRequest, type FolderDone, folderDone } from '../../src/contract/folders.ts'
import { useApi } from '../api/use-api.ts'
import { useDeedToasts } from '../deeds/use-deed-toasts.tsx'
import { useInspection } from '../inspection-context.ts'

export type FolderChange = FolderChangeRequest['change']

/** Changes the plan; what the server told is shown with a way back. */
export function useChangeFolders(): UseMutationResult<FolderDone, Error, FolderChange> {
  const post = usePost()
  const undo = useUndoFolderChange()
  const toasts = useDeedToasts()
  return useMutation({
    mutationFn: (change: FolderChange) => post.send('folders/changes', { change }),
    onSuccess: ({ told, change }) => {
      toasts.tell(told, change === null ? undefined : () => undo.mutate(change))
      return post.refresh()
    },
  })
}

/** Takes a change of the plan back, by its id. */
export function useUndoFolderChange(): UseMutationResult<FolderDone, Error, string> {
  const post = usePost()
  const toasts = useDeedToasts()
  return useMutation({
    mutationFn: (change: string) => post.send('folders/undo', { change }),
    onSuccess: ({ told }) => {
      toasts.tell(told)
      return post.refresh()
    },
    onError: (error: Error) => toasts.refuse(error),
  })
}

/** Makes what the plan misses. */
export function useMakeFolders(): UseMutationResult<FolderDone, Error, void> {
  const post = usePost()
  const toasts = useDeedToasts()
  return useMutation({
    mutationFn: () => post.send('folders/make', {}),
    onSuccess: ({ told }) => {
      toasts.tell(told)
      return post.refresh()
    },
    onError: (error: Error) => toasts.refuse(error),
  })
}

function usePost() {
  const api = useApi()
  const queries = useQueryClient()
  const inspection = useInspection().id
  return {
    send: (path: string, body: object) => api({ path, shape: folderDone, body: { inspection, ...body } }),
    refresh: () => queries.invalidateQueries({ queryKey: ['folders', inspection] }),
  }
}
