import type { Person } from '../../src/domain/inspection/inspection.ts'
import { holderOf } from '../../src/domain/inspection/owner.ts'
import type { Picture } from '../../src/domain/inspection/picture.ts'
import { roleForAll } from '../../src/domain/notice/role-for-all.ts'
import { nameForLog } from '../../src/services/name-for-log.ts'
import type { Surroundings } from '../../src/services/surroundings.ts'
import type { Speaker } from '../teams/turn.ts'
import { isOneSlip } from './correct-slips.ts'
import { plainWords } from './words-of.ts'

/** One person, or several (or one whose name was perhaps mistyped) of whom somebody has to choose. */
export type FoundPerson = { readonly found: Person } | { readonly choices: readonly Person[] } | null

/** Everybody who has a seat, then the rest of the team; where the team cannot be read, those with a seat alone. */
export async function peopleOf(
  { roster, log }: Pick<Surroundings, 'roster' | 'log'>,
  { inspection }: Pick<Picture, 'inspection'>,
): Promise<readonly Person[]> {
  const seated = inspection.seats.flatMap(({ holder, deputy }) => [holder, deputy]).filter((one) => one !== undefined)
  const members = await roster.members(inspection.place.teamId).catch((error: unknown) => {
    log.warn('team not read', { inspection: inspection.id, reason: nameForLog(error) })
    return []
  })
  return [...new Map([...members, ...seated].map((one) => [one.id, one])).values()]
}

/**
 * The person whom these words name: "me", a role ("the coordinator", "PIR lead, health"), an address, or a name or part of one. A name
 * that is only nearly right is a choice, never found: a deed may hang on it.
 */
export function findPerson(
  people: readonly Person[],
  words: string,
  {
    picture,
    speaker,
  }: { readonly picture: Pick<Picture, 'inspection' | 'programme' | 'today'>; readonly speaker: Pick<Speaker, 'id'> },
): FoundPerson {
  const said = plainWords(words.replace(/['’]s\b/g, '')).replace(/^(?:the|our) /, '')
  if (said === '') return null
  if (/^(?:me|myself|i)$/.test(said)) return answer(people.filter(({ id }) => id === speaker.id))
  const addressed = people.filter(({ mail }) => isAddress(mail, words))
  if (addressed.length > 0) return answer(addressed)
  const named = people.filter(({ name }) => plainWords(name) === said)
  if (named.length > 0) return answer(named)
  const parts = said.split(' ')
  const inPart = people.filter(({ name }) => parts.every((part) => plainWords(name).split(' ').includes(part)))
  if (inPart.length > 0) return answer(inPart)
  const seated = seatedAs(said, picture)
  if (seated !== null) return seated
  const near = people.filter(({ name }) => parts.every((part) => isNearly(part, plainWords(name).split(' '))))
  return near.length > 0 ? { choices: near } : null
}

/** Found by the title of one seat; who sits on one of several with these words in their titles is a choice, also where the others are empty. */
function seatedAs(
  said: string,
  { inspection, programme, today }: Pick<Picture, 'inspection' | 'programme' | 'today'>,
): FoundPerson {
  const words = said.split(' ')
  const partly = programme.seats.filter(({ title }) =>
    words.every((word) => plainWords(title).split(' ').includes(word)),
  )
  const exactly = partly.filter(({ title }) => plainWords(title) === said)
  const seats = exactly.length > 0 ? exactly : partly
  const holders = seats.map(({ id }) => holderOf(id, inspection, today)).filter((one) => one !== undefined)
  const each = [...new Map(holders.map((one) => [one.id, one])).values()]
  if (each.length === 0) return null
  return seats.length === 1 ? answer(each) : { choices: each }
}

/** Words that find this very person, and that everybody in a channel may read; `null` where their role is another's too. */
export function roleNaming(
  { id }: Pick<Person, 'id'>,
  picture: Pick<Picture, 'inspection' | 'programme' | 'today'>,
): string | null {
  const role = roleForAll(id, picture)
  const found = seatedAs(plainWords(role), picture)
  return found && 'found' in found && found.found.id === id ? role : null
}

/** All of it, or as much as stands before its `@` where that is no name alone. */
function isAddress(mail: string, words: string): boolean {
  const [said, whole] = [words.trim().toLowerCase(), mail.toLowerCase()]
  return said === whole || (/[\d._-]/.test(said) && said === whole.split('@')[0])
}

function isNearly(part: string, name: readonly string[]): boolean {
  return name.some((one) => one === part || (part.length > 2 && one.length > 3 && isOneSlip(part, one)))
}

function answer(people: readonly Person[]): FoundPerson {
  const [found, ...others] = people
  if (!found) return null
  return others.length === 0 ? { found } : { choices: people }
}
