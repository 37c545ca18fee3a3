import { whenInWords } from '../notice/when-in-words.ts'
import { pastInWords } from '../schedule/distance.ts'
import type { ItemPicture, Picture } from './picture.ts'

/** What an item waits for that the inspection team sends. */
export interface Waiting {
  /** All of it has come. */
  readonly canStart: boolean
  readonly line: string
}

/** `null` where it waits for nothing. What is settled waits no more. */
export function waitingOf(one: ItemPicture, { items, now, programme }: Picture): Waiting | null {
  const { id } = one.dated.item
  const sent = items.filter((other) => enabledBy(other).includes(id) && other.status.state !== 'not applicable')
  if (sent.length === 0) return null
  const awaited = sent.filter(({ status }) => status.state !== 'arrived')
  if (awaited.length > 0) {
    const what = awaited.map(({ dated, status }) => {
      const when = whenInWords(dated, programme.timeZone)
      return `${dated.item.title}, ${status.state === 'late' ? 'late, due' : 'due'} ${when}`
    })
    return { canStart: false, line: `Waits for ${what.join(', and ')}.` }
  }
  const last = sent.reduce((latest, other) => ((other.status.at ?? 0) > (latest.status.at ?? 0) ? other : latest))
  const when = last.status.at === undefined ? '' : ` at ${pastInWords(last.status.at, now, programme.timeZone)}`
  return { canStart: true, line: `Can start now: ${last.dated.item.title} arrived${when}.` }
}

/** Items that can start when this one arrives. */
export function startedBy(one: ItemPicture, { items }: Pick<Picture, 'items'>): readonly ItemPicture[] {
  const ids = enabledBy(one)
  return items.filter(({ dated }) => ids.includes(dated.item.id))
}

function enabledBy({ dated: { item } }: ItemPicture): readonly string[] {
  return item.kind === 'incoming' ? (item.enables ?? []) : []
}
