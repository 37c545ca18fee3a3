import { z } from 'zod'
import { itemView } from './item-view.ts'

/** `what`: `Waymark has not been able to look at the library since 9:05am on Monday 15 February 2027.` */
const word = z.strictObject({ what: z.string(), more: z.array(z.string()) })

/** `GET /api/tab/overview?inspection=`: everything that the tab's first page shows. */
export const overview = z.strictObject({
  /** The server's now: the browser's clock is not asked. */
  now: z.iso.datetime({ offset: true }),
  /** `Monday 11 January 2027, 9am` */
  nowInWords: z.string(),
  me: z.strictObject({ name: z.string(), role: z.enum(['coordinator', 'contributor', 'leader', 'viewer']) }),
  inspection: z.strictObject({ id: z.string(), partnership: z.string(), theme: z.string() }),
  /** Others that this person belongs to. */
  others: z.array(z.strictObject({ id: z.string(), partnership: z.string() })),
  week: z.strictObject({
    /** `null` before week 1, in a pause and after the last week. */
    number: z.number().int().nullable(),
    of: z.number().int(),
    /** `Week 6 of 35`, or what stands in its place. */
    heading: z.string(),
    dates: z.string(),
  }),
  /** The one sentence that matters. */
  sentence: z.string(),
  /** Overdue, or something is wrong with a file. */
  needsAttention: z.array(itemView),
  /** Open returns and actions of this week and the next, soonest first. */
  dueNext: z.array(itemView),
  /** What the inspection team owes. */
  awaited: z.array(itemView),
  /** Every return, in order of time. */
  returns: z.array(itemView),
  /** Actions of this week, standing ones last. */
  actions: z.array(itemView),
  meetings: z.array(
    z.strictObject({
      id: z.string(),
      subject: z.string(),
      week: z.number().int(),
      /** `10am to 11:30am on Wednesday 10 February 2027`, or by when it is to be held. */
      when: z.string(),
      booked: z.boolean(),
      /** Held, or marked done without a booking. */
      done: z.boolean(),
      joinUrl: z.url().nullable(),
      /** Where it stands, `YYYY-MM-DD` and `HH:MM` in London, where this person may move it. */
      movable: z.strictObject({ day: z.iso.date(), start: z.string() }).nullable(),
    }),
  ),
  /** The route through the weeks. */
  phases: z.array(
    z.strictObject({
      title: z.string(),
      from: z.number().int(),
      to: z.number().int(),
      state: z.enum(['past', 'now', 'ahead']),
      settled: z.number().int(),
      total: z.number().int(),
    }),
  ),
  /** What of Waymark's own work stands still, what that means and what to do; `null` while all is well. */
  trouble: word.nullable(),
  /** What did not reach somebody, by role: for whoever coordinates. */
  undelivered: word.nullable(),
  lastChecked: z.string().nullable(),
  nextMessage: z.string().nullable(),
})

export type Overview = z.infer<typeof overview>
