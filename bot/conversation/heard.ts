import type { Picture } from '../../src/domain/inspection/picture.ts'
import type { Surroundings } from '../../src/services/surroundings.ts'
import type { Links } from '../cards/links.ts'
import type { Reply, Speaker } from '../teams/turn.ts'

/** What a conversation needs beside the services. */
export interface Conversing extends Surroundings {
  readonly links: Links
}

/** Parts of what was said, by the names that a command's patterns give them. */
export type Parts = Readonly<Record<string, string | undefined>>

/** Something a person said, and understood. */
export interface Heard {
  readonly needs: Conversing
  readonly person: Speaker
  /** The channel that it was said in. */
  readonly channelId?: string
  /** In a channel people are named by role, in a chat by name. */
  readonly kind: 'personal' | 'channel'
  /** Lower case, slips put right: for dates, and for choices among a command's own words. */
  readonly parts: Parts
  /** The same as they were written: for names of people and things, and for reasons. */
  readonly written: Parts
  /** All of it as it was said, mentions of Waymark taken out. */
  readonly text: string
  /** The message that this one answers. */
  readonly inReplyTo?: { readonly id: string }
  /** The inspection it is about, as it stands. Throws `Refusal` where there is none for this person. */
  readonly look: () => Promise<Looked>
}

export interface Looked {
  readonly picture: Picture
  /** Which inspection this is, for somebody who is in several. */
  readonly among: string | null
}

/** How `help` groups what can be said. */
export type Group = 'ask' | 'do' | 'remind' | 'arrange'

/** One thing that people can say. */
export interface Command {
  /** What it is called, among all of them. */
  readonly name: string
  /** A sentence that it understands: shown by `help`, and offered to somebody who was not understood. */
  readonly example: string
  readonly group: Group
  /**
   * Match the whole of what was said: lower case, no punctuation but within numbers (`11:40`, `04/03/2027`), slips put
   * right. Groups named `reason`, `title` or `words` hold the person's own words, in which nothing is understood.
   */
  readonly says: RegExp | readonly RegExp[]
  /** Its words, so that slips in them are put right. */
  readonly words: readonly string[]
  /** It changes something: it is given orders and statements alone, never what reads as a question, a doubt or a joke. */
  readonly changes?: true
  /** May be said in a channel in which no inspection runs: it is one of the person's, wherever that runs. */
  readonly anywhere?: true
  /** Said by itself, and says nothing of the inspection: it is neither explained nor offered. */
  readonly courtesy?: true
  answer(heard: Heard): Promise<Reply>
}
