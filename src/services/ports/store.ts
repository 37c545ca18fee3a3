import type { ContentsByFolder } from '../../domain/evidence/folder-contents.ts'
import type { ReceivedDocuments } from '../../domain/evidence/received-documents.ts'
import type { AwaitedInShared, FirstFile } from '../../domain/evidence/seen-in-shared.ts'
import type { WatchedFile } from '../../domain/evidence/watched-file.ts'
import type { Deed } from '../../domain/inspection/deed.ts'
import type { Inspection } from '../../domain/inspection/inspection.ts'
import type { InspectionChange } from '../../domain/inspection/inspection-change.ts'
import type { BookedMeeting } from '../../domain/meeting/booked-meeting.ts'
import type { NoticeChoice } from '../../domain/notice/notice-choice.ts'
import type { RecordsStep } from '../../domain/records/records-step.ts'
import type { Instant } from '../../domain/schedule/day.ts'
import type { Answered } from './answered.ts'
import type { Documents } from './documents.ts'
import type { Examinations } from './examinations.ts'
import type { LogKeepings, PackTickets } from './hand-outs.ts'
import type { Journal } from './journal.ts'
import type { LogEntries } from './log-entries.ts'
import type { PersonalMessages } from './personal-messages.ts'
import type { Receipts } from './receipts.ts'
import type { Revisions } from './revisions.ts'
import type { SharingLooks } from './sharing-looks.ts'
import type { Troubles } from './troubles.ts'
import type { WatchedFolders } from './watched-folders.ts'

/** Everything kept. Each call is one transaction of its own unless made on the store that `transaction` hands in. */
export interface Store {
  readonly inspections: Inspections
  readonly folders: Folders
  readonly library: LibraryRecords
  readonly watchedFolders: WatchedFolders
  readonly deeds: Deeds
  readonly meetings: Meetings
  readonly effects: Effects
  readonly conversations: Conversations
  readonly receipts: Receipts
  readonly troubles: Troubles
  readonly logEntries: LogEntries
  readonly logKeepings: LogKeepings
  readonly packTickets: PackTickets
  readonly answered: Answered
  readonly revisions: Revisions
  readonly examinations: Examinations
  readonly sharingLooks: SharingLooks
  readonly recordsSteps: Journal<RecordsStep>
  readonly noticeChoices: Journal<NoticeChoice>
  readonly personalMessages: PersonalMessages
  readonly documents: Documents
  readonly receivedDocuments: Journal<ReceivedDocuments>
  readonly inspectionChanges: Journal<InspectionChange>
  /** All or nothing. */
  transaction<T>(work: (store: Store) => Promise<T>): Promise<T>
}

export interface Inspections {
  ids(): Promise<readonly string[]>
  all(): Promise<readonly Inspection[]>
  get(id: string): Promise<Inspection | null>
  /** Inserts or replaces. */
  save(inspection: Inspection): Promise<void>
}

/** A planned folder and the drive item it became. */
export interface PlacedFolder {
  readonly key: string
  readonly itemId: string
  readonly webUrl: string
}

export interface Folders {
  of(inspectionId: string): Promise<readonly PlacedFolder[]>
  save(inspectionId: string, folders: readonly PlacedFolder[]): Promise<void>
  remove(inspectionId: string, keys: readonly string[]): Promise<void>
}

/** What is known of the watched library. */
export interface LibraryRecords {
  /** In order of id; with `below`, those in these folders or below them. */
  files(inspectionId: string, below?: readonly string[]): Promise<readonly WatchedFile[]>
  byId(inspectionId: string, ids: readonly string[]): Promise<readonly WatchedFile[]>
  /** Those that lie in these folders themselves. */
  in(inspectionId: string, folders: readonly string[]): Promise<readonly WatchedFile[]>
  /** Of each folder with all below it, whatever lies elsewhere; one that holds nothing has no key. */
  contents(inspectionId: string, folders: readonly string[]): Promise<ContentsByFolder>
  /** By folder; one in which nothing came has no key. */
  firstIn(
    inspectionId: string,
    awaited: readonly Pick<AwaitedInShared, 'folder' | 'after'>[],
  ): Promise<ReadonlyMap<string, FirstFile>>
  /** How many files of each folder came to lie there, or changed there, since then. */
  cameSince(inspectionId: string, since: Instant): Promise<ReadonlyMap<string, number>>
  saveFiles(inspectionId: string, files: readonly WatchedFile[]): Promise<void>
  /** They lie nowhere until they turn up, or the look comes to its end. */
  setAside(inspectionId: string, ids: readonly string[]): Promise<void>
  /** They were listed in this reading of their folder, page by page. */
  noteListed(inspectionId: string, ids: readonly string[], listing: Instant): Promise<void>
  /** Sets aside those in this folder itself that this reading of it did not list. True when there was one. */
  setAsideUnlisted(inspectionId: string, folder: string, listing: Instant): Promise<boolean>
  /** True when there was one. */
  forgetSetAside(inspectionId: string): Promise<boolean>
  watch(inspectionId: string): Promise<Watch | null>
  saveWatch(inspectionId: string, watch: Watch): Promise<void>
}

/** How far the watch has come. */
export interface Watch {
  readonly token: string | null
  /** Last complete look at the library. */
  readonly checkedAt: Instant | null
  /** A look was begun and has not come to its end: there is more to be read than the token tells. */
  readonly looking?: true
  readonly subscription?: { readonly id: string; readonly expires: Instant; readonly clientState: string }
}

export interface Deeds extends Journal<Deed> {
  /** Ids of the inspections in which this person (an Entra object id) has taken something on. */
  takenBy(person: string): Promise<readonly string[]>
}

export interface Meetings {
  of(inspectionId: string): Promise<readonly BookedMeeting[]>
  /** Inserts or replaces, by item. */
  save(inspectionId: string, meeting: BookedMeeting): Promise<void>
  remove(inspectionId: string, itemId: string): Promise<void>
}

/** An outside effect: its key is stored before it happens, its receipt after. */
export interface Effect {
  readonly inspectionId: string
  readonly key: string
  readonly startedAt: Instant
  /** How often it was begun. */
  readonly attempts: number
  readonly receipt?: Receipt
}

export interface Receipt {
  readonly at: Instant
  /** What the other side called it: activity id, event id. */
  readonly externalId: string
  /** What was sent last, as a digest, so that an unchanged card is not edited. */
  readonly digest?: string
}

export interface Effects {
  /**
   * Stores the key, or counts one attempt more, and gives what was known *before* this call, but for the receipt's
   * digest: that goes, since until it is finished anew nobody knows what is shown.
   */
  begin(inspectionId: string, key: string, at: Instant): Promise<Effect | null>
  finish(inspectionId: string, key: string, receipt: Receipt): Promise<void>
  /** Takes an attempt back that surely did not happen: the other side refused it, or has nothing of it. */
  withdraw(inspectionId: string, key: string): Promise<void>
  get(inspectionId: string, key: string): Promise<Effect | null>
  /** Those whose key starts so, by key. */
  startingWith(inspectionId: string, prefix: string): Promise<readonly Effect[]>
}

/** How to reach a conversation again. `id` is a channel's or a personal chat's; the store notes in which form. */
export interface ConversationRecord {
  readonly key: string
  readonly conversationId: string
  readonly serviceUrl: string
  readonly tenantId: string
}

export interface Conversations {
  /** `null` too where a later version wrote it in a form that is not known here: the next activity tells it anew. */
  get(key: string): Promise<ConversationRecord | null>
  /** Inserts or replaces: the service URL is refreshed from every activity. */
  save(record: ConversationRecord): Promise<void>
}
