import type { FileSeen } from '../happened.ts'
import type { FolderDemand } from './folders-demanded.ts'

/** A file as it was known after a look. */
export interface KnownFile {
  readonly folder: string
  readonly size: number
  /** Counts its contents. */
  readonly content: number
  /** Between which moments this content came to lie in this folder. */
  readonly since: { readonly from: number; readonly to: number }
}

export type Library = ReturnType<typeof createLibrary>

/** The library as it is, and as it was at the last look. */
export function createLibrary(folders: readonly FolderDemand[]) {
  const now = new Map<string, { file: FileSeen; content: number; made: number; moved: number }>()
  let known = new Map<string, KnownFile>()
  let lookedAt = Number.NEGATIVE_INFINITY
  const paths = new Map(
    folders.flatMap(({ path, itemId, area }) => (itemId && area ? [[`${area}/${itemId}`, path]] : [])),
  )
  return {
    put(file: FileSeen): void {
      const before = now.get(file.id)
      if (file.what === 'removed') now.delete(file.id)
      else {
        const same = before?.file.folder === file.folder
        const content = (before?.content ?? 0) + (file.what === 'changed' && before?.file.name === file.name ? 1 : 0)
        now.set(file.id, { file, content, made: before?.made ?? file.at, moved: same ? before.moved : file.at })
      }
    },
    look(at: number, before: number): void {
      known = seen(at, before)
      lookedAt = at
    },
    lookedAt: () => lookedAt,
    in(area: 'working' | 'shared', itemId: string): KnownFile[] {
      const path = paths.get(`${area}/${itemId}`)
      if (path === undefined) return []
      return [...known.values()].filter(({ folder }) => folder === path || folder.startsWith(`${path}/`))
    },
  }

  /** What was known stays as old as it is; what is new here came between the looks, or when it was made. */
  function seen(at: number, before: number): Map<string, KnownFile> {
    return new Map(
      [...now].map(([id, { file, content, made, moved }]) => {
        const old = known.get(id)
        const stays = old && old.folder === file.folder && old.content === content
        const fresh = old ? at : Math.min(at, Math.max(made, before))
        const since = stays ? old.since : { from: Math.min(moved, fresh), to: fresh }
        return [id, { folder: file.folder, size: file.size, content, since }]
      }),
    )
  }
}
