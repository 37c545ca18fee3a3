/** What the tenant's own controls answer (`/_tenant/*`) and the parts of Graph's answers that the desk shows. */

export interface Person {
  id: string
  name: string
  /** In words: coordinator, deputy, contributor, leader, viewer. */
  role: string
  guest: boolean
}

export interface Clock {
  /** The tenant's time, an ISO instant. */
  now: string
  /** When something happens next, if anything is due. */
  next?: string
}

export interface DeskInfo {
  app: {
    id: string
    name: string
    tabUrl: string
    botName: string
    tabName?: string
    /** Whether one may send it files in its chat. */
    takesFiles: boolean
    /** Of its message extension. */
    commands: ExtensionCommand[]
  }
  team: {
    id: string
    name: string
    channel: { id: string; name: string }
    /** Ids of those in the team. */
    members: string[]
  }
  site: { id: string; name: string; webUrl: string }
  drive: { id: string; name: string }
  /** One line for a newcomer: what to try first. */
  hint?: string
}

export interface ExtensionCommand {
  id: string
  title: string
  /** Absent: `query`. */
  type?: 'query' | 'action'
  description?: string
  /** Absent: `compose` and `commandBox`. */
  context?: ('compose' | 'commandBox' | 'message')[]
  initialRun?: boolean
  parameters?: { name: string; title: string }[]
}

export interface Attachment {
  contentType: string
  content?: unknown
  contentUrl?: string
  name?: string
}

/** Something found by the message extension; `preview` is how it is shown before it is chosen. */
export interface Result extends Attachment {
  preview?: { content?: { title?: string; subtitle?: string; text?: string } }
}

type Size = number | 'small' | 'medium' | 'large'

/** Shows a card or a page. */
export interface DialogFrame {
  title: string
  width?: Size
  height?: Size
  card?: unknown
  url?: string
}

/** What a person sees after they called an action or handed in a dialog: at most one of these. */
export interface Outcome {
  dialog?: DialogFrame
  message?: string
  results?: { attachments: Result[] }
  closed?: true
}

/** One message of the channel or of a chat, as it stands after its edits. */
export interface Message {
  id: string
  text?: string
  attachments?: Attachment[]
  edits?: number
  /** Who wrote it; absent where the answer is the bot's own. */
  from?: { id: string; name: string }
  /** ISO instant of posting. */
  at?: string
  replyTo?: string
}

/** What came of a press on a card; a dialog, or a sentence in its place, is for the presser. */
export type Pressed = Message & Outcome

export interface EventTime {
  /** Wall clock without an offset, up to 7 fraction digits. */
  dateTime: string
  /** A Windows or an IANA name. */
  timeZone: string
}

export type Answer = 'accepted' | 'tentativelyAccepted' | 'declined'

export interface Attendee {
  emailAddress: { name?: string; address: string }
  type?: string
  status?: { response: Answer | 'none' | 'organizer' | 'notResponded' }
}

export interface CalendarEvent {
  id: string
  subject: string
  start: EventTime
  end: EventTime
  isCancelled?: boolean
  bodyPreview?: string
  location?: { displayName?: string }
  organizer?: { emailAddress: { name?: string; address: string } }
  attendees?: Attendee[]
  onlineMeeting?: { joinUrl?: string } | null
}

export interface DriveItem {
  id: string
  name: string
  size?: number
  webUrl?: string
  folder?: { childCount?: number }
  file?: { mimeType?: string }
  lastModifiedDateTime?: string
  lastModifiedBy?: Identity
  /** Only where it is asked for: who has the file checked out, or whether it is a draft. */
  publication?: { level: string; versionId?: string; checkedOutBy?: Identity }
}

export interface Identity {
  user?: { id?: string; displayName?: string }
  application?: { displayName?: string }
}

export interface DriveItemVersion {
  id: string
  size?: number
  lastModifiedDateTime?: string
  lastModifiedBy?: Identity
}

/** One column of the library: exactly one of the kinds is there. */
export interface Column {
  name: string
  displayName: string
  description?: string
  hidden?: boolean
  readOnly?: boolean
  required?: boolean
  text?: { allowMultipleLines?: boolean; maxLength?: number }
  choice?: { choices: string[]; displayAs?: string }
  dateTime?: { format?: string }
  number?: object
  boolean?: object
}

export interface Page<T> {
  value: T[]
  '@odata.nextLink'?: string
}

/** Something in the recycle bin; what went with it is not told of by itself. */
export interface Recycled {
  id: string
  name: string
  /** Name of the folder that it was in. */
  from: string
  /** ISO instant. */
  deleted: string
  by: string
}
