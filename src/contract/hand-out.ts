import { z } from 'zod'

const workbook = z.strictObject({ name: z.string(), url: z.url() })

/** `GET /api/tab/evidence/hand-out?inspection=`: the log's workbook in the library, and the pack. */
export const handOutAnswer = z.strictObject({
  now: z.iso.datetime({ offset: true }),
  /** The workbook that Waymark keeps up; `null` while there is none. */
  log: workbook.nullable(),
  /** `Up to date since 9:05am on Monday 15 February 2027.`, or why it is not. */
  state: z.string(),
  /** The return that it is handed in with: `12 noon on Monday 22 March 2027`. */
  goesWith: z.strictObject({ item: z.string(), title: z.string(), when: z.string() }).nullable(),
  /** A person changed one that Waymark wrote: which is kept? `cTag` says which state of it was seen. */
  question: z.strictObject({ theirs: workbook, cTag: z.string(), mayChoose: z.boolean() }).nullable(),
  /** A workbook of the coordinator's that the log is written into, or why it is not. */
  template: z.strictObject({ name: z.string(), line: z.string() }).nullable(),
  /** Where the workbooks lie. */
  folderUrl: z.url().nullable(),
  pack: z.strictObject({
    pieces: z.int(),
    /** `about 340 MB` */
    size: z.string(),
    /** Files in restricted folders. */
    leftOut: z.int(),
    /** Pieces that hold a number in the form of a CHI number: left out, too. */
    holdingChi: z.int(),
    mayTake: z.boolean(),
  }),
})

export type HandOutAnswer = z.infer<typeof handOutAnswer>

/** `POST /api/tab/evidence/log-choice`: answers with `{told}`. */
export const logChoiceRequest = z.strictObject({
  inspection: z.string(),
  choice: z.enum(['ours', 'theirs']),
  cTag: z.string(),
})

/** `POST /api/tab/evidence/pack`: leave for one download; `path` on this server serves once, within two minutes. */
export const packRequest = z.strictObject({ inspection: z.string() })
export const packAnswer = z.strictObject({ path: z.string() })
