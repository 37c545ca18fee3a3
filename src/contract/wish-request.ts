import { z } from 'zod'

/** `POST /api/tab/wishes`: a person does something to an item. Answers with `wishAnswer`. */
export const wishRequest = z.strictObject({
  inspection: z.string(),
  item: z.string(),
  wish: z.discriminatedUnion('type', [
    z.strictObject({ type: z.enum(['taken', 'done', 'ready']) }),
    /** `seen`: the version of its files that this person was shown. */
    z.strictObject({ type: z.literal('signed off'), seen: z.string().optional() }),
    /** Something from the inspection team; `how` where it lies in no folder of ours. */
    z.strictObject({
      type: z.literal('arrived'),
      how: z.enum(['email', 'word']).optional(),
      /** Not in the future; absent: now. */
      when: z.iso.datetime({ offset: true }).optional(),
      from: z.string().trim().max(200).optional(),
    }),
    /** Which file answers a part of a return; without one, that it is in there. */
    z.strictObject({
      type: z.literal('answered'),
      part: z.string(),
      file: z.string().optional(),
      asAt: z.iso.date().optional(),
    }),
    z.strictObject({
      type: z.literal('hand in'),
      /** Absent: release from the working folder into the shared area. Present: handed in elsewhere, as stated. */
      stated: z
        .strictObject({
          where: z.string().trim().min(1).max(200),
          /** When it was handed in; not in the future. */
          when: z.iso.datetime({ offset: true }),
          proof: z.string().trim().max(500).optional(),
          /** What was told. */
          words: z.string().trim().max(2000).optional(),
        })
        .optional(),
    }),
    /** A file that lies elsewhere, as it was suggested, to the return's working folder. */
    z.strictObject({ type: z.literal('move file'), file: z.string(), version: z.string() }),
    /** A booked meeting, to a time in London. */
    z.strictObject({
      type: z.literal('move'),
      day: z.iso.date(),
      start: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
    }),
    z.strictObject({ type: z.literal('not applicable'), reason: z.string().trim().min(1).max(500) }),
  ]),
})

export type WishRequest = z.infer<typeof wishRequest>

/** `deed` can be given to `POST /api/tab/undo`. */
export const wishAnswer = z.strictObject({ deed: z.string(), told: z.string() })
export type WishAnswer = z.infer<typeof wishAnswer>

/** `POST /api/tab/undo` answers with `{told}`. */
export const undoRequest = z.strictObject({ inspection: z.string(), deed: z.string() })
export const undoAnswer = z.strictObject({ told: z.string() })
