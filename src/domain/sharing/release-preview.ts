import { isBelow } from '../evidence/watched-folder.ts'
import type { Inspection } from '../inspection/inspection.ts'
import type { Instant } from '../schedule/day.ts'
import { areaFindings } from './area-findings.ts'
import { audienceOf } from './audience.ts'
import { type LinkedDocument, linkFindings } from './link-findings.ts'
import { restrictedFindings } from './restricted-findings.ts'
import type { SharingFinding } from './sharing-finding.ts'
import type { SharingLook } from './sharing-look.ts'
import { isOpen } from './sharing-report.ts'

/** What a release would make visible, and to whom. */
export interface ReleasePreview {
  readonly files: number
  /** None where names are not kept. */
  readonly names: readonly string[]
  /** Whether an inspector may open the folder it goes into; `null` where that is not known. */
  readonly open: boolean | null
  readonly inspectors: readonly string[]
  /** When it was looked who can open what; `null` where that could not be seen. */
  readonly at: Instant | null
  readonly findings: readonly SharingFinding[]
}

/** What is to be released. */
export interface Released {
  readonly files: number
  readonly names: readonly string[]
  readonly links: readonly LinkedDocument[]
  /** Key of the folder it goes into. */
  readonly into: string
  /** Names of the planned folders, by key. */
  readonly folders: ReadonlyMap<string, string>
}

export function previewOf(released: Released, inspection: Inspection, look: SharingLook | null): ReleasePreview {
  const { files, names, links, into, folders } = released
  const aboutLinks = linkFindings(links)
  if (!look) return { files, names, open: null, inspectors: [], at: null, findings: aboutLinks }
  const audience = audienceOf(inspection, look)
  const folder = look.shared.find(({ key }) => key === into)
  const open = folder ? isOpen(folder, look, audience) : null
  const closed: readonly SharingFinding[] = open === false ? [CLOSED] : []
  const around = Object.entries(look.restricted).filter(([key]) => isBelow(into, key))
  const wide = restrictedFindings({ ...look, restricted: Object.fromEntries(around) }, folders)
  return {
    files,
    names,
    open,
    inspectors: audience.inspectors.map(({ name }) => name),
    at: look.at,
    findings: [...closed, ...wide, ...areaFindings(look, audience), ...aboutLinks],
  }
}

const CLOSED: SharingFinding = {
  code: 'closed to inspectors',
  exposed: false,
  line: 'The folder it goes into is not open to the inspection team: it has permissions of its own. Share it with them first.',
}
