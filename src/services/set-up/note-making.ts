import type { Instant } from '../../domain/schedule/day.ts'
import type { Effect, Store } from '../ports/store.ts'
import type { Surroundings } from '../surroundings.ts'

const PREFIX = 'folder/'

/**
 * Notes which folders are about to be made, before anybody is asked for them: should we die before we know what came of
 * it, and somebody rename one of them meanwhile, it is asked about and not made a second time.
 */
export function noteMaking(
  { store, clock, newId }: Pick<Surroundings, 'store' | 'clock' | 'newId'>,
  inspectionId: string,
  keys: readonly string[],
): Promise<void> {
  const round = newId()
  return store.transaction(async ({ effects }) => {
    for (const key of keys) await effects.begin(inspectionId, `${PREFIX}${round}/${key}`, clock.now())
  })
}

/** What became of them is known. Belongs in the transaction that remembers them. */
export async function noteMade(
  { effects }: Store,
  inspectionId: string,
  ids: ReadonlyMap<string, string>,
  at: Instant,
): Promise<void> {
  for (const effect of await unfinished({ effects }, inspectionId)) {
    const externalId = ids.get(keyOf(effect))
    if (externalId !== undefined) await effects.finish(inspectionId, effect.key, { at, externalId })
  }
}

/** Folders whose making was begun, and since when, of which nobody knows what came of it. */
export async function readDoubts(
  store: Pick<Store, 'effects'>,
  inspectionId: string,
): Promise<ReadonlyMap<string, Instant>> {
  const doubts = new Map<string, Instant>()
  for (const effect of await unfinished(store, inspectionId)) {
    const key = keyOf(effect)
    doubts.set(key, Math.min(doubts.get(key) ?? effect.startedAt, effect.startedAt))
  }
  return doubts
}

async function unfinished({ effects }: Pick<Store, 'effects'>, inspectionId: string): Promise<readonly Effect[]> {
  return (await effects.startingWith(inspectionId, PREFIX)).filter(({ receipt }) => receipt === undefined)
}

/** `folder/<round>/<key>` */
function keyOf({ key }: Effect): string {
  return key.slice(key.indexOf('/', PREFIX.length) + 1)
}
