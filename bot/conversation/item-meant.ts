import type { ItemPicture, Picture } from '../../src/domain/inspection/picture.ts'
import { say } from '../cards/actions.ts'
import { sentenceCard } from '../cards/told-card.ts'
import type { Reply } from '../teams/turn.ts'
import { chooseItem } from './choose.ts'
import { findItem } from './find-item.ts'
import { nearItems } from './near-items.ts'

/**
 * The item that these words name, or what is answered instead: a choice, or that there is none.
 * @param says the whole sentence anew, about the item of this name
 */
export function itemMeant(
  picture: Picture,
  words: string,
  says: (name: string) => string,
  fits?: (one: ItemPicture) => boolean,
): { readonly item: ItemPicture } | { readonly reply: Reply } {
  const answer = findItem(picture, words, fits)
  if (answer === null) return { reply: nearestTo(picture, words, says) ?? unknownThing(words) }
  if ('found' in answer) return { item: answer.found }
  return {
    reply: chooseItem(`"${words}" could be ${answer.choices.length} things. Which one?`, picture, answer.choices, says),
  }
}

/** What may be meant, where something has these words in its name and none is called so. */
export function nearestTo(picture: Picture, words: string, says: (name: string) => string): Reply | null {
  const near = nearItems(picture, words)
  if (near.length === 0) return null
  return chooseItem(
    `Nothing in this inspection is called "${words}". Is it one of these? Nothing was changed.`,
    picture,
    near,
    says,
  )
}

/** Nothing is called so: that is said, with three ways on. */
export function unknownThing(words: string): Reply {
  return sentenceCard(
    `Nothing in this inspection is called "${words}". Say it as the programme does, or in part: "position statement", "PIR".`,
    ["what's due", 'week', 'help'].map(say),
  )
}
