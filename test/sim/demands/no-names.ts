import type { Happened } from '../happened.ts'
import { PARTS } from './card-says.ts'
import type { Case } from './case.ts'
import type { Violation } from './violation.ts'

/** Counts, not names: no file's name from a restricted folder is in a card, a message or the log. */
export function noNames({ happened, story, folders }: Case): readonly Violation[] {
  const closed = folders.filter(({ restricted }) => restricted).map(({ path }) => path)
  const inside = (folder: string) => closed.some((path) => folder === path || folder.startsWith(`${path}/`))
  const files = happened.files.filter(({ library, folder }) => library === story.library && inside(folder))
  const names = [...new Set(files.map(({ name }) => name))]
  if (names.length === 0) return []
  return [...textsOf(happened)].flatMap(([text, at]) =>
    names
      .filter((name) => text.includes(name))
      .map((name) => ({ rule: 'no names', inspection: story.id, at, what: `"${text}" names the file "${name}"` })),
  )
}

/** Everything that was said, each text once with the first moment. */
function textsOf({ cards, messages, warnings }: Happened): ReadonlyMap<string, number> {
  const texts = new Map<string, number>()
  const add = (at: number, lines: readonly (string | null)[]) => {
    for (const line of lines) if (line !== null && !texts.has(line)) texts.set(line, at)
  }
  for (const { at, card } of cards) {
    if (!card) continue
    add(at, [card.heading, card.dates, card.sentence, card.footer, ...card.also, ...card.coming])
    for (const part of PARTS)
      add(
        at,
        card[part].flatMap(({ title, when, state, owner }) => [title, when, state, owner]),
      )
  }
  for (const { at, words } of messages) add(at, words)
  for (const { at, what } of warnings) add(at, [what])
  return texts
}
