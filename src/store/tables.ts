import type { ColumnType } from 'kysely'
import type { FileFacts } from '../domain/evidence/file-facts.ts'
import type { HandInReceipt } from '../domain/evidence/hand-in-receipt.ts'
import type { ReceivedDocuments } from '../domain/evidence/received-documents.ts'
import type { SeenContent } from '../domain/evidence/same-content.ts'
import type { WatchedFolder } from '../domain/evidence/watched-folder.ts'
import type { Act, Deed } from '../domain/inspection/deed.ts'
import type { Inspection } from '../domain/inspection/inspection.ts'
import type { Change, InspectionChange, MadeElsewhere } from '../domain/inspection/inspection-change.ts'
import type { Kept } from '../domain/inspection/kept.ts'
import type { Trouble } from '../domain/inspection/trouble.ts'
import type { ChangeState, LogChange } from '../domain/log/log-change.ts'
import type { EntryOwner, LogColumns } from '../domain/log/log-entry.ts'
import type { LogKeeping } from '../domain/log/log-keeping.ts'
import type { BookedMeeting } from '../domain/meeting/booked-meeting.ts'
import type { Choice, NoticeChoice } from '../domain/notice/notice-choice.ts'
import type { RecordsAct, RecordsStep } from '../domain/records/records-step.ts'
import type { SharingLook } from '../domain/sharing/sharing-look.ts'
import type { HeldDocuments } from '../services/ports/documents.ts'
import type { PackTicket } from '../services/ports/hand-outs.ts'
import type { Watch } from '../services/ports/store.ts'

/** JSON is handed to the driver as text: pg would take an array for one of PostgreSQL's own. */
type Json<T> = ColumnType<T, string, string>

/** Columns in snake_case as the migrations make them, read in camelCase. Instants are epoch milliseconds. */
export interface Tables {
  inspections: { id: string; body: Json<Inspection> }
  placedFolders: { inspectionId: string; key: string; itemId: string; webUrl: string }
  watchedFiles: WatchedFileRow
  watchedFolders: { inspectionId: string } & Omit<WatchedFolder, 'reading' | 'astray'> & {
      astray: boolean
      reading: Json<NonNullable<WatchedFolder['reading']>> | null
    }
  watches: {
    inspectionId: string
    token: string | null
    checkedAt: number | null
    looking: boolean
    subscription: Json<NonNullable<Watch['subscription']>> | null
  }
  deeds: KeptRow<Deed> & { itemId: string; act: Json<Act> }
  meetings: { inspectionId: string; itemId: string; body: Json<BookedMeeting> }
  effects: EffectRow
  logKeepings: { inspectionId: string; body: Json<LogKeeping> }
  packTickets: { id: string; inspectionId: string; person: Json<PackTicket['person']>; expires: number }
  conversations: { key: string; version: number; conversationId: string; serviceUrl: string; tenantId: string }
  troubles: { inspectionId: string } & Trouble
  logEntries: LogEntryRow
  logChanges: LogChangeRow
  logLibraries: { inspectionId: string; columns: string }
  receipts: { inspectionId: string; id: string; unfinished: boolean; body: Json<HandInReceipt> }
  examinations: ExaminationRow
  sharingLooks: { inspectionId: string; body: Json<SharingLook> }
  /** `answer` is null while it is under way, `question` where none is owed. */
  answered: {
    key: string
    at: number
    answer: ColumnType<{ said: unknown } | null, string | null, string | null>
    question: ColumnType<unknown, string | null | undefined, string | null>
    attempts: ColumnType<number, number | undefined, number>
  }
  /** Written by the database itself, with every change of what it watches. */
  revisions: { inspectionId: string; slot: number; revision: number }
  recordsSteps: KeptRow<RecordsStep> & { systemId: string; act: Json<RecordsAct> }
  noticeChoices: KeptRow<NoticeChoice> & { choice: Json<Choice> }
  personalMessages: { person: string; at: number; digestOf: string | null; position: ColumnType<number, never, never> }
  heldDocuments: { inspectionId: string; id: string; expires: number; chosen: boolean; body: Json<HeldDocuments> }
  receivedDocuments: KeptRow<ReceivedDocuments> & { received: Json<Pick<ReceivedDocuments, 'place' | 'files'>> }
  inspectionChanges: KeptRow<InspectionChange> & { change: Json<Change | MadeElsewhere> }
  /** The queue's own table, read to know whether anything waits or runs; written by pg-boss alone. */
  'pgboss.job': { id: string; name: string; state: string; data: ColumnType<unknown, never, never> }
}

export interface ExaminationRow {
  inspectionId: string
  fileId: string
  cTag: string
  seen: Json<SeenContent> | null
  examinedAt: number
  facts: Json<FileFacts> | null
  ofNote: boolean
  looksLike: string | null
  attempts: number
  againAt: number | null
}

export interface WatchedFileRow {
  inspectionId: string
  id: string
  folder: string
  name: string | null
  extension: string
  size: number
  eTag: string
  cTag: string
  content: string
  webUrl: string
  createdAt: number
  receivedAt: number
  contentAt: number
  contentBy: string | null
  hash: string | null
  /** The reading of its folder, page by page, in which it was last listed; no part of what is known of it. */
  listing: ColumnType<number | null, never, number>
  checkedOutBy: string | null
  chiInName: boolean
  /** The eTag at which its columns were read. */
  columnsMark: ColumnType<string | null, string | null | undefined>
}

export interface LogEntryRow {
  inspectionId: string
  fileId: string
  number: number
  columns: Json<LogColumns>
  broughtBy: ColumnType<EntryOwner | null, string | null | undefined, string | null>
  takenBy: ColumnType<EntryOwner | null, string | null | undefined, string | null>
}

export interface LogChangeRow {
  inspectionId: string
  id: string
  fileId: string
  body: Json<Omit<LogChange, 'id' | 'fileId' | 'at' | 'state'>>
  at: number
  state: ChangeState
  position: ColumnType<number, never, never>
}

export interface EffectRow {
  inspectionId: string
  key: string
  startedAt: number
  attempts: number
  receiptAt: number | null
  externalId: string | null
  digest: string | null
}

/** What was done is in a column of each table's own. */
export interface KeptRow<T extends Kept<unknown>> {
  inspectionId: string
  id: string
  at: number
  by: Json<T['by']>
  undone: Json<NonNullable<T['undone']>> | null
  /** Keeps the order of what was done in the same millisecond. */
  position: ColumnType<number, never, never>
}
