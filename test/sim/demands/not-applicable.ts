import { PARTS } from './card-says.ts'
import type { Case } from './case.ts'
import { cardsIn } from './channel.ts'
import type { Violation } from './violation.ts'
import { say } from './wall.ts'

/** No card names what does not apply: by the answers given, because it was left out, or because a person said so. */
export function notApplicable(all: Case): readonly Violation[] {
  const demanded = new Map(all.items.map(({ item }) => [item.id, item]))
  const out = all.programme.items.filter(({ id }) => !demanded.has(id))
  const told = all.items.filter(({ item }) => all.lives.changes(item.id).some((at) => isOut(item.id, at, all)))
  const suspects = [...out, ...told.map(({ item }) => item)]
  return cardsIn(all).flatMap(({ heading, versions }) =>
    versions.flatMap(({ at, card }) => {
      const lines = [...card.also, ...card.coming]
      const rows = PARTS.flatMap((part) => card[part].map(({ itemId }) => itemId))
      return suspects.flatMap(({ id, title }) => {
        if (demanded.has(id) && !all.lives.around(id, at).every(({ state }) => state === 'not applicable')) return []
        const named = rows.includes(id) || lines.some((line) => line.startsWith(`${title}:`))
        if (!named) return []
        const what = `${heading} as of ${say(at)} names ${id}, which does not apply`
        return [{ rule: 'not applicable', inspection: all.story.id, at, what }]
      })
    }),
  )
}

function isOut(itemId: string, at: number, { lives }: Case): boolean {
  return lives.at(itemId, at).every(({ state }) => state === 'not applicable')
}
