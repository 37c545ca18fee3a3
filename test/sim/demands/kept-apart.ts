import { PARTS } from './card-says.ts'
import type { Case } from './case.ts'
import { cardsIn } from './channel.ts'
import type { Violation } from './violation.ts'

/** Nothing of one inspection comes to another's channel, people or library, and nothing outside them all. */
export function keptApart(all: Case): readonly Violation[] {
  const { happened, story, whole } = all
  const tell = (at: number, what: string): Violation => ({ rule: 'kept apart', inspection: story.id, at, what })
  const people = new Set(story.seats.flatMap(({ holder, deputy }) => [holder, deputy]))
  const strangers = happened.messages.filter(({ inspection, to }) => inspection === story.id && !people.has(to))
  const others = whole.inspections.filter(({ id }) => id !== story.id)
  const folders = happened.folders.filter(
    ({ library, by, madeAs }) =>
      by === 'waymark' &&
      library === story.library &&
      others.some(({ baseFolder }) => baseFolder !== story.baseFolder && madeAs.split('/')[0] === baseFolder),
  )
  return [
    ...strangers.map(({ at, to, itemId }) => tell(at, `${to}, who has no seat in it, was told of ${itemId}`)),
    ...folders.map(({ madeAs }) => tell(happened.to, `"${madeAs}" of another inspection lies in its library`)),
    ...foreignRows(all, others).map(({ at, what }) => tell(at, what)),
    ...foreignChannels(all).map(({ at, channel }) => tell(at, `a card came to ${channel}, which is nobody's`)),
  ]
}

/** Items that only another inspection has. */
function foreignRows(all: Case, others: readonly Case['story'][]): readonly { at: number; what: string }[] {
  const own = new Set([...all.programme.items, ...all.story.added].map(({ id }) => id))
  const theirs = new Set(others.flatMap(({ added }) => added.map(({ id }) => id)).filter((id) => !own.has(id)))
  return cardsIn(all).flatMap(({ versions }) =>
    versions.flatMap(({ at, card }) =>
      PARTS.flatMap((part) => card[part])
        .filter(({ itemId }) => theirs.has(itemId))
        .map(({ itemId }) => ({ at, what: `its channel was told of ${itemId}, which is another inspection's` })),
    ),
  )
}

/** Told once, by the first inspection. */
function foreignChannels({ happened, whole, story }: Case) {
  if (whole.inspections[0]?.id !== story.id) return []
  const channels = new Set(whole.inspections.map(({ channel }) => channel))
  return happened.cards.filter(({ channel }) => !channels.has(channel))
}
