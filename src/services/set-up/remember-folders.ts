import type { Entry } from '../ports/library.ts'
import type { PlacedFolder } from '../ports/store.ts'
import type { Surroundings } from '../surroundings.ts'
import { watchTurn } from '../turns.ts'
import { noteMade } from './note-making.ts'

type Needs = Pick<Surroundings, 'store' | 'turns' | 'clock'>

/** Remembers folders by their id, under the keys of the plan. */
export function rememberFolders(
  needs: Needs,
  inspectionId: string,
  found: ReadonlyMap<string, Entry>,
  stored: readonly PlacedFolder[],
): Promise<void> {
  const placed = [...found].map(([key, { id, webUrl }]) => ({ key, itemId: id, webUrl }))
  const news = placed.filter(
    (one) =>
      !stored.some(({ key, itemId, webUrl }) => key === one.key && itemId === one.itemId && webUrl === one.webUrl),
  )
  return changePlaced(needs, inspectionId, news, [])
}

/** They are no longer ours: nothing is done to them, and what lies in them is no return's. */
export function forgetFolders(needs: Needs, inspectionId: string, keys: readonly string[]): Promise<void> {
  return changePlaced(needs, inspectionId, [], keys)
}

/** What lies in a folder that the watch did not know was passed over by it: its next look is at everything. */
async function changePlaced(
  { store, turns, clock }: Needs,
  inspectionId: string,
  news: readonly PlacedFolder[],
  gone: readonly string[],
): Promise<void> {
  if (news.length + gone.length === 0) return
  const ids = new Map(news.map(({ key, itemId }) => [key, itemId]))
  await turns.run(watchTurn(inspectionId), () =>
    store.transaction(async (within) => {
      const { folders, library } = within
      const watch = await library.watch(inspectionId)
      if (watch?.token) await library.saveWatch(inspectionId, { ...watch, token: null })
      await folders.save(inspectionId, news)
      await folders.remove(inspectionId, gone)
      await noteMade(within, inspectionId, ids, clock.now())
    }),
  )
}
