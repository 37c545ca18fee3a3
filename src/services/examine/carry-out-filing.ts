import type { Act, Deed } from '../../domain/inspection/deed.ts'
import { moveFile } from '../move-file.ts'
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
  await moveFile(library, driveId, { id: deed.file, to: deed.to, eTag })
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
