import type { Outcome } from '../outcome.ts'

/** Nothing is said twice: no deed while one of its kind stands, no card a second time, no message. */
export function announcedOnce({ deeds, cards, messages }: Outcome): readonly string[] {
  return [
    ...deedsTwice(deeds),
    ...twice(cards.flatMap(heading)),
    ...twice(messages.map(({ to, type, itemId }) => `${type} of ${itemId} to ${to}`)),
  ]
}

const ONCE = ['handed in', 'arrived']

function deedsTwice(deeds: Outcome['deeds']): readonly string[] {
  const groups = Map.groupBy(
    deeds.filter(({ act }) => ONCE.includes(act.type)),
    ({ itemId, act }) => `${itemId} ${act.type}`,
  )
  return [...groups].flatMap(([name, group]) =>
    group
      .toSorted((a, b) => a.position - b.position)
      .flatMap((deed, index, all) => {
        const before = all[index - 1]
        return before && (before.undone === null || before.undone.at > deed.at) ? [`${name} was noted twice`] : []
      }),
  )
}

function heading({ what, channel, card }: Outcome['cards'][number]): readonly string[] {
  return what === 'posted' ? [`${card?.heading} posted to ${channel}`] : []
}

function twice(said: readonly string[]): readonly string[] {
  return [...Map.groupBy(said, (one) => one)].flatMap(([one, all]) =>
    all.length > 1 ? [`${one} ${all.length} times`] : [],
  )
}
