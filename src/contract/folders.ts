import { z } from 'zod'

const folderState = z.enum(['there', 'to be made', 'found', 'to be answered', 'waiting'])
export type FolderState = z.infer<typeof folderState>

const folder = z.strictObject({
  key: z.string(),
  /** Of the folder it lies in; `null` for the one that holds all. */
  parent: z.string().nullable(),
  /** As planned. */
  name: z.string(),
  /** `found`: it is there under this name and will be used; `there`: people renamed it. `null` where it is as planned. */
  foundAs: z.string().nullable(),
  state: folderState,
  restricted: z.boolean(),
  url: z.string().nullable(),
  /** Why it waits and what to do, or what is awkward about it. */
  why: z.string().nullable(),
  /** Which of these is it? `made`: `made on Monday 11 January 2027`. */
  candidates: z.array(z.strictObject({ id: z.string(), name: z.string().nullable(), made: z.string() })),
  /** What this person may change of it. */
  can: z.array(z.enum(['rename', 'leave out', 'add'])),
})
export type FolderView = z.infer<typeof folder>

/** `GET /api/tab/folders?inspection=`: the folder plan beside what is there. */
export const foldersAnswer = z.strictObject({
  /** `75 folders are planned: 72 are there, 3 are to be made.` */
  sentence: z.string(),
  /** Level by level, parents before children. */
  folders: z.array(folder),
  /** How many would be made or taken on now; `null` where this person may not. */
  toDo: z.number().int().nullable(),
  mayChange: z.boolean(),
  /** What was changed of the programme's plan, the latest first. */
  changes: z.array(z.strictObject({ id: z.string(), text: z.string() })),
  /** What is never touched. */
  others: z.string(),
  /** What of the library's settings stands in the way, and what is not known of them. */
  library: z.array(z.string()),
  administrator: z.strictObject({
    /** Titles of columns that are not there. */
    columns: z.array(z.string()),
    /** Folders that are to have permissions of their own, and are not known to have them, by where they lie. */
    restricted: z.array(z.strictObject({ place: z.string(), names: z.array(z.string()) })),
    /** How many have them. */
    closed: z.number().int(),
    /** When somebody last looked who can open what: `10am today`; `null` where nobody has. */
    lookedAt: z.string().nullable(),
  }),
})
export type FoldersAnswer = z.infer<typeof foldersAnswer>

const key = z.string().min(1).max(300)
const name = z.string().max(400)

/** `POST /api/tab/folders/changes`; answered with `folderDone`. */
export const folderChangeRequest = z.strictObject({
  inspection: z.string(),
  change: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('rename'), key, name }),
    z.strictObject({ type: z.literal('leave out'), key }),
    z.strictObject({ type: z.literal('add'), parent: key, name, restricted: z.boolean() }),
    z.strictObject({ type: z.literal('use'), key, itemId: z.string().min(1) }),
    z.strictObject({ type: z.literal('make'), key }),
  ]),
})
export type FolderChangeRequest = z.infer<typeof folderChangeRequest>

/** `POST /api/tab/folders/undo`; answered with `folderDone`. */
export const folderUndoRequest = z.strictObject({ inspection: z.string(), change: z.string() })

/** `POST /api/tab/folders/make`; answered with `folderDone`. */
export const folderMakeRequest = z.strictObject({ inspection: z.string() })

/** `change`: by which it is undone; `null` where there is no undo. */
export const folderDone = z.strictObject({ told: z.string(), change: z.string().nullable() })
export type FolderDone = z.infer<typeof folderDone>
