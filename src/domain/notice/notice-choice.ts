import { type Kept, standing } from '../inspection/kept.ts'
import type { DatedItem } from '../schedule/dated-item.ts'
import type { Instant } from '../schedule/day.ts'

/** What somebody chose about notices. */
export type NoticeChoice = Kept & Choice

/** People are Entra object ids. */
export type Choice =
  /** Hears of nothing but what is at risk or was missed. */
  | { readonly type: 'muted'; readonly person: string }
  /** Is not reminded of it before `until`, and then once for all that would have come. */
  | {
      readonly type: 'snoozed'
      readonly itemId: string
      readonly person: string
      readonly until: Instant
      readonly reason: string
    }
  /** The leaders are not told of it, as long as it is due then. Without `due`, of old: whenever it is due. */
  | { readonly type: 'held'; readonly itemId: string; readonly due?: Instant; readonly reason: string }
  /** Wants to hear of something at a moment of their own, in `words` of their own. */
  | {
      readonly type: 'asked'
      readonly person: string
      readonly itemId?: string
      readonly when: Instant
      readonly words: string
    }

export type ChoiceType = Choice['type']

/** Whether the leaders are not to be told of an item; `ended` where its date has moved since. */
export function holdOn(choices: readonly NoticeChoice[], dated: DatedItem): 'held' | 'ended' | null {
  const holds = choicesOf(choices, 'held').filter(({ itemId }) => itemId === dated.item.id)
  if (holds.length === 0) return null
  return holds.some((hold) => stillHolds(hold, dated)) ? 'held' : 'ended'
}

export function stillHolds({ due }: { readonly due?: Instant }, dated: DatedItem): boolean {
  return due === undefined || (dated.type === 'due' && dated.due === due)
}

/** Those of one type that count, oldest first. */
export function choicesOf<T extends ChoiceType>(
  choices: readonly NoticeChoice[],
  type: T,
): readonly (NoticeChoice & { readonly type: T })[] {
  return standing(choices).filter((one): one is NoticeChoice & { readonly type: T } => one.type === type)
}
