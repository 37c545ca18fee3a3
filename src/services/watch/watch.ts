import type { Instant } from '../../domain/schedule/day.ts'
import type { Changes } from '../ports/library.ts'
import type { Store, Watch } from '../ports/store.ts'
import { inspectionAndProgramme } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'
import { deedsTurn, watchTurn } from '../turns.ts'
import { findCameBy } from './came-by.ts'
import { listFolders } from './list-folders.ts'
import { type Look, recordChanges } from './record-changes.ts'
import { recordSeen } from './record-seen.ts'

type Needs = Pick<Surroundings, 'store' | 'library' | 'programmes' | 'clock' | 'turns' | 'log'>

/**
 * One look at the library: what changed since the last, page by page, then what lies in folders that are not on
 * record yet, page by page as well; at the first look, and when the token has expired, in all of ours. Each step is one
 * transaction with the token from which it goes on, so that a look that was cut short is taken up where it stood;
 * what it means is said at its end alone. True when something of ours changed. One at a time for each library.
 * Throws `GraphFailure`.
 */
export function syncLibrary(needs: Needs, inspectionId: string): Promise<boolean> {
  return needs.turns.run(watchTurn(inspectionId), async () => {
    const { inspection, programme } = await inspectionAndProgramme(needs, inspectionId)
    const watch = await needs.store.library.watch(inspectionId)
    const now = needs.clock.now()
    const begun = { inspection, programme, now, before: watch?.checkedAt ?? null, cameBy: () => now }
    const first = await needs.library.changes(inspection.place.driveId, watch?.token ?? null)
    if (isQuiet(first) && !watch?.looking) {
      await needs.store.library.saveWatch(inspectionId, { ...watch, token: first.token, checkedAt: now })
      return false
    }
    const look = { ...begun, cameBy: await findCameBy(needs, begun) }
    const changed = await runLook(needs, look, watch, first)
    if (changed) needs.log.info('library changed', { inspection: inspectionId })
    return changed
  })
}

function isQuiet({ entries, deletedIds, more, resync }: Changes): boolean {
  return entries.length === 0 && deletedIds.length === 0 && !more && !resync
}

/** A look that was cut short may have changed something. */
async function runLook(needs: Needs, look: Look, watch: Watch | null, first: Changes): Promise<boolean> {
  const { driveId } = look.inspection.place
  let changed = watch?.looking ?? false
  let page = first
  let step = await takePage(needs, look, watch, page)
  for (;;) {
    changed ||= step.changed
    if (step.ended) return changed
    if (page.more) {
      page = await needs.library.changes(driveId, page.token)
      step = await takePage(needs, look, watch, page)
    } else step = await takeFolders(needs, look, watch, page)
  }
}

interface Step {
  readonly changed: boolean
  /** It was the last of the look. */
  readonly ended: boolean
}

function takePage(needs: Needs, look: Look, watch: Watch | null, page: Changes): Promise<Step> {
  return takeStep(needs, look, watch, page, async (store) => {
    if (!page.resync) return recordChanges(store, look, { ...page, whole: [], pages: [] })
    const placed = await store.folders.of(look.inspection.id)
    const planned = placed.map(({ key, itemId }) => ({ key, id: itemId }))
    await store.watchedFolders.readAnew(look.inspection.id, planned)
    return false
  })
}

async function takeFolders(needs: Needs, look: Look, watch: Watch | null, page: Changes): Promise<Step> {
  const told = await listFolders(needs, look)
  return takeStep(needs, look, watch, page, (store) => recordChanges(store, look, told))
}

/** What came to lie in the shared area is said when all is known: on the way a folder may seem to lie where it no longer does. */
function takeStep(
  needs: Needs,
  look: Look,
  watch: Watch | null,
  { token, more }: Changes,
  record: (store: Store) => Promise<boolean>,
): Promise<Step> {
  const { id } = look.inspection
  return needs.turns.run(deedsTurn(id), () =>
    needs.store.transaction(async (store) => {
      const changed = await record(store)
      const ended = !more && (await store.watchedFolders.unread(id, 1)).length === 0
      const lost = ended && (await endLook(store, look))
      await store.library.saveWatch(id, watchAfter(watch, token, ended ? look.now : null))
      return { changed: changed || lost, ended }
    }),
  )
}

/** What did not turn up anywhere is gone. */
async function endLook(store: Store, look: Look): Promise<boolean> {
  const { id } = look.inspection
  await store.watchedFolders.forgetMissing(id)
  const lost = await store.library.forgetSetAside(id)
  await recordSeen(store, look)
  return lost
}

function watchAfter(watch: Watch | null, token: string, endedAt: Instant | null): Watch {
  const { looking: _, ...kept } = watch ?? { checkedAt: null }
  return endedAt === null ? { ...kept, token, looking: true } : { ...kept, token, checkedAt: endedAt }
}
