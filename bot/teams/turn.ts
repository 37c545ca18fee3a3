import type { ConversationRecord } from '../../src/services/ports/store.ts'

/** One thing that happened in Teams, without any SDK's shape. */
export type Turn = {
  /** Of the activity: the same one delivered again has the same id. */
  readonly id: string
  readonly conversation: ConversationRecord & { readonly kind: 'personal' | 'channel' }
} & (
  | {
      readonly type: 'message'
      readonly person: Speaker /** Mentions taken out, white space trimmed. */
      readonly text: string
    }
  | {
      readonly type: 'card action'
      readonly person: Speaker
      readonly verb: string
      readonly data: Readonly<Record<string, unknown>>
      /** The answer takes the card's place for the presser alone; otherwise it is said in the conversation. */
      readonly inPlace: boolean
    }
  | { readonly type: 'installed'; readonly person: Speaker | null }
  | { readonly type: 'removed' }
  | { readonly type: 'other' }
)

/** Whoever said or pressed something: from the activity's sender, never from what they sent. */
export interface Speaker {
  /** Entra object id. */
  readonly id: string
  readonly name: string
}

/** What is said back. */
export interface Reply {
  /** Markdown as Teams takes it; also what screen readers and notifications read of a card. */
  readonly text: string
  /** An Adaptive Card. */
  readonly card?: Readonly<Record<string, unknown>>
}

/** The outcome of a turn: a reply in the conversation, or for a card action what the presser sees. `null` says nothing. */
export type Answer = Reply | null
