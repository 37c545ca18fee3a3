import type { ItemPicture, Picture } from '../../src/domain/inspection/picture.ts'
import { isOneSlip } from './correct-slips.ts'
import { meaningful, namesOf } from './item-words.ts'

const MOST = 3

/** Shorter ones stand in too many names. */
const SHORTEST = 4

/** What has most of these words in its name, where none bears it: to be offered, never taken for it. */
export function nearItems({ items, now }: Pick<Picture, 'items' | 'now'>, words: string): readonly ItemPicture[] {
  const said = meaningful(words).filter(({ length }) => length >= SHORTEST)
  const rank = ({ dated }: ItemPicture) => (dated.type === 'due' && dated.due >= now ? dated.due : Number.MAX_VALUE)
  return items
    .map((one) => ({ one, score: likeness(namesOf(one.dated.item).flat(), said) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || rank(a.one) - rank(b.one))
    .slice(0, MOST)
    .map(({ one }) => one)
}

function likeness(name: readonly string[], said: readonly string[]): number {
  return said.filter((word) => name.some((part) => part === word || (part.length >= SHORTEST && isOneSlip(word, part))))
    .length
}
