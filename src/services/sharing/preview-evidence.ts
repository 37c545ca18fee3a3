import { previewOf, type ReleasePreview } from '../../domain/sharing/release-preview.ts'
import { entryFor } from '../log/entry-for.ts'
import { sharedFolderFor } from '../log/share-entry.ts'
import { inspectionAndProgramme } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'
import type { Wisher } from '../wisher.ts'
import { freshLook } from './preview-release.ts'
import { folderNames } from './see-sharing.ts'

/** What would be visible to whom if a piece of evidence were handed in now. Throws `Refusal`, `GraphFailure`. */
export async function previewEvidence(
  needs: Surroundings,
  wanted: { readonly inspectionId: string; readonly fileId: string; readonly by: Wisher },
): Promise<ReleasePreview> {
  const { inspectionId, fileId } = wanted
  const { file, place } = await entryFor(needs, wanted, 'look')
  const look = await freshLook(needs, inspectionId)
  const examined = (await needs.store.examinations.of(inspectionId, [fileId])).get(fileId)
  const links = examined?.cTag === file.cTag && examined.facts ? [{ name: file.name, links: examined.facts.links }] : []
  const { key } = sharedFolderFor(await needs.store.folders.of(inspectionId), place)
  const { inspection, programme } = await inspectionAndProgramme(needs, inspectionId)
  const folders = folderNames(programme, inspection)
  return previewOf({ files: 1, names: [file.name ?? ''], links, into: key, folders }, inspection, look)
}
