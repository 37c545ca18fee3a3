import type { Picture } from '../inspection/picture.ts'
import { counted } from '../notice/counted.ts'
import type { Instant } from '../schedule/day.ts'
import { apartFindings } from './apart-findings.ts'
import { areaFindings } from './area-findings.ts'
import { astrayFolders } from './astray-folders.ts'
import { type Audience, audienceOf } from './audience.ts'
import { exposedDrafts } from './exposed-drafts.ts'
import { holding } from './grant.ts'
import { type LinkedDocument, linkFindings } from './link-findings.ts'
import { restrictedFindings } from './restricted-findings.ts'
import type { SharingFinding } from './sharing-finding.ts'
import type { OpenFile, OpenFolder, SharingLook, Told } from './sharing-look.ts'

/** What inspectors can open, as a look saw it, and what a person ought to see to. */
export interface SharingReport {
  readonly at: Instant
  /** Files have come, gone or changed since. */
  readonly overtaken: boolean
  /** Names; empty where nobody is known to be one. */
  readonly inspectors: readonly string[]
  /** Those that hold anything, by name, the area's own first. */
  readonly folders: readonly ReportedFolder[]
  /** What is exposed first. */
  readonly findings: readonly SharingFinding[]
}

export interface ReportedFolder {
  readonly id: string
  /** Names from the shared area down; empty for the area's own. */
  readonly path: readonly (string | null)[]
  readonly url: string
  readonly restricted: boolean
  readonly files: number
  readonly list: readonly OpenFile[]
  readonly newest: Instant | null
  /** Whether an inspector may open it; `null` where nobody is known to be one, or SharePoint does not tell. */
  readonly open: boolean | null
}

/**
 * @param names of the planned folders, by key
 * @param now `links` of the documents in the shared area, as far as they were looked into, and what both areas `held`
 */
export function reportSharing(
  look: SharingLook,
  { inspection, items }: Pick<Picture, 'inspection' | 'items'>,
  names: ReadonlyMap<string, string>,
  { links, held }: { readonly links: readonly LinkedDocument[]; readonly held: string },
): SharingReport {
  const audience = audienceOf(inspection, look)
  const findings = [
    ...areaFindings(look, audience),
    ...exposedDrafts(look, items),
    ...astrayFolders(look),
    ...apartFindings(look, audience),
    ...restrictedFindings(look, names),
    ...linkFindings(links),
    ...notAllSeen(look),
  ]
  return {
    at: look.at,
    overtaken: held !== look.held,
    inspectors: audience.inspectors.map(({ name }) => name),
    folders: look.shared
      .filter(({ files }) => files > 0)
      .toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))
      .map((folder) => reported(folder, look, audience)),
    findings: findings.toSorted((a, b) => Number(b.exposed) - Number(a.exposed)),
  }
}

/** So that each folder comes right after the one around it. */
function placeOf({ path }: OpenFolder): string {
  return path.map((step) => step ?? '').join('/')
}

function reported(folder: OpenFolder, look: SharingLook, audience: Audience): ReportedFolder {
  const { id, path, webUrl, restricted, files, list, newest } = folder
  return { id, path, url: webUrl, restricted, files, list, newest, open: isOpen(folder, look, audience) }
}

/** By the permissions of the nearest folder that has its own; `null` where that is not known. */
export function isOpen(
  { id, above }: Pick<OpenFolder, 'id' | 'above'>,
  { apart, areas, at }: SharingLook,
  audience: Audience,
): boolean | null {
  const own = new Map<string, Told>(apart.map((one) => [one.id, one.grants]))
  const nearest = [id, ...above.toReversed()].find((each) => own.has(each))
  const told = nearest === undefined ? areas.shared : (own.get(nearest) ?? null)
  return told === null || audience.inspectors.length === 0 ? null : audience.canOpen(holding(told, at))
}

function notAllSeen({ left: { folders, permissions } }: SharingLook): readonly SharingFinding[] {
  if (folders + permissions === 0) return []
  const parts = [
    ...(folders > 0 ? [`${counted(folders, 'folder was', 'folders were')} not looked into to the end`] : []),
    ...(permissions > 0
      ? [`of ${counted(permissions, 'thing')} it was not asked who can open ${permissions === 1 ? 'it' : 'them'}`]
      : []),
  ]
  const line = `There is more than one look takes in: ${parts.join(', and ')}.`
  return [{ code: 'not all seen', exposed: false, line }]
}
