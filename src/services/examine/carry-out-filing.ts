import type { Act, Deed } from '../../domain/inspection/deed.ts'
import { GraphFailure } from '../graph-failure.ts'
import { isInDoubt } from '../make-once.ts'
import type { Surroundings } from '../surroundings.ts'

/** A file on its way to its return's folder, as somebody saw it when they moved it. */
export interface Filing {
  readonly deed: Deed & Extract<Act, { readonly type: 'filed' }>
  readonly eTag: string
  readonly driveId: string
}

type Needs = Pick<Surroundings, 'store' | 'library' | 'clock'>

export const PREFIX = 'filed/'

export function keyOf({ deed, eTag }: Pick<Filing, 'deed' | 'eTag'>): string {
  return `${PREFIX}${deed.id}/${eTag}`
}

export function readKey(key: string): { readonly deedId: string; readonly eTag: string } {
  const [deedId = '', ...eTag] = key.slice(PREFIX.length).split('/')
  return { deedId, eTag: eTag.join('/') }
}

/** Moves it and notes that it is there; safe to be done again. Throws `GraphFailure`. */
export async function carryOut({ store, library, clock }: Needs, filing: Filing): Promise<void> {
  const { deed, eTag, driveId } = filing
  await moveOnce(library, driveId, { id: deed.file, to: deed.to, eTag })
  await store.effects.finish(deed.inspectionId, keyOf(filing), { at: clock.now(), externalId: deed.file })
}

/** It surely did not happen: of the deed stays that it was undone. */
export function giveUp({ store, clock }: Needs, filing: Filing): Promise<void> {
  const { deed } = filing
  return store.transaction(async (within) => {
    await within.effects.withdraw(deed.inspectionId, keyOf(filing))
    await within.deeds.undo(deed.inspectionId, deed.id, clock.now(), 'watch')
  })
}

/** A refusal, or an answer that was lost, says nothing of an earlier attempt: the library is asked where the file lies. */
export async function moveOnce(
  library: Surroundings['library'],
  driveId: string,
  { id, to, eTag }: { readonly id: string; readonly to: string; readonly eTag: string },
): Promise<void> {
  try {
    await library.move(driveId, id, to, eTag)
  } catch (error) {
    if (!(error instanceof GraphFailure)) throw error
    const entries = library.entries(driveId, [id])
    // Where the library does not say either, the doubt stands.
    const there = (await (isInDoubt(error) ? entries.catch(() => null) : entries))?.get(id)
    if (there?.parentId !== to) throw error
  }
}
