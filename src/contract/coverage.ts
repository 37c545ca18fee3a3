import { z } from 'zod'

/** Extensions, lower case without dot. */
const types = z
  .array(z.string().regex(/^[a-z0-9]{1,16}$/))
  .min(1)
  .max(60)
const limit = z.int().min(1).max(100_000).nullable()

/** How much evidence is taken; `null` where no limit is known, or any kind is taken. */
const volume = z.strictObject({ pieces: limit, perIndicator: limit, types: types.nullable() })

const indicatorCoverageView = z.strictObject({
  /** `null`: evidence that serves none yet. */
  number: z.string().nullable(),
  title: z.string(),
  pieces: z.int(),
  /** Of the periods that it covers: `January 2027`; `null` where none is given. */
  newest: z.string().nullable(),
  oldest: z.string().nullable(),
  withoutPeriod: z.int(),
  withoutSummary: z.int(),
  withoutDifference: z.int(),
  oneSided: z.enum(['council', 'board']).nullable(),
  /** Nothing says who contributed it. */
  sidesUnknown: z.boolean(),
  notTaken: z.int(),
  overBy: z.int(),
})

/** `GET /api/tab/evidence/coverage?inspection=`: how well each quality indicator is evidenced. */
export const coverageAnswer = z.strictObject({
  now: z.iso.datetime({ offset: true }),
  /** The one sentence that matters. */
  sentence: z.string(),
  pieces: z.int(),
  overBy: z.int(),
  volume,
  /** Whether this person may say how much is taken. */
  mayChange: z.boolean(),
  indicators: z.array(indicatorCoverageView),
})

export type CoverageAnswer = z.infer<typeof coverageAnswer>
export type IndicatorCoverageView = z.infer<typeof indicatorCoverageView>
export type VolumeView = z.infer<typeof volume>

/** `POST /api/tab/evidence/volume`: answers with `{told}`. */
export const volumeRequest = z.strictObject({ inspection: z.string(), volume })

export const handOutTold = z.strictObject({ told: z.string() })
