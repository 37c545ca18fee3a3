import type { Programme } from '../domain/programme/programme.ts'
import type { ChannelHistory } from './ports/channel-history.ts'
import type { Clock } from './ports/clock.ts'
import type { FileAddresses } from './ports/file-addresses.ts'
import type { FileContents } from './ports/file-contents.ts'
import type { FileReader } from './ports/file-reader.ts'
import type { FileUploads } from './ports/file-uploads.ts'
import type { Library } from './ports/library.ts'
import type { LibraryColumns } from './ports/library-columns.ts'
import type { LibrarySettings } from './ports/library-settings.ts'
import type { Log } from './ports/log.ts'
import type { LogWorkbooks } from './ports/log-workbooks.ts'
import type { Mailbox } from './ports/mailbox.ts'
import type { Messenger } from './ports/messenger.ts'
import type { Queue } from './ports/queue.ts'
import type { Roster } from './ports/roster.ts'
import type { SentFiles } from './ports/sent-files.ts'
import type { Sharing } from './ports/sharing.ts'
import type { Sites } from './ports/sites.ts'
import type { Store } from './ports/store.ts'
import type { Subscriptions } from './ports/subscriptions.ts'
import type { TeamMembers } from './ports/team-members.ts'
import type { ZipWriter } from './ports/zip-writer.ts'
import type { Turns } from './turns.ts'

/** Everything outside that the use cases need; composed once in `bot/wiring.ts`, faked in tests. */
export interface Surroundings {
  readonly clock: Clock
  readonly store: Store
  readonly queue: Queue
  readonly library: Library
  readonly librarySettings: LibrarySettings
  readonly columns: LibraryColumns
  readonly fileReader: FileReader
  readonly uploads: FileUploads
  readonly logWorkbooks: LogWorkbooks
  readonly zipWriter: ZipWriter
  readonly contents: FileContents
  readonly fileAddresses: FileAddresses
  readonly sentFiles: SentFiles
  readonly sharing: Sharing
  readonly mailbox: Mailbox
  readonly subscriptions: Subscriptions
  readonly roster: Roster
  readonly teamMembers: TeamMembers
  readonly sites: Sites
  readonly channelHistory: ChannelHistory
  readonly messenger: Messenger
  readonly programmes: ReadonlyMap<string, Programme>
  readonly turns: Turns
  readonly log: Log
  /** Something of this inspection changed: the agenda is to look again. */
  readonly wake: (inspectionId: string) => void
  /** A fresh id for something that a person does. */
  readonly newId: () => string
}
