import type { FileFacts, SheetFacts } from '../domain/evidence/file-facts.ts'
import { countLinks, type LinkCounter } from './count-links.ts'

/** What was counted so far in one file: so that what stops half-way still says what was seen. */
export interface Tally {
  macros: boolean
  trackedChanges: number
  comments: number
  hiddenSheets: number
  authorNames: number
  draftMarks: number
  placeholders: number
  chiNumbers: number
  unseenPages: number
  readonly links: LinkCounter
  sheets?: readonly SheetFacts[]
  substance?: string
}

export function startTally(ourSite: string, ourWorking?: string): Tally {
  return {
    ...{ macros: false, trackedChanges: 0, comments: 0, hiddenSheets: 0, authorNames: 0 },
    ...{ draftMarks: 0, placeholders: 0, chiNumbers: 0, unseenPages: 0 },
    links: countLinks(ourSite, ourWorking),
  }
}

/** The part of a file's facts that comes from its content. */
export type Told = Omit<FileFacts, 'format' | 'bytes' | 'sha256' | 'unread'>

export function tellTally({ links, unseenPages, ...counted }: Tally): Told {
  return { ...counted, ...(unseenPages > 0 && { unseenPages }), links: links.counts() }
}
