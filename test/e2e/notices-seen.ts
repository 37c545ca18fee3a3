import { openWhole, type Whole } from '../notice-sim/checks/case.ts'
import { check } from '../notice-sim/checks/check.ts'
import { reasonFor } from '../notice-sim/checks/owed.ts'
import type { ActSeen, Happened, MessageKind, MessageSeen } from '../notice-sim/happened.ts'
import type { Partnership, Story } from '../notice-sim/story.ts'
import type { Seen } from './onlooker.ts'

/** A whole inspection as somebody beside it saw it. */
export interface Lived {
  readonly story: Partnership
  readonly acts: readonly ActSeen[]
  /** What Waymark said in each person's chat. */
  readonly chats: ReadonlyMap<string, readonly Seen[]>
  readonly to: number
}

/** What was said about deadlines and was not to be, or was to be and was not. */
export function faultsIn({ story, acts, chats, to }: Lived): readonly string[] {
  const whole: Story = { inspections: [story], acts: [], outages: [], faults: [], kills: [], blocked: [] }
  const quiet = { from: story.setUpAt, to, up: [{ from: story.setUpAt, to }], doubts: [], struck: [], warnings: [] }
  const before: Happened = { ...quiet, acts, messages: [] }
  const opened = openWhole(whole, before)
  const messages = [...chats]
    .flatMap(([person, said]) => said.flatMap((one) => readNotice(one, person, story.id, opened) ?? []))
    .toSorted((a, b) => a.at - b.at)
  return check(whole, { ...before, messages }).map(
    ({ rule, at, what }) => `${new Date(at).toISOString()} ${rule}: ${what}`,
  )
}

const KINDS: readonly (readonly [RegExp, MessageKind])[] = [
  [/: due at .*, and still not (?:handed in|marked done)\.$/, 'escalated'],
  [/: due at .*, and not (?:handed in|marked done)\.$/, 'missed'],
  [/: due .*, and at risk\.$/, 'at risk'],
  [/ and \w+ more: the first is due .*\.$/, 'digest'],
  [/: due .*, by .*\.$/, 'digest'],
]
/** Of a digest with more rows than are shown. */
const MORE = /^And (\d+) more: open the list\.$/

/** `null` where it is about nothing that is due. */
function readNotice({ at, says }: Seen, to: string, inspection: string, whole: Whole): MessageSeen | null {
  const words = saidIn(says)
  const headline = (words[0] ?? '').replace(/ \(sent again\)$/, '')
  const kind = KINDS.find(([shape]) => shape.test(headline))?.[1]
  if (!kind) return null
  const instant = Date.parse(at)
  const several = / and \w+ more: the first is due /.test(headline)
  const titles = several ? words.slice(1).flatMap((line) => titleOf(line) ?? []) : [titleOf(headline) ?? '']
  const more = Number(words.flatMap((line) => MORE.exec(line)?.[1] ?? [])[0] ?? 0)
  const shown = titles.map((title) => itemCalled(title, whole))
  const isCall = !several && shown.every((item) => fits('last call', item, { to, at: instant, whole }))
  const all = [...shown, ...hidden(more, shown, { to, at: instant, whole })]
  return {
    ...{ at: instant, to, words, kind: kind === 'digest' && isCall ? 'last call' : kind },
    about: all.map((item) => ({ inspection, item })),
    again: words[0]?.endsWith('(sent again)') ?? false,
    outcome: 'arrived',
  }
}

/** Without its buttons, which come after the line that says why it came. */
function saidIn(says: string): readonly string[] {
  const lines = says.split('\n')
  const why = lines.findIndex((line) => line.startsWith('You get this'))
  return why < 0 ? lines : lines.slice(0, why + 1)
}

function titleOf(line: string): string | undefined {
  return /^(.*): (?:due .*|and .*)$/.exec(line)?.[1]
}

/** What it has no row for is due later than what it shows: the next that it may be about. */
function hidden(count: number, shown: readonly string[], about: About): readonly string[] {
  const rest = [...itemsOf(about.whole)]
    .filter(([item]) => !shown.includes(item) && fits('digest', item, about))
    .toSorted(([, a], [, b]) => a.demanded.due - b.demanded.due)
  return rest.slice(0, count).map(([item]) => item)
}

interface About {
  readonly to: string
  readonly at: number
  readonly whole: Whole
}

function fits(kind: MessageKind, item: string, { to, at, whole }: About): boolean {
  const [all] = whole.cases.values()
  const chased = all?.items.get(item)
  return all !== undefined && chased !== undefined && reasonFor(kind, to, chased, at, all) !== null
}

function itemCalled(title: string, whole: Whole): string {
  const found = [...itemsOf(whole)].find(([, { demanded }]) => demanded.item.title === title)
  return found?.[0] ?? `nothing that is called "${title}"`
}

function itemsOf({ cases }: Whole) {
  return [...cases.values()].flatMap(({ items }) => [...items]).values()
}
