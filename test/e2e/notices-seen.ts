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
    .flatMap(([person, said]) => said.flatMap((one) => readNotice(one, person, story.id, opened)))
    .toSorted((a, b) => a.at - b.at)
  return check(whole, { ...before, messages }).map(
    ({ rule, at, what }) => `${new Date(at).toISOString()} ${rule}: ${what}`,
  )
}

/** The weightiest first, as a message has them. */
const KINDS: readonly (readonly [RegExp, MessageKind])[] = [
  [/: due at .*, and still not (?:handed in|marked done)\.$/, 'escalated'],
  [/: due at .*, and not (?:handed in|marked done)\.$/, 'missed'],
  [/: due .*, and at risk\.$/, 'at risk'],
  [/: due .*, by .*\.$/, 'digest'],
]
const DIGEST = / and \w+ more: the first is due .*\.$/
const SEVERAL = /^\w+ things? (?:is|are) .*\.$/
/** Of more things than are shown. */
const MORE = /^And (\d+) more: open the list\.$/
const REMINDS = /more reminders? to come|the last reminder/

/** A thing that a message is about, and why it came. */
interface Thing {
  readonly item: string
  readonly kind: MessageKind
}

/** One for each reason; none where it is about nothing that is due. */
function readNotice({ at, says }: Seen, to: string, inspection: string, whole: Whole): readonly MessageSeen[] {
  const words = saidIn(says)
  const headline = plain(words[0] ?? '')
  const isSeveral = DIGEST.test(headline) || SEVERAL.test(headline)
  const about = { to, at: Date.parse(at), whole }
  const shown = (isSeveral ? words.slice(1) : words.slice(0, 1)).flatMap((line, index) => {
    const below = words.slice(index + (isSeveral ? 2 : 1))
    return thingsOf(plain(line), below, DIGEST.test(headline), about)
  })
  const more = Number(words.flatMap((line) => MORE.exec(line)?.[1] ?? [])[0] ?? 0)
  const all = [...shown, ...hidden(more, shown, about)]
  const lines = isSeveral ? [...new Set(all.map(({ item }) => item))].map((item) => ({ inspection, item })) : []
  const same = { n: `${at} ${to} ${headline}`, at: about.at, to, lines, outcome: 'arrived' as const }
  const whys = words.filter((line) => line.startsWith('You get this'))
  const again = words[0]?.endsWith(AGAIN) ?? false
  return [...Map.groupBy(all, ({ kind }) => kind)].map(([kind, some]) => ({
    ...{ ...same, kind, whys, again },
    about: some.map(({ item }) => ({ inspection, item })),
  }))
}

const AGAIN = ' (sent again)'

function plain(headline: string): string {
  return headline.endsWith(AGAIN) ? headline.slice(0, -AGAIN.length) : headline
}

/** With its own reminder, where a warning has it. @param below what comes after its line */
function thingsOf(line: string, below: readonly string[], isDigest: boolean, about: About): readonly Thing[] {
  const title = titleOf(line)
  const kind = KINDS.find(([shape]) => shape.test(line))?.[1]
  if (title === undefined || !kind) return []
  const item = itemCalled(title, about.whole)
  if (kind === 'digest') return [{ item, kind: !isDigest && fits('last call', item, about) ? 'last call' : kind }]
  const next = below.findIndex((one) => titleOf(one) !== undefined)
  const own = below.slice(0, next < 0 ? undefined : next)
  return own.some((one) => REMINDS.test(one))
    ? [
        { item, kind },
        { item, kind: 'digest' },
      ]
    : [{ item, kind }]
}

/** Without its buttons, which come after the last line that says why it came. */
function saidIn(says: string): readonly string[] {
  const lines = says.split('\n')
  const why = lines.findLastIndex((line) => line.startsWith('You get this'))
  return why < 0 ? lines : lines.slice(0, why + 1)
}

function titleOf(line: string): string | undefined {
  return /^(.*): due .*$/.exec(line)?.[1]
}

/** What it has no line for weighs no more than what it shows, and is due later: the next that it may be about. */
function hidden(count: number, shown: readonly Thing[], about: About): readonly Thing[] {
  const known = new Set(shown.map(({ item }) => item))
  const last = KINDS.findIndex(([, kind]) => kind === shown.at(-1)?.kind)
  const rest = KINDS.slice(Math.max(0, last)).flatMap(([, kind]) =>
    [...itemsOf(about.whole)]
      .filter(([item]) => !known.has(item) && fits(kind, item, about))
      .toSorted(([, a], [, b]) => a.demanded.due - b.demanded.due)
      .map(([item]) => ({ item, kind })),
  )
  return rest.slice(0, count)
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
