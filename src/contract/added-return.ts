import { z } from 'zod'
import { askedView } from './item-answer.ts'

/** `POST /api/tab/returns`: a return that the inspectors ask for beyond the programme; with `item`, a change of one. Answers with `addedAnswer`. */
export const addedRequest = z.strictObject({
  inspection: z.string(),
  item: z.string().optional(),
  form: askedView.extend({
    title: z.string().trim().min(1).max(120),
    time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
    askedBy: z.string().trim().min(1).max(120),
    message: z.string().trim().max(500),
  }),
})

/** `POST /api/tab/returns/take-back` and `/put-back`. Answer with `addedAnswer`. */
export const addedChange = z.strictObject({ inspection: z.string(), item: z.string() })

export const addedAnswer = z.strictObject({ item: z.string(), told: z.string() })

/** `GET /api/tab/returns/owners?inspection=`: whom a return can be given to. */
export const owners = z.strictObject({
  owners: z.array(z.strictObject({ seat: z.string(), title: z.string() })),
})

export type AddedRequest = z.infer<typeof addedRequest>
