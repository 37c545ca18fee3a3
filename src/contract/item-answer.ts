import { z } from 'zod'
import { foundView } from './found-view.ts'
import { itemView, stateView } from './item-view.ts'

/** One of the things that a return consists of. */
export const partView = z.strictObject({
  name: z.string(),
  state: stateView,
  /** Names of the files that answer it, where names are kept; `more` beyond those. */
  files: z.array(z.string()),
  more: z.number().int(),
  /** Who said so, and the deed, where this person may take it back. */
  said: z.strictObject({ by: z.string(), undo: z.string().nullable() }).nullable(),
  /** `as at Friday 29 January 2027`, once that is said. */
  asAt: z.string().nullable(),
  /** It is true of a day, which is to be said with it. */
  ofADay: z.boolean(),
  /** A return of its own that lies in this one: its id. */
  item: z.string().nullable(),
})

/** A return that the inspectors asked for beyond the programme, as its form shows it. */
export const askedView = z.strictObject({
  title: z.string(),
  day: z.iso.date(),
  time: z.string(),
  seat: z.string().nullable(),
  destination: z.enum(['shared-area', 'inspectors-site', 'email', 'statement']),
  askedBy: z.string(),
  askedOn: z.iso.date(),
  message: z.string(),
})

/** `GET /api/tab/items/<id>?inspection=`: one item of any kind and week, as a deep link leads to it. */
export const itemAnswer = z.strictObject({
  now: z.iso.datetime({ offset: true }),
  item: itemView,
  found: foundView,
  parts: z.array(partView),
  /** Files that may answer a part, where names are kept, for somebody who may say so. */
  candidates: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  /** This person may say what answers a part. */
  mayAnswer: z.boolean(),
  /** Titles of what can start when this arrives. */
  starts: z.array(z.strictObject({ id: z.string(), title: z.string() })),
  /** A message to the inspection team, where this is late. */
  asking: z
    .strictObject({ to: z.string().nullable(), subject: z.string(), text: z.string(), mailto: z.string() })
    .nullable(),
  asked: z.strictObject({ line: z.string(), form: askedView, mayChange: z.boolean() }).nullable(),
})

export type ItemAnswer = z.infer<typeof itemAnswer>
export type PartView = z.infer<typeof partView>
export type AskedView = z.infer<typeof askedView>
