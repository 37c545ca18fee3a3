/** What a card says, in its order: texts, the titles of its buttons, choices and what comes in their place. */
export function readCard(card: unknown): string {
  return [...texts(card)].join('\n')
}

function* texts(thing: unknown): Iterable<string> {
  if (Array.isArray(thing)) {
    for (const each of thing) yield* texts(each)
  } else if (typeof thing === 'object' && thing !== null) {
    const runs = (thing as { inlines?: { text?: string }[] }).inlines
    if (runs) yield runs.map(({ text = '' }) => text).join('')
    else for (const [member, each] of Object.entries(thing)) yield* textOf(member, each)
  }
}

function* textOf(member: string, value: unknown): Iterable<string> {
  if (typeof value === 'object') yield* texts(value)
  else if (['text', 'title', 'label'].includes(member)) yield String(value)
}
