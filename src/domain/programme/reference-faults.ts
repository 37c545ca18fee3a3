import type { Item, Programme } from './programme.ts'
import type { Finding, Path } from './programme-fault.ts'

/** A place that names something of the programme, and the names that would do. */
interface Reference {
  readonly path: Path
  readonly name: string
  readonly what: string
  readonly among: ReadonlySet<string>
}

/** Everything that is named somewhere has to be there. */
export function findReferenceFaults(programme: Programme): Finding[] {
  const dangling = listReferences(programme).filter(({ name, among }) => !among.has(name))
  return [...dangling.map(describeDangling), ...findInsideFaults(programme.items)]
}

function describeDangling({ path, name, what, among }: Reference): Finding {
  const nearest = [...among].find((candidate) => resemble(candidate, name))
  return {
    path,
    problem: `names ${what} ${JSON.stringify(name)}, which is not there`,
    remedy: nearest ? `did you mean ${nearest}?` : `name ${what} of the programme, or add it`,
  }
}

function listReferences(programme: Programme): Reference[] {
  const { items, entries, obligations, phoneSupport, conditions } = programme
  const itemIds = namesOf(items)
  const ambiguityIds = namesOf(programme.ambiguities)
  const seatIds = namesOf(programme.seats)
  const templateNames = new Set(programme.templates.map(({ name }) => name))
  const to = (what: string, among: ReadonlySet<string>) => (path: Path, names: readonly string[] | undefined) =>
    (names ?? []).map((name, index) => ({ path: [...path, index], name, what, among }))
  const toItems = to('an item', itemIds)
  const toSeats = to('a seat', seatIds)
  const toTemplates = to('a template', templateNames)
  const toAmbiguities = to('an ambiguity', ambiguityIds)

  const ofItem = (item: Item, index: number): Reference[] => {
    const path = ['items', index]
    return [
      ...one([...path, 'seat'], item.seat, 'a seat', seatIds),
      ...toSeats([...path, 'contributors'], item.contributors),
      ...toTemplates([...path, 'templates'], item.templates),
      ...toAmbiguities([...path, 'ambiguities'], item.ambiguities),
      ...conditionOf(item, path, conditions),
      ...(item.kind === 'return' ? one([...path, 'inside'], item.inside, 'an item', itemIds) : []),
      ...(item.kind === 'incoming' ? toItems([...path, 'enables'], item.enables) : []),
      ...(item.kind === 'meeting' ? toSeats([...path, 'attendees'], item.attendees) : []),
    ]
  }
  return [
    ...recordsOf(programme, itemIds),
    ...checksOf(programme, itemIds),
    ...one(['notifiedBy'], programme.notifiedBy, 'an item', itemIds),
    ...items.flatMap(ofItem),
    ...entries.flatMap(({ refs }, index) => toItems(['entries', index, 'refs'], refs)),
    ...obligations.flatMap(({ refs }, index) => toItems(['obligations', index, 'refs'], refs)),
    ...phoneSupport.flatMap((hours, index) => toAmbiguities(['phoneSupport', index, 'ambiguities'], hours.ambiguities)),
  ]
}

function recordsOf({ records, conditions }: Programme, itemIds: ReadonlySet<string>): Reference[] {
  if (!records) return []
  const { condition, ...items } = records
  return [
    ...one(['records', 'condition'], condition, 'a condition', namesOf(conditions)),
    ...Object.entries(items).flatMap(([name, id]) => one(['records', name], id, 'an item', itemIds)),
  ]
}

function checksOf({ checks = {}, sizes }: Programme, itemIds: ReadonlySet<string>): Reference[] {
  return Object.entries(checks).flatMap(([id, { workbook }]) => {
    const counted = [...(workbook?.rows ?? []), ...(workbook?.marked ? [workbook.marked.rows] : [])]
    const named = counted.filter((size) => typeof size === 'string')
    const path = ['checks', id]
    return [
      ...one(path, id, 'an item', itemIds),
      ...named.flatMap((size) => one([...path, 'workbook'], size, 'a size', namesOf(sizes))),
    ]
  })
}

function one(path: Path, name: string | undefined, what: string, among: ReadonlySet<string>): Reference[] {
  return name === undefined ? [] : [{ path, name, what, among }]
}

function conditionOf({ appliesWhen }: Item, path: Path, conditions: Programme['conditions']): Reference[] {
  if (!appliesWhen) return []
  const place = [...path, 'appliesWhen']
  const condition = conditions.find(({ id }) => id === appliesWhen.condition)
  if (!condition) return one([...place, 'condition'], appliesWhen.condition, 'a condition', namesOf(conditions))
  const answers = namesOf(condition.answers)
  return appliesWhen.anyOf.flatMap((answer, index) => one([...place, 'anyOf', index], answer, 'an answer', answers))
}

/** A return lies in another's folder, so that other must be a return with a folder of its own. */
function findInsideFaults(items: readonly Item[]): Finding[] {
  return items.flatMap((item, index) => {
    if (item.kind !== 'return' || item.inside === undefined) return []
    const outer = items.find(({ id }) => id === item.inside)
    if (!outer || (outer.kind === 'return' && outer.inside === undefined)) return []
    const problem = `names ${outer.id}, which has no folder of its own`
    return [{ path: ['items', index, 'inside'], problem, remedy: 'name a return that is not inside another' }]
  })
}

function namesOf(things: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(things.map(({ id }) => id))
}

/** Same letters but for case, hyphens and one missing or surplus at the end: the usual slips. */
function resemble(candidate: string, name: string): boolean {
  const [a, b] = [candidate, name].map((text) => text.toLowerCase().replace(/[^a-z0-9]/g, '')) as [string, string]
  return a === b || (b.length > 3 && Math.abs(a.length - b.length) === 1 && (a.startsWith(b) || b.startsWith(a)))
}
