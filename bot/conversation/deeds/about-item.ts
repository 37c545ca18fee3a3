import type { ItemPicture, Picture } from '../../../src/domain/inspection/picture.ts'
import { say } from '../../cards/actions.ts'
import { sentenceCard, type Told, toldCard } from '../../cards/told-card.ts'
import type { Reply } from '../../teams/turn.ts'
import { chooseItem } from '../choose.ts'
import { type FoundItem, findItem } from '../find-item.ts'
import type { Heard } from '../heard.ts'
import { nearestTo } from '../item-meant.ts'
import type { Doing } from './verb.ts'

const MOST_OFFERED = 5

/** After which its name is missing. */
const VERB = /\b(snooze|pause|quiet|hold)\b/i

/** Said of what was spoken of before, or of no one thing: it is asked. */
const PRONOUN = /^(?:it|this|that|this one|that one|them|these|those|everything|all|(?:my |the |all )?reminders)$/i

/** Somebody who said something of one thing, and the inspection it belongs to. */
export interface Meant extends Doing {
  readonly one: ItemPicture
  readonly picture: Picture
}

/**
 * Finds the thing that somebody spoke of and goes on with it. Where several bear the name it is asked which, by the whole
 * sentence again; where none does, that is said. Nothing is done in either case.
 * @param fits what can be meant; where nothing fits, whoever does it says why it cannot be done
 */
export async function aboutItem(
  heard: Heard,
  question: string,
  fits: (one: ItemPicture) => boolean,
  then: (meant: Meant) => Promise<Told | Reply>,
): Promise<Reply> {
  const { picture } = await heard.look()
  const words = heard.written.thing
  if (words === undefined || PRONOUN.test(words)) return askWhich(heard, picture, question, fits)
  const found = meantBy(picture, words, fits)
  const anew = (name: string) => heard.text.replace(words, name)
  if (found === null) return nearestTo(picture, words, anew) ?? nothingOfThatName(words)
  if ('choices' in found) {
    return chooseItem(`${question} Nothing was changed.`, picture, found.choices, anew)
  }
  const doing = doingOf(heard, picture)
  return replyTo(doing, await then({ ...doing, picture, one: found.found }))
}

/** Nothing was named: of what is theirs, or else of all that is due, the soonest are offered. */
function askWhich(
  { text, person, written: { thing } }: Heard,
  picture: Picture,
  question: string,
  fits: (one: ItemPicture) => boolean,
): Reply {
  const ahead = picture.items.filter((one) => fits(one) && one.dated.type === 'due' && one.dated.due > picture.now)
  const own = ahead.filter(({ owner }) => owner.person?.id === person.id)
  const choices = (own.length > 0 ? own : ahead).slice(0, MOST_OFFERED)
  if (choices.length === 0) return nothingOfThatName(text)
  return chooseItem(`${question} Nothing was changed.`, picture, choices, (name) =>
    thing === undefined ? text.replace(VERB, `$1 ${name}`) : text.replace(new RegExp(`\\b${thing}\\b`), name),
  )
}

/**
 * What bears the name is meant, also where the deed does not fit it: something else that has the name in its own is only
 * asked about. Of several that bear it, those that fit are.
 */
function meantBy(picture: Picture, words: string, fits: (one: ItemPicture) => boolean): FoundItem {
  const named = findItem(picture, words)
  if (named === null) return null
  if ('found' in named && fits(named.found)) return named
  const fitting = findItem(picture, words, fits)
  if (fitting === null || !('found' in named)) return fitting ?? named
  const others = ('found' in fitting ? [fitting.found] : fitting.choices).filter(fits)
  return others.length === 0 ? named : { choices: others }
}

export function doingOf({ needs, person, kind }: Heard, { inspection }: Pick<Picture, 'inspection'>): Doing {
  return { needs, by: person, inspectionId: inspection.id, readByAll: kind === 'channel' }
}

/** What was done, with the way back; or what is asked. */
export function replyTo({ inspectionId }: Pick<Doing, 'inspectionId'>, answer: Told | Reply): Reply {
  if ('text' in answer) return answer
  return toldCard(answer, inspectionId)
}

function nothingOfThatName(words: string): Reply {
  return sentenceCard(`I know nothing called "${words}" in this inspection. Nothing was changed.`, [
    say("what's due"),
    say('help'),
  ])
}

export function isReturn({ dated }: ItemPicture): boolean {
  return dated.item.kind === 'return'
}

/** Something that somebody here does, and may own. */
export function isTask({ dated }: ItemPicture): boolean {
  return dated.item.kind === 'return' || dated.item.kind === 'action'
}

export function isAnything(): boolean {
  return true
}
