export interface Button {
  readonly verb: string
  readonly data: Readonly<Record<string, unknown>>
}

type Thing = Readonly<Record<string, unknown>>

/** The buttons of a card that do something, each with the first choice of what has to be chosen, and a word where one is asked for. */
export function listButtons(card: unknown): readonly Button[] {
  return [...walk(card, {})]
}

function* walk(thing: unknown, chosen: Thing): Iterable<Button> {
  if (Array.isArray(thing)) {
    for (const each of thing) yield* walk(each, chosen)
    return
  }
  if (typeof thing !== 'object' || thing === null) return
  const { type, verb, data } = thing as Thing
  if (type === 'Action.Execute') yield { verb: String(verb), data: { ...(data as Thing), ...chosen } }
  const inner = type === 'AdaptiveCard' ? { ...chosen, ...chooseFirst(thing as Thing) } : chosen
  for (const [member, each] of Object.entries(thing)) if (member !== 'fallback') yield* walk(each, inner)
}

const VALUES: Readonly<Record<string, (input: Input) => string | undefined>> = {
  'Input.ChoiceSet': ({ choices }) => choices?.[0]?.value,
  'Input.Text': () => 'As agreed.',
}

interface Input {
  readonly choices?: readonly { readonly value: string }[]
}

function chooseFirst({ body }: Thing): Thing {
  const inputs = (Array.isArray(body) ? body : []).filter((each) => VALUES[each.type])
  return Object.fromEntries(inputs.map((each) => [each.id, VALUES[each.type]?.(each)]))
}
