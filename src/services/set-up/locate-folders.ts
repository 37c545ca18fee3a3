import { foldName } from '../../domain/evidence/folder-faults.ts'
import type { PlannedFolder } from '../../domain/evidence/planned-folder.ts'
import type { Inspection } from '../../domain/inspection/inspection.ts'
import { type Entry, ROOT } from '../ports/library.ts'
import type { Surroundings } from '../surroundings.ts'
import { matchStrays } from './match-strays.ts'
import { readDoubts } from './note-making.ts'

/** What of a plan is there. */
export interface Located {
  readonly found: ReadonlyMap<string, Entry>
  /** What may be a folder that was not found: a person is to say. */
  readonly asked: ReadonlyMap<string, readonly Entry[]>
  /** All that lies directly in the library. */
  readonly root: readonly Entry[]
}

type Needs = Pick<Surroundings, 'store' | 'library'>

/**
 * Which planned folders are there, by key: those known by id wherever people moved them, else those of the planned name
 * (in any case of letters) in the planned place, else the one there that is clearly meant for the same. One round trip for
 * each level that is not known yet, one in all where everything is.
 */
export async function locateFolders(
  needs: Needs,
  inspection: Inspection,
  plan: readonly PlannedFolder[],
): Promise<Located> {
  const { store, library } = needs
  const { driveId } = inspection.place
  const edits = inspection.settings.folders ?? []
  const ids = new Map((await store.folders.of(inspection.id)).map(({ key, itemId }) => [key, itemId]))
  for (const edit of edits) if (edit.type === 'use') ids.set(edit.key, edit.itemId)
  const doubts = await readDoubts(store, inspection.id)
  const found = new Map<string, Entry>()
  const listed = new Map<string | null, readonly Entry[]>()
  for (;;) {
    do await listLevels()
    while (await addMoved())
    const { adopted, asked } = matchStrays({ plan, edits, ids, doubts, found, listed })
    for (const [key, entry] of adopted) found.set(key, entry)
    if (adopted.size === 0) return { found, asked, root: listed.get(null) ?? [] }
  }

  async function listLevels(): Promise<void> {
    for (;;) {
      const parents = parentsToList(plan, ids, found, listed)
      if (parents.length === 0) return
      const children = await library.children(
        driveId,
        parents.map(({ id }) => id),
      )
      for (const { key, id } of parents) {
        listed.set(key, children.get(id) ?? [])
        for (const folder of plan.filter(({ parent }) => parent === key)) {
          const entry = pick(folder, ids.get(folder.key), children.get(id) ?? [])
          if (entry) found.set(folder.key, entry)
        }
      }
    }
  }

  /** One that is gone for good may have been made anew by people, so its name counts again: true where there is such a one. */
  async function addMoved(): Promise<boolean> {
    const lost = plan.filter(({ key }) => !found.has(key) && ids.has(key))
    if (lost.length === 0) return false
    const moved = await library.entries(
      driveId,
      lost.map(({ key }) => ids.get(key) ?? ''),
    )
    for (const { key, parent } of lost) {
      const entry = moved.get(ids.get(key) ?? '')
      if (entry) found.set(key, entry)
      else {
        ids.delete(key)
        listed.delete(parent)
      }
    }
    return lost.some(({ key }) => !found.has(key))
  }
}

/** Parents whose id is known, now or from before, and whose children were not asked for yet. */
function parentsToList(
  plan: readonly PlannedFolder[],
  ids: ReadonlyMap<string, string>,
  found: ReadonlyMap<string, Entry>,
  listed: ReadonlyMap<string | null, unknown>,
): readonly { readonly key: string | null; readonly id: string }[] {
  const keys = [...new Set(plan.map(({ parent }) => parent))].filter((key) => !listed.has(key))
  return keys.flatMap((key): readonly { key: string | null; id: string }[] => {
    const id = key === null ? ROOT : (found.get(key)?.id ?? ids.get(key))
    return id === undefined ? [] : [{ key, id }]
  })
}

function pick(folder: PlannedFolder, id: string | undefined, children: readonly Entry[]): Entry | undefined {
  const folders = children.filter(({ isFolder }) => isFolder)
  const sameName = (entry: Entry) => foldName(entry.name) === foldName(folder.name)
  return folders.find((entry) => entry.id === id) ?? folders.find((entry) => id === undefined && sameName(entry))
}
