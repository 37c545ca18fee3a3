import type { Seating } from '../../domain/access.ts'
import { restrictedFolders } from '../../domain/evidence/folder-plan.ts'
import { NOWHERE } from '../../domain/evidence/watched-file.ts'
import { isBelow } from '../../domain/evidence/watched-folder.ts'
import type { Instant } from '../../domain/schedule/day.ts'
import type { Changes } from '../ports/library.ts'
import type { Store, Watch } from '../ports/store.ts'
import { inspectionAndProgramme } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'
import { deedsTurn, libraryTurn, watchTurn } from '../turns.ts'
import { findCameBy } from './came-by.ts'
import { listFolders } from './list-folders.ts'
import { type Look, recordChanges } from './record-changes.ts'
import { recordSeen } from './record-seen.ts'

/** Beyond these it takes too long: what is there all the same is told of by the next look, as if it were new. */
const MOST_STRAYS = 400

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
    const seating = await inspectionAndProgramme(needs, inspectionId)
    return needs.turns.run(libraryTurn(seating.inspection.place.driveId), () => look(needs, seating))
  })
}

async function look(needs: Needs, { inspection, programme }: Seating): Promise<boolean> {
  const { id, place } = inspection
  const watch = await needs.store.library.watch(id)
  const now = needs.clock.now()
  const begun = { inspection, programme, now, before: watch?.checkedAt ?? null }
  const first = await needs.library.changes(place.driveId, watch?.token ?? null)
  if (isQuiet(first) && !watch?.looking) {
    await needs.store.library.saveWatch(id, { ...watch, token: first.token, checkedAt: now })
    return false
  }
  const restricted = restrictedFolders(programme, inspection)
  const isRestricted = (key: string) => restricted.some((one) => isBelow(key, one))
  const changed = await runLook(needs, { ...begun, isRestricted, cameBy: await findCameBy(needs, begun) }, watch, first)
  if (changed) needs.log.info('library changed', { inspection: id })
  return changed
}

function isQuiet({ entries, deletedIds, more, resync }: Changes): boolean {
  return entries.length === 0 && deletedIds.length === 0 && !more && !resync
}

/** A look that was cut short may have changed something. */
async function runLook(needs: Needs, look: Look, watch: Watch | null, first: Changes): Promise<boolean> {
  const { driveId } = look.inspection.place
  let changed = watch?.looking ?? false
  let page = first
  // Where folders are listed one after the other, what is moved meanwhile may be in none of them.
  let mayStray = page.resync || watch?.looking === true
  let step = await takePage(needs, look, watch, { ...page, mayStray })
  for (;;) {
    changed ||= step.changed
    switch (step.next) {
      case 'nothing':
        return changed
      case 'page':
        page = await needs.library.changes(driveId, page.token)
        step = await takePage(needs, look, watch, { ...page, mayStray })
        break
      case 'folders':
        step = await takeFolders(needs, look, watch, { ...page, mayStray })
        break
      case 'strays':
        mayStray = false
        step = await takeStrays(needs, look, watch, page)
        break
      default:
        step.next satisfies never
    }
  }
}

interface Step {
  readonly changed: boolean
  readonly next: 'page' | 'folders' | 'strays' | 'nothing'
}

/** How far the look has come with a step. */
interface Reached extends Pick<Changes, 'token' | 'more'> {
  /** What did not turn up is asked for before the look ends. */
  readonly mayStray?: boolean
}

function takePage(needs: Needs, look: Look, watch: Watch | null, page: Changes & Reached): Promise<Step> {
  return takeStep(needs, look, watch, page, async (store) => {
    if (!page.resync) return recordChanges(store, look, { ...page, whole: [], pages: [] })
    const placed = await store.folders.of(look.inspection.id)
    const planned = placed.map(({ key, itemId }) => ({ key, id: itemId }))
    await store.watchedFolders.readAnew(look.inspection.id, planned)
    return false
  })
}

async function takeFolders(needs: Needs, look: Look, watch: Watch | null, reached: Reached): Promise<Step> {
  const told = await listFolders(needs, look)
  return takeStep(needs, look, watch, reached, (store) => recordChanges(store, look, told))
}

async function takeStrays(needs: Needs, look: Look, watch: Watch | null, { token, more }: Reached): Promise<Step> {
  const ids = (await straysIn(needs.store, look)).slice(0, MOST_STRAYS)
  const found = await needs.library.entries(look.inspection.place.driveId, ids)
  const told = { entries: [...found.values()], deletedIds: ids.filter((id) => !found.has(id)), whole: [], pages: [] }
  return takeStep(needs, look, watch, { token, more }, (store) => recordChanges(store, look, told))
}

/** Folders and files that were there and have not turned up. */
async function straysIn({ library, watchedFolders }: Store, { inspection }: Look): Promise<readonly string[]> {
  const missing = await watchedFolders.missing(inspection.id)
  return [...missing, ...(await library.in(inspection.id, [NOWHERE]))].map(({ id }) => id)
}

/** What came to lie in the shared area is said when all is known: on the way a folder may seem to lie where it no longer does. */
function takeStep(
  needs: Needs,
  look: Look,
  watch: Watch | null,
  { token, more, mayStray = false }: Reached,
  record: (store: Store) => Promise<boolean>,
): Promise<Step> {
  const { id } = look.inspection
  return needs.turns.run(deedsTurn(id), () =>
    needs.store.transaction(async (store) => {
      const changed = await record(store)
      const next = await nextStep(store, look, { token, more, mayStray })
      const lost = next === 'nothing' && (await endLook(store, look))
      await store.library.saveWatch(id, watchAfter(watch, token, next === 'nothing' ? look.now : null))
      return { changed: changed || lost, next }
    }),
  )
}

async function nextStep(store: Store, look: Look, { more, mayStray }: Reached): Promise<Step['next']> {
  if (more) return 'page'
  if ((await store.watchedFolders.unread(look.inspection.id, 1)).length > 0) return 'folders'
  return mayStray && (await straysIn(store, look)).length > 0 ? 'strays' : 'nothing'
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
