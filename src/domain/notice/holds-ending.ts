import type { Picture } from '../inspection/picture.ts'
import { listed } from './listed.ts'
import { holdOn, type NoticeChoice } from './notice-choice.ts'

/** `Pre-Inspection Return is held no more: its leaders hear of it again.` None where no hold ends with a change of dates. */
export function holdsEnding(before: Picture, after: Picture, choices: readonly NoticeChoice[]): readonly string[] {
  const held = ({ items }: Picture) => items.filter(({ dated }) => holdOn(choices, dated) === 'held')
  const still = new Set(held(after).map(({ dated }) => dated.item.id))
  const ended = held(before).filter(({ dated }) => !still.has(dated.item.id))
  if (ended.length === 0) return []
  const one = ended.length === 1
  const titles = listed(
    ended.map(({ dated }) => dated.item.title),
    3,
  )
  return [`${titles} ${one ? 'is' : 'are'} held no more: the leaders may hear of ${one ? 'it' : 'them'} again.`]
}
