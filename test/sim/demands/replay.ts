import type { ActSeen, FileSeen } from '../happened.ts'
import type { Demanded } from './demanded.ts'
import type { FolderDemand } from './folders-demanded.ts'
import { createLibrary, type KnownFile, type Library } from './library.ts'

/** How an item stands by what people did and what was seen in the library; whether it is late is another matter. */
export interface Standing {
  readonly state: 'open' | 'not applicable' | 'handed in' | 'done' | 'arrived'
  /** How far an open return has come. */
  readonly reached: 'not started' | 'drafting' | 'ready' | 'signed off'
  /** Something about its files stands in the way. */
  readonly blocked: boolean
  /** Between which moments it was handed in, done or arrived: a move of a file bears no time of its own. */
  readonly when?: { readonly from: number; readonly to: number }
  readonly taker?: { readonly who: string; readonly at: number }
}

export interface Snapshot {
  readonly at: number
  readonly standing: Standing
}

/** What befell one inspection: acts that counted, files, and the looks by which files became known. */
export interface Events {
  readonly acts: readonly ActSeen[]
  readonly files: readonly FileSeen[]
  readonly looks: readonly number[]
}

interface Deed {
  readonly kind: string
  readonly n: number | null
  readonly who: string
  readonly at: number
  readonly when: { readonly from: number; readonly to: number }
  /** Its file lay in the shared folder: once that is gone it is not handed in. */
  readonly byFile: boolean
  undoneAt?: number
}

type Step =
  | { readonly at: number; readonly rank: 0; readonly file: FileSeen }
  | { readonly at: number; readonly rank: 1; readonly act: ActSeen }
  | { readonly at: number; readonly rank: 2; readonly before: number }

/** Every change of every item's standing, in order of time. */
export function replay(
  items: readonly Demanded[],
  folders: readonly FolderDemand[],
  events: Events,
): ReadonlyMap<string, readonly Snapshot[]> {
  const deeds = new Map<string, Deed[]>(items.map(({ item }) => [item.id, []]))
  const library = createLibrary(folders)
  const snapshots = new Map<string, Snapshot[]>(items.map(({ item }) => [item.id, []]))
  for (const step of stepsOf(events)) {
    if (step.rank === 0) library.put(step.file)
    if (step.rank === 1) take(step.act, deeds)
    if (step.rank === 2) {
      library.look(step.at, step.before)
      for (const demanded of items) watch(demanded, deeds.get(demanded.item.id) ?? [], library, step.at)
    }
    note(items, step, deeds, library, snapshots)
  }
  return snapshots
}

function stepsOf({ acts, files, looks }: Events): readonly Step[] {
  const steps: Step[] = [
    ...files.map((file) => ({ at: file.at, rank: 0, file }) as const),
    ...acts.map((act) => ({ at: act.at, rank: 1, act }) as const),
  ]
  const telling = tellingLooks(
    looks,
    [...new Set(steps.map(({ at }) => at))].sort((a, b) => a - b),
  )
  return [...steps, ...telling].sort((a, b) => a.at - b.at || a.rank - b.rank)
}

/** Of many looks only the first after something happened can show anything new; each with the look before it. */
function tellingLooks(looks: readonly number[], moments: readonly number[]): readonly Step[] {
  let next = 0
  return looks.flatMap((at, index) => {
    const first = next
    while (next < moments.length && (moments[next] ?? at) <= at) next += 1
    return next > first ? [{ at, rank: 2, before: looks[index - 1] ?? Number.NEGATIVE_INFINITY } as const] : []
  })
}

/** What is written down of an item; other acts are on files, and told by them. */
const DEEDS = ['taken', 'done', 'ready', 'signed off', 'handed in', 'arrived', 'not applicable']

function take(act: ActSeen, deeds: ReadonlyMap<string, Deed[]>): void {
  if (DEEDS.includes(act.kind)) {
    const when = act.when ?? act.at
    const own = act.itemId === undefined ? undefined : deeds.get(act.itemId)
    own?.push({
      ...{ kind: act.kind, n: act.n < 0 ? null : act.n, who: act.who, at: act.at, when: { from: when, to: when } },
      byFile: act.released ?? false,
    })
  }
  if (act.kind !== 'undo') return
  const all = act.itemId === undefined ? [...deeds.values()].flat() : (deeds.get(act.itemId) ?? [])
  const deed = all.findLast(
    (one) => (act.undoes === undefined ? one.n === null : one.n === act.undoes) && !one.undoneAt,
  )
  if (deed) deed.undoneAt = act.at
}

/** What a file in the shared folder says that nobody said: the first counts, but nothing that lay there when it was taken back. */
function watch({ item }: Demanded, deeds: Deed[], library: Library, at: number): void {
  const kind =
    item.kind === 'incoming' && item.arrives === 'shared-area'
      ? 'arrived'
      : item.kind === 'return' && item.destination === 'shared-area' && item.inside === undefined
        ? 'handed in'
        : null
  if (kind === null || deeds.some((deed) => deed.kind === kind && deed.undoneAt === undefined)) return
  const back = takenBack(deeds, kind)
  const [first] = library
    .in('shared', item.id)
    .filter(({ size, since }) => size > 0 && since.to > back)
    .sort((a, b) => a.since.to - b.since.to)
  if (first) deeds.push({ kind, n: null, who: '', at, when: first.since, byFile: kind === 'handed in' })
}

function takenBack(deeds: readonly Deed[], kind: string): number {
  return Math.max(Number.NEGATIVE_INFINITY, ...deeds.flatMap((one) => (one.kind === kind ? (one.undoneAt ?? []) : [])))
}

function note(
  items: readonly Demanded[],
  step: Step,
  deeds: ReadonlyMap<string, readonly Deed[]>,
  library: Library,
  snapshots: ReadonlyMap<string, Snapshot[]>,
): void {
  if (step.rank === 0) return
  const only = step.rank === 1 ? step.act.itemId : undefined
  for (const demanded of items) {
    if (only !== undefined && demanded.item.id !== only) continue
    const standing = standingOf(demanded, deeds.get(demanded.item.id) ?? [], library)
    const own = snapshots.get(demanded.item.id) ?? []
    if (JSON.stringify(own.at(-1)?.standing) !== JSON.stringify(standing)) own.push({ at: step.at, standing })
  }
}

function standingOf({ item }: Demanded, all: readonly Deed[], library: Library): Standing {
  const deeds = all.filter((deed) => deed.undoneAt === undefined)
  const taken = deeds.findLast(({ kind }) => kind === 'taken')
  const base = { ...(taken && { taker: { who: taken.who, at: taken.at } }) }
  const open = { ...base, reached: 'not started', blocked: false } as const
  if (deeds.findLast(({ kind }) => kind !== 'taken')?.kind === 'not applicable') {
    return { ...open, state: 'not applicable' }
  }
  const end = { return: 'handed in', incoming: 'arrived' }[item.kind as string] ?? 'done'
  const place = (item.kind === 'return' ? item.inside : undefined) ?? item.id
  const ended = deeds.findLast(({ kind }) => kind === end)
  const gone = ended !== undefined && isGone(ended, place, library)
  if (ended && !gone) return { ...open, state: end as Standing['state'], when: ended.when }
  if (item.kind !== 'return') return { ...open, state: 'open' }
  const drafts = library.in('working', place)
  const drafted = drafts.some(({ size }) => size > 0) ? 'drafting' : 'not started'
  const step =
    gone && drafted === 'not started'
      ? undefined
      : deeds.findLast(({ kind }) => kind === 'ready' || kind === 'signed off')?.kind
  const reached = (step ?? drafted) as Standing['reached']
  const blocked =
    gone || (item.inside === undefined && isBlocked(drafts, library.in('shared', place), takenBack(all, end)))
  return { ...base, state: 'open', reached, blocked }
}

/** Whoever handed it in saw it go: only a later look can show that it is gone. */
function isGone({ byFile, at }: Deed, place: string, library: Library): boolean {
  return byFile && library.lookedAt() > at && library.in('shared', place).every(({ size }) => size === 0)
}

/** Taken back with the file still in the shared area; or nothing but empty files where the whole ones should lie. */
function isBlocked(drafts: readonly KnownFile[], shared: readonly KnownFile[], back: number): boolean {
  const whole = shared.filter(({ size }) => size > 0)
  if (whole.some(({ since }) => since.to <= back)) return true
  if (whole.length === 0 && shared.length > 0) return true
  return drafts.length > 0 && drafts.every(({ size }) => size === 0)
}
