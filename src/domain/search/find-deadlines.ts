import { checksFor } from '../evidence/checks-for.ts'
import { isSettled } from '../evidence/item-status.ts'
import { folderUrlOf } from '../inspection/folder-url.ts'
import type { ItemPicture, Picture } from '../inspection/picture.ts'
import { whenInWords } from '../notice/when-in-words.ts'
import { bestOf, type Candidate, type FoundThing } from './found-thing.ts'

/** Returns, actions, windows and what the inspection team owes: by title, other names, owner, week or state. */
export function findDeadlines(picture: Picture, asked: string): readonly FoundThing[] {
  return bestOf(
    picture.items.filter(isDeadline).map((one) => candidateOf(picture, one)),
    asked,
  )
}

/** An action about a return bears its name, and is hardly looked for by it. */
const PRIOR: Readonly<Partial<Record<ItemPicture['dated']['item']['kind'], number>>> = { return: 1, incoming: 0.5 }

/** With their time they are over, whether anybody marks them or not. */
const PASSING: readonly ItemPicture['dated']['item']['kind'][] = ['window', 'milestone']

function isDeadline({ dated: { item } }: ItemPicture): boolean {
  return item.kind !== 'meeting' && !(item.kind === 'action' && item.standing)
}

function candidateOf(picture: Picture, { dated, status, owner }: ItemPicture): Candidate {
  const { item, week } = dated
  const { programme, inspection } = picture
  const { alsoCalled = [] } = checksFor(item.id, { programme, settings: inspection.settings })
  const artefact = 'artefact' in item ? (item.artefact ?? '') : ''
  const when = whenInWords(dated, programme.timeZone)
  const url = folderUrlOf(item, picture)
  const at = dated.type === 'due' ? dated.due : (dated.closes ?? dated.opens)
  const isPast = PASSING.includes(item.kind) && at < picture.now
  return {
    thing: { id: item.id, title: item.title, line: `${when} · ${status.state}`, ...(url !== undefined && { url }) },
    known: {
      name: [item.title, artefact, ...alsoCalled].join(' '),
      also: `week ${week} ${status.state} ${owner.person?.name ?? ''} ${owner.title ?? ''} ${when}`,
    },
    ...{ at, over: isSettled(status) || isPast },
    prior: PRIOR[item.kind] ?? 0,
  }
}
