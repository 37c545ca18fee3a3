import { folderKey } from '../../domain/evidence/folder-plan.ts'
import { previewOf, type ReleasePreview } from '../../domain/sharing/release-preview.ts'
import type { SharingLook } from '../../domain/sharing/sharing-look.ts'
import { GraphFailure } from '../graph-failure.ts'
import { Refusal } from '../refusal.ts'
import { inspectionAndProgramme } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'
import { lookAtSharing } from './look-at-sharing.ts'
import { folderNames, linksBelow } from './see-sharing.ts'

/** Who can open what seldom changes, and is dear to ask for. */
const FRESH = 10 * 60_000
const NAMED = 20

/**
 * What would be visible to whom if a return were released now. Where SharePoint does not say who can open what, the rest is
 * told all the same. Throws `Refusal`.
 */
export async function previewRelease(
  needs: Surroundings,
  inspectionId: string,
  itemId: string,
): Promise<ReleasePreview> {
  const { inspection, programme } = await inspectionAndProgramme(needs, inspectionId)
  const item = [...programme.items, ...inspection.calendar.added].find(({ id }) => id === itemId)
  if (item?.kind !== 'return' || item.destination !== 'shared-area') {
    throw new Refusal('not possible', 'This return does not go into the shared area.')
  }
  const look = await freshLook(needs, inspectionId)
  const place = item.inside ?? item.id
  const from = folderKey('working', place)
  const files = (await needs.store.library.files(inspectionId, [from])).filter(({ size }) => size > 0)
  const names = files.flatMap(({ name }) => name ?? []).slice(0, NAMED)
  const links = await linksBelow(needs.store, inspectionId, from)
  const folders = folderNames(programme, inspection)
  return previewOf({ files: files.length, names, links, into: folderKey('shared', place), folders }, inspection, look)
}

export async function freshLook(needs: Surroundings, inspectionId: string): Promise<SharingLook | null> {
  const last = await needs.store.sharingLooks.get(inspectionId)
  if (last && needs.clock.now() - last.at < FRESH) return last
  try {
    return await lookAtSharing(needs, inspectionId)
  } catch (error) {
    if (error instanceof GraphFailure || error instanceof Refusal) return null
    throw error
  }
}
