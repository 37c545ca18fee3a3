import { z } from 'zod'
import { MOST_CASES } from '../domain/records/case-number.ts'
import { RECORDS_MODES } from '../domain/records/records-settings.ts'
import { ACCESS_STAGES, CASE_STAGES, PAPER_STAGES } from '../domain/records/records-step.ts'

const name = z.string().trim().min(1).max(60)
const size = z.int().min(0).max(MOST_CASES).nullable()

const systemSettings = z.strictObject({
  id: z.string().min(1).max(60),
  name,
  side: z.enum(['council', 'board', 'third-sector']),
  mode: z.enum(RECORDS_MODES),
})

/** What the coordinator says of the records. */
export const recordsSettingsView = z.strictObject({
  systems: z.array(systemSettings).max(30),
  inspectors: z.array(z.strictObject({ id: z.string().min(1).max(60), name })).max(40),
  main: size,
  reserve: size,
  place: z.enum(['own library', 'here']),
  /** Address of their own library, where Waymark may read it; empty: people tick cases off. */
  library: z.string().trim().max(2_000),
})

const head = { id: z.string(), name: z.string(), mode: z.string(), side: z.string(), sentence: z.string() }

/** A case by its number in its sample, never by a name. */
const caseView = z.strictObject({
  id: z.string(),
  sample: z.enum(['main', 'reserve']),
  number: z.int(),
  name: z.string(),
  stage: z.enum(CASE_STAGES),
})

/** How far a system's records are; `sentence` is what matters about it, `behind` whether it needs somebody. */
const systemView = z.discriminatedUnion('way', [
  z.strictObject({
    ...head,
    way: z.literal('uploads'),
    due: z.string().nullable(),
    behind: z.boolean(),
    of: z.int(),
    reached: z.strictObject({ prepared: z.int(), uploaded: z.int(), checked: z.int() }),
    cases: z.array(caseView),
  }),
  z.strictObject({
    ...head,
    way: z.literal('access'),
    due: z.string().nullable(),
    /** By stage, when it was said; `null` where it was not. */
    inspectors: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        stages: z.record(z.enum(ACCESS_STAGES), z.string().nullable()),
      }),
    ),
  }),
  z.strictObject({
    ...head,
    way: z.literal('paper'),
    due: z.string().nullable(),
    counts: z.record(z.enum(PAPER_STAGES), z.int()),
  }),
])

/** `GET /api/tab/records?inspection=` */
export const recordsAnswer = z.strictObject({
  now: z.iso.datetime({ offset: true }),
  systems: z.array(systemView),
  /** `Files lie in 38 of 60 case folders here.`; `null` where Waymark has no right to look. */
  counted: z.string().nullable(),
  settings: recordsSettingsView,
  mayNote: z.boolean(),
  mayChange: z.boolean(),
})

/** `POST /api/tab/records/steps`. Answers with `recordsStepAnswer`. */
export const recordsStepRequest = z.strictObject({
  inspection: z.string(),
  system: z.string(),
  act: z.discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('cases'),
      cases: z
        .array(z.string())
        .min(1)
        .max(2 * MOST_CASES),
      stage: z.enum(CASE_STAGES),
    }),
    z.strictObject({
      type: z.literal('access'),
      inspectorId: z.string(),
      stage: z.enum(ACCESS_STAGES),
      holds: z.boolean(),
    }),
    z.strictObject({
      type: z.literal('paper'),
      stage: z.enum(PAPER_STAGES),
      count: z.int().min(1).max(10_000),
      where: z.string().trim().min(1).max(100).optional(),
      /** Of the sender's own making, so that what is sent twice counts once. */
      key: z.string().min(8).max(100).optional(),
    }),
  ]),
})

/** `step` can be given to `POST /api/tab/records/undo`. */
export const recordsStepAnswer = z.strictObject({ step: z.string(), told: z.string() })
export const recordsUndoRequest = z.strictObject({ inspection: z.string(), step: z.string() })
/** `POST /api/tab/records/settings`; answered, as the undo is, with `{told}`. */
export const recordsSettingsRequest = z.strictObject({ inspection: z.string(), records: recordsSettingsView })
export const recordsTold = z.strictObject({ told: z.string() })

export type RecordsAnswer = z.infer<typeof recordsAnswer>
export type RecordsSystemView = z.infer<typeof systemView>
export type RecordsSettingsView = z.infer<typeof recordsSettingsView>
export type RecordsActView = z.infer<typeof recordsStepRequest>['act']
