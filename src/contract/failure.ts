import { z } from 'zod'

/** Body of every answer of the tab's API that is not 2xx. `message` is for the person. */
export const failure = z.strictObject({
  reason: z.enum(['signed out', 'not allowed', 'not found', 'not possible', 'invalid', 'busy', 'broken']),
  message: z.string(),
  /** The folder that a document is put into by hand. */
  folder: z.url().optional(),
})

export type Failure = z.infer<typeof failure>
