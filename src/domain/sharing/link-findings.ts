import { hideChiNumbers } from '../evidence/chi-number.ts'
import type { LinkCounts } from '../evidence/file-facts.ts'
import { counted } from '../notice/counted.ts'
import { listed } from '../notice/listed.ts'
import type { SharingFinding } from './sharing-finding.ts'

/** A document and where its links lead. */
export interface LinkedDocument {
  /** `null` where no names are kept. */
  readonly name: string | null
  readonly links: LinkCounts
}

/** Links in documents that inspectors can open, which would fail for them. One line for all documents. */
export function linkFindings(documents: readonly LinkedDocument[]): readonly SharingFinding[] {
  const failing = documents.filter(({ links }) => failures(links).length > 0)
  if (failing.length === 0) return []
  const all = {
    localPaths: sum(failing.map(({ links }) => links.localPaths)),
    otherSites: sum(failing.map(({ links }) => links.otherSites)),
    working: sum(failing.map(({ links }) => links.working ?? 0)),
  }
  const line = (names: string) =>
    `Links in ${counted(failing.length, 'document')}${names} that inspectors can open fail for them: ${failures(all).join(', ')}. Put what they lead to into the shared area and link to it there, or take the links out.`
  return [{ code: 'links', exposed: false, line: line(namesOf(failing)), unnamed: line('') }]
}

/** ` (“Plan.docx” and “Survey.docx”)` */
function namesOf(documents: readonly LinkedDocument[]): string {
  const names = documents.flatMap(({ name }) => (name === null ? [] : [`“${hideChiNumbers(name)}”`]))
  return names.length === 0 ? '' : ` (${listed(names)})`
}

/** `three to somebody's own computer or network drive` */
function failures({ localPaths, otherSites, working = 0 }: Omit<LinkCounts, 'total' | 'mail'>): readonly string[] {
  return [
    ...(localPaths > 0 ? [`${counted(localPaths, 'link')} to somebody's own computer or network drive`] : []),
    ...(working > 0 ? [`${counted(working, 'link')} into Working`] : []),
    ...(otherSites > 0 ? [`${counted(otherSites, 'link')} to other sites`] : []),
  ]
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}
