import { z } from 'zod'

/** The states a person reads. */
export const stateView = z.enum([
  'not started',
  'drafting',
  'ready',
  'signed off',
  'handed in',
  'handed in late',
  'needs attention',
  'overdue',
  'not applicable',
  'awaited',
  'arrived',
  'late',
  'done',
])

/** What a person can do to an item; the server lists only what this person may. */
export const wishView = z.enum(['taken', 'done', 'ready', 'signed off', 'hand in', 'arrived', 'not applicable'])

/** An item of the programme as the tab shows it. Times in words are Europe/London; instants are ISO with offset. */
export const itemView = z.strictObject({
  id: z.string(),
  week: z.number().int(),
  kind: z.enum(['return', 'action', 'incoming', 'milestone', 'meeting', 'window']),
  title: z.string(),
  /** `12 noon on Friday 19 February 2027` */
  when: z.string(),
  /** `in 3 working days`, `today`, `since yesterday`; empty once settled. */
  distance: z.string(),
  due: z.iso.datetime({ offset: true }).nullable(),
  state: stateView,
  attention: z.string().nullable(),
  owner: z.string().nullable(),
  ownedByMe: z.boolean(),
  /** The condition it hangs on is not answered yet. */
  mayApply: z.boolean(),
  /** `handed in at 11:40 on Friday 19 February 2027 into the shared area` */
  settled: z.string().nullable(),
  /** Where a return goes; `null` for other kinds. */
  destination: z.enum(['shared-area', 'inspectors-site', 'email', 'statement']).nullable(),
  folderUrl: z.url().nullable(),
  source: z.strictObject({ standsIn: z.string(), quote: z.string() }),
  /** Where the guide contradicts itself about it: the safer reading, in words. */
  notes: z.array(z.string()),
  wishes: z.array(wishView),
  /** The deed behind the state, where this person may take it back. */
  undo: z.string().nullable(),
  /** Of a return's files as they are now: who signs it off says which they looked at. */
  version: z.string().nullable(),
  /** `Morag Sample, at 10am on Wednesday 17 February 2027`, and whether it still counts. */
  signedOff: z.string().nullable(),
  /** Of its hand-in. */
  receipt: z.string().nullable(),
  /** Of a return by statement: what is to be told. */
  toTell: z.string().nullable(),
  /** It is about people's records, or not yet public: nothing of it is to be written down here. */
  restricted: z.boolean(),
  /** `Waits for the survey link, due by ...`, or that it can start now; `null` where it waits for nothing. */
  waiting: z.strictObject({ canStart: z.boolean(), line: z.string() }).nullable(),
})

export type ItemView = z.infer<typeof itemView>
export type WishView = z.infer<typeof wishView>
export type StateView = z.infer<typeof stateView>
