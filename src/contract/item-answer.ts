import { z } from 'zod'
import { itemView } from './item-view.ts'

/** `GET /api/tab/items/<id>?inspection=`: one item of any kind and week, as a deep link leads to it. */
export const itemAnswer = z.strictObject({
  now: z.iso.datetime({ offset: true }),
  item: itemView,
})

export type ItemAnswer = z.infer<typeof itemAnswer>
