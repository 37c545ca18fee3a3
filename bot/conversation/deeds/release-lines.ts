import { releaseInWords } from '../../../src/domain/sharing/release-in-words.ts'
import type { ReleasePreview } from '../../../src/domain/sharing/release-preview.ts'
import type { Doing } from './verb.ts'

/** More are a page's matter. */
const MOST_FINDINGS = 3

/** What inspectors would see if it were released now, and what is wrong with that: counts, and in a channel no names. */
export function releaseLines(preview: ReleasePreview, { readByAll }: Pick<Doing, 'readByAll'>): readonly string[] {
  const { findings, at } = preview
  const more = findings.length - MOST_FINDINGS
  return [
    releaseInWords(preview, !readByAll),
    ...(at === null ? ['SharePoint does not say just now who can open it.'] : []),
    ...findings.slice(0, MOST_FINDINGS).map((one) => (readByAll ? one.unnamed : undefined) ?? one.line),
    ...(more > 0 ? ['There is more on the page “What inspectors see” of the tab.'] : []),
  ]
}
