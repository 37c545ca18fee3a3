import type { ConversationRecord } from '../../src/services/ports/store.ts'

/** One thing that happened in Teams, without any SDK's shape. */
export type Turn = {
  /** Of the activity: the same one delivered again has the same id. */
  readonly id: string
  readonly conversation: ConversationRecord & { readonly kind: 'personal' | 'channel' }
} & (
  | {
      readonly type: 'message'
      readonly person: Speaker
      /** Mentions taken out, white space trimmed. */
      readonly text: string
      /** What was sent along; Teams hands files over in a personal chat alone. */
      readonly files: readonly SentFile[]
      /** The message that this one answers, or the one that its thread began with. */
      readonly inReplyTo?: { readonly id: string }
    }
  | {
      readonly type: 'card action'
      readonly person: Speaker
      readonly verb: string
      readonly data: Readonly<Record<string, unknown>>
      /** The answer takes the card's place for the presser alone; otherwise it is said in the conversation. */
      readonly inPlace: boolean
    }
  | {
      /** Typed into the message extension's search box. */
      readonly type: 'search'
      readonly person: Speaker
      readonly command: string
      readonly text: string
      readonly skip: number
      readonly count: number
    }
  | ({ readonly type: 'dialog asked' } & Dialogue)
  | ({ readonly type: 'dialog answered' } & Dialogue)
  | { readonly type: 'installed'; readonly person: Speaker | null }
  | { readonly type: 'removed' }
  | { readonly type: 'other' }
)

/** A dialog, opened by the message extension or by a card's button, whose data's `verb` is then the command. */
interface Dialogue {
  readonly person: Speaker
  readonly command: string
  /** As it was sent: to be looked at anew. */
  readonly data: Readonly<Record<string, unknown>>
  /** The message that it was opened on. */
  readonly message?: SharedMessage
}

export interface SentFile {
  readonly name: string
  /** In lower case, without its dot. */
  readonly extension: string
  /** Works without a token, for some minutes. */
  readonly downloadUrl: string
}

/** A message of somebody's that a person opened the message extension on. */
export interface SharedMessage {
  readonly id: string
  /** Without markup. */
  readonly text: string
  readonly from: Speaker | null
  readonly url?: string
  readonly files: readonly { readonly name: string; readonly contentUrl: string }[]
}

/** Whoever said or pressed something: from the activity's sender, never from what they sent. */
export interface Speaker {
  /** Entra object id. */
  readonly id: string
  readonly name: string
  /** Whose account it is; of a guest by invitation the tenant that invited. */
  readonly tenantId: string
}

/** What is said back. */
export interface Reply {
  /** Markdown as Teams takes it; also what screen readers and notifications read of a card. */
  readonly text: string
  /** An Adaptive Card. */
  readonly card?: Readonly<Record<string, unknown>>
}

/** What a search found: each a line to choose from, and the card that is put into the message. */
export interface Found {
  readonly type: 'found'
  readonly results: readonly { readonly title: string; readonly line: string; readonly card: Reply['card'] }[]
}

/** A dialog to be shown: a card, or a page of ours. Sizes in pixels. */
export interface Dialog {
  readonly type: 'dialog'
  readonly title: string
  readonly card?: Reply['card']
  readonly url?: string
  readonly width?: number
  readonly height?: number
}

/**
 * The outcome of a turn: a reply in the conversation; for a card action what the presser sees; for a search what was found;
 * for a dialog the next one, or a reply that it ends with. `null` says nothing, and closes a dialog.
 */
export type Answer = Reply | Found | Dialog | null
