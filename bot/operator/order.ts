import { z } from 'zod'
import { inspectionFile } from './inspection-file.ts'

/** What an operator's command asks of the running server, one JSON line each way. */
export const order = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('provision'), inspection: z.string().optional(), planOnly: z.boolean() }),
  z.strictObject({ type: z.literal('sync'), inspection: z.string().optional() }),
  z.strictObject({ type: z.literal('post'), inspection: z.string().optional() }),
  z.strictObject({
    ...{ type: z.literal('set-up'), request: inspectionFile },
    ...{ bookMeetings: z.boolean(), foldersLater: z.boolean().exactOptional() },
  }),
  z.strictObject({
    type: z.literal('administrator-script'),
    inspection: z.string().optional(),
    partnershipGroup: z.string(),
    inspectorsGroup: z.string(),
  }),
  z.strictObject({ type: z.literal('doctor') }),
])

export type Order = z.infer<typeof order>

const step = z.strictObject({
  folder: z.string(),
  step: z.enum(['make', 'keep', 'adopt', 'ask', 'wait']),
  /** Its permissions are to be its own: an administrator's step. */
  restricted: z.boolean(),
  /** Its name in the library, where it is another. */
  foundAs: z.string().optional(),
  /** Names of the folders that may be it. */
  candidates: z.array(z.string()).optional(),
  why: z.string().optional(),
})

export type FolderLine = z.infer<typeof step>

const check = z.strictObject({ check: z.string(), good: z.boolean(), remedy: z.string().optional() })

/** What it answers, by the order's type. */
export const outcome = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('provision'),
    inspection: z.string(),
    folders: z.array(step),
    columnsForAdministrator: z.array(z.string()).optional(),
    /** Folders that are to have permissions of their own, and are not known to have them. */
    restrictedForAdministrator: z.number().optional(),
    /** Items directly in the library that are not ours. */
    others: z.number().optional(),
    /** What of the library's settings stands in the way, and what Microsoft does not tell of them. */
    library: z.array(z.string()).optional(),
  }),
  z.strictObject({ type: z.literal('administrator-script'), inspection: z.string(), script: z.string() }),
  z.strictObject({ type: z.literal('sync'), inspection: z.string(), changed: z.boolean() }),
  z.strictObject({ type: z.literal('post'), inspection: z.string() }),
  z.strictObject({
    type: z.literal('set-up'),
    inspection: z.string(),
    made: z.number(),
    kept: z.number(),
    /** About which a person is to say something first, in the tab, under Folders. */
    open: z.number(),
    meetings: z.number(),
    columnsForAdministrator: z.array(z.string()),
  }),
  z.strictObject({ type: z.literal('doctor'), checks: z.array(check) }),
])

export type Outcome = z.infer<typeof outcome>
export type Check = z.infer<typeof check>

export const reply = z.union([z.strictObject({ outcome }), z.strictObject({ failed: z.string() })])
export type Reply = z.infer<typeof reply>
