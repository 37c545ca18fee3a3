import { z } from 'zod'
import { CONTRIBUTORS } from '../domain/log/log-entry.ts'

const indicators = z.array(z.string().min(1).max(255)).max(60)
const text = z.string().max(100_000)
const day = z.iso.date().nullable()
const contributor = z.enum(CONTRIBUTORS).nullable()

/** What people edit about a piece of evidence. */
const columnsView = z.strictObject({
  indicators,
  summary: text,
  difference: text,
  periodFrom: day,
  periodTo: day,
  contributedBy: contributor,
})

/** One column from what the person saw to what they want. */
const changeView = z.discriminatedUnion('column', [
  z.strictObject({ column: z.literal('indicators'), from: indicators, to: indicators }),
  z.strictObject({ column: z.enum(['summary', 'difference']), from: text, to: text }),
  z.strictObject({ column: z.enum(['periodFrom', 'periodTo']), from: day, to: day }),
  z.strictObject({ column: z.literal('contributedBy'), from: contributor, to: contributor }),
])

/** Two changed the same column; values in words. `shown` says which value of the library the person chose beside. */
const conflictView = z.strictObject({
  change: z.string(),
  title: z.string(),
  ours: z.string(),
  by: z.string(),
  theirs: z.string(),
  shown: z.union([indicators, text, z.null()]),
})

const evidenceView = z.strictObject({
  file: z.string(),
  /** `E-017` */
  reference: z.string(),
  name: z.string(),
  url: z.url(),
  state: z.enum(['needs attention', 'drafting', 'ready', 'handed in']),
  /** Those that count: of its column, else of the folder it lies in (`byFolder`). */
  indicators,
  byFolder: z.boolean(),
  /** As the library has them, with what waits to be written. */
  columns: columnsView,
  /** `April 2026 to January 2027`; `null` where neither day is given. */
  period: z.string().nullable(),
  owner: z.string().nullable(),
  ownedByMe: z.boolean(),
  /** What is wrong with it, the most pressing first. */
  findings: z.array(z.string()),
  /** Titles of columns whose new value is not in the library yet, and why. */
  waiting: z.strictObject({ titles: z.array(z.string()), line: z.string() }).nullable(),
  conflicts: z.array(conflictView),
  /** Where this person may move it. */
  mayMove: z.enum(['shared', 'working']).nullable(),
})

/** Which pieces of evidence are wanted; `none`: those that have none. */
export const evidenceFilter = z.object({
  indicator: z.string().optional(),
  missing: z.enum(['summary', 'difference', 'period']).optional(),
  by: z.enum([...CONTRIBUTORS, 'none']).optional(),
  state: z.enum(['needs attention', 'drafting', 'ready', 'handed in', 'to choose']).optional(),
  search: z.string().max(200).optional(),
})

export const SORTS = ['reference', 'name', 'owner', 'period', 'state'] as const

/** `GET /api/tab/evidence?inspection=&indicator=&missing=&by=&state=&search=&sort=&down=&page=` */
export const evidenceAnswer = z.strictObject({
  now: z.iso.datetime({ offset: true }),
  /** All that there is, and of those what the filter lets through. */
  all: z.int(),
  found: z.int(),
  /** From 1. */
  page: z.int(),
  pages: z.int(),
  rows: z.array(evidenceView),
  indicators: z.array(z.strictObject({ number: z.string(), title: z.string(), count: z.int() })),
  /** How many have no indicator, and how many wait for somebody to choose. */
  withoutIndicator: z.int(),
  toChoose: z.int(),
  mayEdit: z.boolean(),
  /** Where files are put. */
  folderUrl: z.url().nullable(),
})

/** `GET /api/tab/evidence/history?inspection=&file=`, newest first; values in words. */
export const evidenceHistory = z.strictObject({
  changes: z.array(
    z.strictObject({
      change: z.string(),
      title: z.string(),
      from: z.string(),
      to: z.string(),
      by: z.string(),
      when: z.string(),
      state: z.enum(['waiting', 'locked', 'written', 'conflict', 'dropped', 'refused']),
      mayUndo: z.boolean(),
    }),
  ),
})

/** `key`: of the sender's own making, so that what is sent twice is done once. */
const edit = { inspection: z.string(), key: z.string().min(8).max(100) }

/** `POST /api/tab/evidence/edits` */
export const editRequest = z.strictObject({ ...edit, file: z.string(), changes: z.array(changeView).min(1).max(6) })
/** `POST /api/tab/evidence/undo` */
export const undoChangeRequest = z.strictObject({ ...edit, change: z.string() })
/** `POST /api/tab/evidence/choices` */
export const choiceRequest = z.strictObject({
  ...edit,
  change: z.string(),
  keep: z.enum(['ours', 'theirs']),
  shown: conflictView.shape.shown,
})
/** `POST /api/tab/evidence/owner`: take it, or leave it to whoever brought it. */
export const ownerRequest = z.strictObject({ inspection: z.string(), file: z.string(), take: z.boolean() })
/** `POST /api/tab/evidence/moves`; before it, `GET /api/tab/evidence/release?inspection=&file=` answers as a return's preview does. */
export const moveRequest = z.strictObject({
  inspection: z.string(),
  file: z.string(),
  to: z.enum(['shared', 'working']),
})

/** What all of these answer. `toChoose`: it met another change, and somebody is to choose. */
export const evidenceTold = z.strictObject({ told: z.string(), toChoose: z.boolean() })

export type EvidenceView = z.infer<typeof evidenceView>
export type EvidenceColumnsView = z.infer<typeof columnsView>
export type EvidenceConflict = z.infer<typeof conflictView>
export type EvidenceFilter = z.infer<typeof evidenceFilter>
export type EvidenceSort = (typeof SORTS)[number]
export type EvidenceAnswer = z.infer<typeof evidenceAnswer>
export type EvidenceHistory = z.infer<typeof evidenceHistory>
export type EvidenceTold = z.infer<typeof evidenceTold>
export type ChangeView = z.infer<typeof changeView>
