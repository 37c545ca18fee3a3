import { planFolders } from '../../domain/evidence/folder-plan.ts'
import type { Picture } from '../../domain/inspection/picture.ts'
import type { LinkedDocument } from '../../domain/sharing/link-findings.ts'
import { reportSharing, type SharingReport } from '../../domain/sharing/sharing-report.ts'
import type { Store } from '../ports/store.ts'
import { see } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'
import { contentsMark } from './contents-mark.ts'

/** Documents whose links are looked at. */
const DOCUMENTS = 500

/** What the last look saw, beside how everything stands now; `report` is `null` before the first. Throws `Refusal`. */
export async function seeSharing(
  needs: Pick<Surroundings, 'store' | 'programmes' | 'clock'>,
  inspectionId: string,
): Promise<{ readonly picture: Picture; readonly report: SharingReport | null }> {
  const picture = await see(needs, inspectionId)
  const look = await needs.store.sharingLooks.get(inspectionId)
  if (!look) return { picture, report: null }
  const names = folderNames(picture.programme, picture.inspection)
  const links = await linksBelow(needs.store, inspectionId, 'shared')
  const held = await contentsMark(needs.store, inspectionId)
  return { picture, report: reportSharing(look, picture, names, { links, held }) }
}

/** Names of the planned folders, by key. */
export function folderNames(...plan: Parameters<typeof planFolders>): ReadonlyMap<string, string> {
  return new Map(planFolders(...plan).map(({ key, name }) => [key, name]))
}

/** Of the documents below a folder, as far as their present content was looked into; those with something of note first. */
export async function linksBelow(
  { examinations }: Store,
  inspectionId: string,
  folder: string,
): Promise<readonly LinkedDocument[]> {
  const examined = await examinations.below(inspectionId, [folder], DOCUMENTS)
  return examined.flatMap(({ file, facts }) => (facts ? [{ name: file.name, links: facts.links }] : []))
}
