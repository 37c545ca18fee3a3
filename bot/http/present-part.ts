import type { ItemAnswer, PartView } from '../../src/contract/item-answer.ts'
import { mayIn } from '../../src/domain/access.ts'
import { placesOf } from '../../src/domain/evidence/hand-in-receipt.ts'
import { type Part, type PartSaid, partsOf } from '../../src/domain/evidence/parts.ts'
import type { WatchedFile } from '../../src/domain/evidence/watched-file.ts'
import type { ItemPicture, Picture } from '../../src/domain/inspection/picture.ts'
import { dayInWords } from '../../src/domain/schedule/day-in-words.ts'
import { wishesFor } from '../../src/services/deed/item-acts.ts'
import type { Surroundings } from '../../src/services/surroundings.ts'
import type { TabIdentity } from './tab-identity.ts'

type Parts = Pick<ItemAnswer, 'parts' | 'candidates' | 'mayAnswer'>

/** As many names as a line holds, and as a list to choose from. */
const NAMED = 3
const CHOICES = 100

/** What a return consists of: its own parts, and the returns that lie in it. */
export async function presentParts(
  { store }: Pick<Surroundings, 'store'>,
  picture: Picture,
  one: ItemPicture,
  person: TabIdentity,
): Promise<Parts> {
  const { item } = one.dated
  const inside = insideOf(picture, one)
  if (item.kind !== 'return' || item.parts === undefined || isFollowedByCase(picture, item.id)) {
    return { parts: inside, candidates: [], mayAnswer: false }
  }
  const { id } = picture.inspection
  const [files, deeds] = await Promise.all([store.library.files(id, placesOf(item)), store.deeds.of(id)])
  const own = partsOf(item, deeds, files).map((part) => presentPart(picture, part, person))
  const mayAnswer = wishesFor(picture, one, person.id).includes('answered')
  return { parts: [...own, ...inside], candidates: mayAnswer ? candidatesAmong(files) : [], mayAnswer }
}

/** The records are: what is there of each sample stands on the page of records. */
function isFollowedByCase({ inspection, programme }: Picture, itemId: string): boolean {
  return inspection.settings.records !== undefined && itemId === programme.records?.uploads
}

function presentPart(picture: Picture, { name, state, files, said, asAt }: Part, person: TabIdentity): PartView {
  const names = files.flatMap((file) => file.name ?? [])
  return {
    ...{ name, state, files: names.slice(0, NAMED), more: Math.max(0, files.length - NAMED), ofADay: asAt, item: null },
    said: said ? { by: said.by, undo: undoable(picture, said, person) } : null,
    asAt: said?.asAt === undefined ? null : `as at ${dayInWords(said.asAt)}`,
  }
}

function insideOf({ items }: Picture, { dated: { item: outer } }: ItemPicture): PartView[] {
  return items.flatMap(({ dated: { item }, status }) =>
    item.kind === 'return' && item.inside === outer.id
      ? [
          {
            name: item.title,
            state: status.state,
            files: [],
            more: 0,
            said: null,
            asAt: null,
            ofADay: false,
            item: item.id,
          },
        ]
      : [],
  )
}

function undoable(picture: Picture, { deedId, person: owner }: PartSaid, { id }: TabIdentity): string | null {
  return mayIn(picture, id, 'undo', owner) ? deedId : null
}

function candidatesAmong(files: readonly WatchedFile[]): Parts['candidates'] {
  return files.flatMap(({ id, name, size }) => (name === null || size === 0 ? [] : [{ id, name }])).slice(0, CHOICES)
}
