import type { Picture } from '../inspection/picture.ts'
import type { FilePlace } from './file-place.ts'
import { likenessOf } from './folder-purpose.ts'
import type { Among } from './looks-like.ts'
import { type NamedDocument, papersByName, papersNamed, papersSpokenOf } from './papers-like.ts'
import { isClosed } from './places-for.ts'

/**
 * The item about people, or not yet public, whose paper a document seems to be by its name; `undefined` where it seems to be
 * none. Of several the careful reading counts.
 */
export function closedItemNamed({ name }: NamedDocument, picture: Picture): string | undefined {
  return papersByName(name, amongOf(picture)).find((itemId) => isClosed(picture, itemId))
}

/**
 * Where a document seems to belong: the one return, else the one indicator, whose words stand in its name or were written
 * beside it.
 */
export function suggestPlace(document: NamedDocument, said: string, picture: Picture): FilePlace | undefined {
  const among = amongOf(picture)
  const named = papersNamed(document, among)
  const returns = (named.length > 0 ? named : papersSpokenOf(said, among)).filter((id) => isReturn(picture, id))
  const [itemId, ...others] = returns
  if (itemId !== undefined) return others.length === 0 ? { type: 'return', itemId } : undefined
  return (
    indicatorLike(stemOf(document.name), picture) ?? indicatorSpokenOf(said, picture) ?? indicatorLike(said, picture)
  )
}

function amongOf({ inspection, programme }: Picture): Among {
  const items = [...programme.items, ...inspection.calendar.added]
  return { items, partnership: inspection.partnership, programme, settings: inspection.settings }
}

function isReturn({ items }: Picture, itemId: string): boolean {
  return items.some(({ dated: { item } }) => item.id === itemId && item.kind === 'return')
}

function indicatorLike(text: string, { inspection }: Picture): FilePlace | undefined {
  const likely = inspection.settings.indicators.map(({ number, title }) => {
    return { number, likeness: likenessOf(`${number} ${title}`, text) }
  })
  const same = likely.filter(({ likeness }) => likeness === 'same')
  const [first, ...others] = same.length > 0 ? same : likely.filter(({ likeness }) => likeness !== null)
  return first && others.length === 0 ? { type: 'indicator', number: first.number } : undefined
}

/** `for 5.1, please`: the one whose number stands in it. */
function indicatorSpokenOf(said: string, { inspection }: Picture): FilePlace | undefined {
  const numbers = new Set(said.match(/(?<![\d.])\d{1,2}\.\d{1,2}(?!\.?\d)/g))
  const [first, ...others] = inspection.settings.indicators.filter(({ number }) => numbers.has(number))
  return first && others.length === 0 ? { type: 'indicator', number: first.number } : undefined
}

function stemOf(name: string): string {
  return name.replace(/\.[^.]*$/, '')
}
