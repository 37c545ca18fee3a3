import type { UseMutationResult } from '@tanstack/react-query'
import { type FolderChangeRequest, type FolderDone, folderDone } from '../../src/contract/folders.ts'
import { usePosting } from '../deeds/use-posting.ts'

export type FolderChange = FolderChangeRequest['change']

/** Changes the plan. */
export function useChangeFolders(): UseMutationResult<FolderDone, Error, FolderChange> {
  return usePosting((change: FolderChange) => ({ path: 'folders/changes', body: { change }, shape: folderDone }), {
    wayBack: ({ change }) => (change === null ? null : undoOf(change)),
  })
}

/** Takes a change of the plan back, by its id. */
export function useUndoFolderChange(): UseMutationResult<FolderDone, Error, string> {
  return usePosting(undoOf, { tellsRefusal: true })
}

/** Makes what the plan misses. */
export function useMakeFolders(): UseMutationResult<FolderDone, Error, void> {
  return usePosting(() => ({ path: 'folders/make', body: {}, shape: folderDone }), { tellsRefusal: true })
}

function undoOf(change: string) {
  return { path: 'folders/undo', body: { change }, shape: folderDone }
}
