import type { Deed } from '../inspection/deed.ts'
import { standing } from '../inspection/kept.ts'
import type { ReturnItem } from '../programme/programme.ts'
import type { Day } from '../schedule/day.ts'
import { filesIn } from './files-in.ts'
import { folderKey } from './folder-plan.ts'
import type { State } from './state.ts'
import type { WatchedFile } from './watched-file.ts'
import { wordsOf } from './words-of.ts'

/** One of the things that a return consists of, and what answers it. */
export interface Part {
  readonly name: string
  readonly state: Extract<State, 'not started' | 'drafting' | 'handed in'>
  /** Those that answer it; none where a person says that it is in there, in a folder that keeps no names. */
  readonly files: readonly WatchedFile[]
  /** A person said so; otherwise their names did. */
  readonly said?: PartSaid
  /** It is as at a day, and that has to be said. */
  readonly asAt: boolean
}

export interface PartSaid {
  readonly deedId: string
  /** Name, and id where it was a person. */
  readonly by: string
  readonly person?: string
  readonly asAt?: Day
}

/** Figures are true of a day. */
const OF_A_DAY = /\bdata\b/i

/**
 * The parts of a return, by what people said and else by the files' names: the words of a part's name, in any order.
 * A file answers one part, the one of which it bears most words.
 * @param files of its folders, at least; `deeds` may be those of the whole inspection, oldest first
 */
export function partsOf(item: ReturnItem, deeds: readonly Deed[], files: readonly WatchedFile[]): readonly Part[] {
  const names = item.parts ?? []
  const place = item.inside ?? item.id
  const [shared, working] = [filesIn(files, folderKey('shared', place)), filesIn(files, folderKey('working', place))]
  const there = [...shared, ...working].filter(({ size }) => size > 0)
  const said = saidOf(item, deeds)
  const spoken = new Set([...said.values()].flatMap(({ file }) => file ?? []))
  const byName = Map.groupBy(
    there.filter(({ id }) => !spoken.has(id)),
    ({ name, extension }) => (PAPERS.test(extension) ? partNamed(name, names) : undefined),
  )
  const handedIn = standing(deeds).some((deed) => deed.itemId === item.id && deed.type === 'handed in')
  return names.map((name): Part => {
    const word = said.get(name)
    const own = word ? there.filter(({ id }) => id === word.file) : (byName.get(name) ?? [])
    const isSaid = word !== undefined && (word.file === undefined || own.length > 0)
    // What went elsewhere lies where it was worked on.
    const isElsewhere = handedIn && (own.length === 0 ? isSaid : item.destination !== 'shared-area')
    const isShared = own.some((file) => shared.includes(file)) || isElsewhere
    return {
      ...{ name, files: own, asAt: OF_A_DAY.test(name) },
      state: isShared ? 'handed in' : own.length > 0 || isSaid ? 'drafting' : 'not started',
      ...(word && isSaid && { said: partSaid(word) }),
    }
  })
}

type Answered = Deed & { readonly type: 'answered' }

/** The last word on each part. */
function saidOf(item: ReturnItem, deeds: readonly Deed[]): ReadonlyMap<string, Answered> {
  return new Map(
    standing(deeds).flatMap((deed) =>
      deed.itemId === item.id && deed.type === 'answered' ? [[deed.part, deed] as const] : [],
    ),
  )
}

function partSaid({ id, by, asAt }: Answered): PartSaid {
  const who = by === 'watch' ? { by: 'Waymark' } : { by: by.name, person: by.person }
  return { deedId: id, ...who, ...(asAt !== undefined && { asAt }) }
}

/** Pictures, sheets, slides and texts; a message or a link names what it is about and is not it. */
const PAPERS = /^(doc[xm]?|odt|rtf|pdf|xls[xmb]?|ods|csv|ppt[xm]?|odp|vsdx|png|jpe?g)$/

/** Which part a file's name speaks of; `undefined` where it speaks of none, or no name is kept. */
export function partNamed(file: string | null, names: readonly string[]): string | undefined {
  if (file === null) return undefined
  const words = wordsOf(file.replace(/\.[^.]*$/, ''))
  const found = names.filter((name) => wordsOf(name).every((word) => words.some((other) => isSame(word, other))))
  return found.toSorted((a, b) => wordsOf(b).length - wordsOf(a).length)[0]
}

/** `organisational` is `organisation` and `org`; `statement` is `statements`. */
function isSame(word: string, other: string): boolean {
  const [short, long] = word.length < other.length ? [word, other] : [other, word]
  return long.startsWith(short.slice(0, Math.min(short.length, 6))) && short.length >= 3
}
