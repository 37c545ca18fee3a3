import type { CardSeen, CardWords } from '../happened.ts'
import type { Case } from './case.ts'

/** One message in an inspection's channel and all that it said. */
export interface ChannelCard {
  readonly id: string
  readonly heading: string
  readonly postedAt: number
  /** What it said, from when. */
  readonly versions: { readonly at: number; readonly card: CardWords }[]
  deletedAt?: number
  deletedBy?: CardSeen['by']
}

/** The cards of an inspection's channel in the order in which they were posted. */
export function cardsIn({ happened, story }: Case): readonly ChannelCard[] {
  const cards = new Map<string, ChannelCard>()
  for (const { at, what, by, id, channel, card } of happened.cards) {
    if (channel !== story.channel) continue
    const known = cards.get(id)
    if (what === 'deleted' && known) Object.assign(known, { deletedAt: at, deletedBy: by })
    if (what === 'edited' && known && card) known.versions.push({ at, card })
    if (what === 'posted' && card) cards.set(id, { id, heading: card.heading, postedAt: at, versions: [{ at, card }] })
  }
  return [...cards.values()]
}

/** What a card said at a moment; nothing before it came and after it was deleted. */
export function saidAt({ versions, deletedAt }: ChannelCard, at: number): CardWords | undefined {
  if (deletedAt !== undefined && deletedAt <= at) return undefined
  return versions.findLast((version) => version.at <= at)?.card
}
