import { z } from 'zod'

/** In place of a digest that is still to come. */
export const COMPUTING = 'being computed'

const fact = z.strictObject({ name: z.string(), text: z.string() })

/** `GET /api/tab/receipts/<id>?inspection=`: what was handed in, as it was written down then. Words are ready to be printed. */
export const receiptView = z.strictObject({
  id: z.string(),
  item: z.string(),
  title: z.string(),
  partnership: z.string(),
  /** In the order in which they are read: handed in, where, due, by whom, signed off, proof. */
  facts: z.array(fact),
  /** What was told, of a return by statement. */
  words: z.string().nullable(),
  /** What stands above the files; `null` where there are none. */
  filesLine: z.string().nullable(),
  files: z.array(
    z.strictObject({
      /** A number where no names are kept. */
      name: z.string(),
      size: z.string(),
      /** SHA-256, hexadecimal. */
      sha256: z.string().nullable(),
      /** In its place: that it is being computed, or why there is none. */
      noDigest: z.string().nullable(),
    }),
  ),
  /** What has to be known beside it: that it was taken back, or written down later. */
  remarks: z.array(z.string()),
  /** `Written down at 11:40am on Friday 19 February 2027. Receipt 2KQ7X.` */
  written: z.string(),
})

export type ReceiptView = z.infer<typeof receiptView>
