import { z } from 'zod'

/** `GET /api/tab/file-this?inspection=&held=`: where a document may be put by this person. */
export const fileThis = z.strictObject({
  partnership: z.string(),
  /** Those that this person has a seat in, this one among them: theirs to choose from. */
  inspections: z.array(z.strictObject({ id: z.string(), partnership: z.string() })),
  places: z.array(
    z.strictObject({
      /** `return/w11-mon-position-statement`, `indicator/5.2` */
      key: z.string(),
      title: z.string(),
      /** Of a return: `12 noon on Monday 22 March 2027` */
      when: z.string().nullable(),
      /** About people, or not yet public: by hand into its own folder alone. */
      closed: z.boolean(),
      url: z.url().nullable(),
    }),
  ),
  /** What lies in the inspection's own library and can be moved from there; `null` where nothing is held. */
  movable: z.strictObject({ count: z.number().int().positive() }).nullable(),
  /** Of one upload, in bytes. */
  largest: z.number().int(),
})

/** `POST /api/tab/file-this/move`: what is held goes there. */
export const moveRequest = z.strictObject({ inspection: z.string(), held: z.string(), place: z.string() })

/**
 * `POST /api/tab/file-this/upload?inspection=&place=&id=`: a document's bytes, under an id of the caller's, so that what is
 * sent twice is there once. Its name is percent-encoded in the header `X-Document-Name`, since addresses are written into logs.
 */
export const uploadQuery = z.strictObject({
  inspection: z.string().min(1),
  place: z.string().min(1),
  id: z.uuid(),
  name: z.string().min(1).max(400),
})

/** The answer to both. */
export const filed = z.strictObject({
  told: z.string(),
  /** By which it is undone. */
  id: z.string(),
  url: z.url(),
})

/** `POST /api/tab/file-this/undo` */
export const undoFiledRequest = z.strictObject({ inspection: z.string(), id: z.string() })

export const undoneFiled = z.strictObject({ told: z.string() })

export type FileThis = z.infer<typeof fileThis>
export type Filed = z.infer<typeof filed>
