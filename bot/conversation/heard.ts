import type { Picture } from '../../src/domain/inspection/picture.ts'
import type { Surroundings } from '../../src/services/surroundings.ts'
import type { Links } from '../cards/links.ts'
import type { Reply, Speaker } from '../teams/turn.ts'

/** What a conversation needs beside the services. */
export interface Conversing extends Surroundings {
  readonly links: Links
}

/** Something a person said, and understood. */
export interface Heard {
  readonly needs: Conversing
  readonly person: Speaker
  /** In a channel people are named by role, in a chat by name. */
  readonly kind: 'personal' | 'channel'
  /** The parts of what was said that the command named. */
  readonly parts: Readonly<Record<string, string | undefined>>
  /** The inspection it is about, as it stands. Throws `Refusal` where there is none for this person. */
  readonly look: () => Promise<Looked>
}

export interface Looked {
  readonly picture: Picture
  /** Which inspection this is, for somebody who is in several. */
  readonly among: string | null
}

/** One thing that people can say. */
export interface Command {
  /** Matches the whole of what was said: lower case, no punctuation, slips put right. */
  readonly says: RegExp
  /** Its words, so that slips in them are put right. */
  readonly words: readonly string[]
  answer(heard: Heard): Promise<Reply>
}
