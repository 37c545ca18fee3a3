import { roleOf } from '../access.ts'
import { isSettled } from '../evidence/item-status.ts'
import type { ItemPicture, Picture } from '../inspection/picture.ts'
import type { Instant } from '../schedule/day.ts'
import { choicesOf, type NoticeChoice } from './notice-choice.ts'

/** A reminder that somebody asked for: it comes at the moment they chose, whatever the hour. */
export interface AskedNotice {
  readonly key: string
  readonly type: 'asked'
  readonly at: Instant
  readonly person: { readonly id: string; readonly name: string }
  /** Their own words. */
  readonly words: string
  readonly askedAt: Instant
  /** `null` where they named none. */
  readonly item: ItemPicture | null
}

/** Those still to come or not yet sent, in order of time. What is settled is silent; so is whoever has no seat any more. */
export function askedNotices(picture: Picture, choices: readonly NoticeChoice[]): readonly AskedNotice[] {
  const muted = choicesOf(choices, 'muted').map(({ person }) => person)
  return choicesOf(choices, 'asked')
    .filter(({ person }) => !muted.includes(person))
    .filter(({ person }) => roleOf(person, picture.inspection, picture.programme) !== 'outside')
    .flatMap((choice): readonly AskedNotice[] => {
      const { id, person, itemId, when, words, at: askedAt, by } = choice
      const item = itemId === undefined ? null : picture.items.find(({ dated }) => dated.item.id === itemId)
      if (item === undefined || (item && isSettled(item.status))) return []
      const key = `asked/${id}/${person}`
      return [{ key, type: 'asked', at: when, person: { id: person, name: by.name }, words, askedAt, item }]
    })
    .sort((a, b) => a.at - b.at)
}
