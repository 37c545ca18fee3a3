import { z } from 'zod'

/** Something that is to be sent. */
const coming = z.strictObject({
  /** `9am` */
  time: z.string(),
  /** `Friday 19 February 2027, 9am` */
  at: z.string(),
  /** By name where it goes to one person: `Calum Example (PIR lead, health)`; else `The channel`. */
  to: z.string(),
  what: z.string(),
  /** Why it goes out, and to them. */
  why: z.string(),
})

/** Somebody with a seat. */
const person = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** `PIR lead, health` */
  seats: z.array(z.string()),
  guest: z.boolean(),
  /** Whether somebody has to see to it that messages reach them. */
  outOfReach: z.boolean(),
  reach: z.string(),
  muted: z.boolean(),
})

/** What somebody chose about messages, and that still counts. */
const choice = z.strictObject({
  id: z.string(),
  /** `Calum Example gets no reminders of Pre-Inspection Return until 9am on Friday 12 February 2027.` */
  sentence: z.string(),
  /** As they gave it; `null` where none was asked for. */
  reason: z.string().nullable(),
  /** `Morag Sample, 3pm on Tuesday 9 February 2027` */
  by: z.string(),
  mayUndo: z.boolean(),
})

/** `GET /api/tab/notices?inspection=`: what goes out within seven days, whom it reaches, and what people chose. */
export const notices = z.strictObject({
  /** `Monday 22 February 2027` */
  until: z.string(),
  days: z.array(z.strictObject({ day: z.string(), coming: z.array(coming) })),
  people: z.array(person),
  choices: z.array(choice),
})

/** `POST /api/tab/notices/undo`: takes a choice back. Answers with `noticesTold`. */
export const noticesUndoRequest = z.strictObject({ inspection: z.string(), choice: z.string() })

export const noticesTold = z.strictObject({ told: z.string() })

export type Notices = z.infer<typeof notices>
export type ComingNotice = Notices['days'][number]['coming'][number]
export type PersonReached = Notices['people'][number]
export type ChosenNotice = Notices['choices'][number]
