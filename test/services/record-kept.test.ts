import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isBelow } from '../../src/domain/evidence/watched-folder.ts'
import { type Entry, ROOT } from '../../src/services/ports/library.ts'
import { provision } from '../../src/services/set-up/provision.ts'
import { syncLibrary } from '../../src/services/watch/watch.ts'
import { inspectionFor } from '../support/inspections.ts'
import { createMemoryLibrary } from '../support/memory-library.ts'
import { type MemorySurroundings, surroundingsAt } from '../support/surroundings.ts'

const ID = 'northmoor'
const MINUTE = 60_000

/** What somebody does; items are meant by their place among those that are there. */
const DEEDS = ['upload', 'make folder', 'rename', 'drag', 'remove', 'restore', 'forget tokens', 'look', 'cut'] as const

interface Deed {
  readonly what: (typeof DEEDS)[number]
  readonly which: number
  readonly where: number
}

const deed = fc.record({
  what: fc.constantFrom(...DEEDS, 'upload', 'make folder', 'drag', 'drag', 'look', 'look'),
  which: fc.nat(1_000),
  where: fc.nat(1_000),
}) as fc.Arbitrary<Deed>

interface World {
  readonly needs: MemorySurroundings
  /** Ids of deletions, for what is brought back. */
  readonly removed: string[]
  /** Some of the planned folders, in which and between which things happen. */
  readonly places: readonly string[]
  /** What was on record after the last whole look, and when that was. */
  seen: { readonly files: ReadonlyMap<string, Placed>; readonly at: number } | null
}

interface Placed {
  readonly folder: string
  readonly cTag: string
  readonly receivedAt: number
}

const KEYS = [
  ...['shared/w06-fri-pir', 'working/w06-fri-pir', 'working/evidence', 'working/evidence/1.2', 'working', 'shared'],
]

/** Taken out of a folder that was moved to where names are kept, before all is read anew. */
const OUT_OF_A_MOVED_FOLDER: [number, Deed[]] = [
  1,
  [
    { what: 'upload', which: 0, where: 0 },
    { what: 'drag', which: 163, where: 68 },
    { what: 'remove', which: 116, where: 0 },
    { what: 'drag', which: 737, where: 0 },
    { what: 'forget tokens', which: 0, where: 0 },
  ],
]

test(
  'the record of a library kept by its changes is that made from scratch, whatever happens',
  { timeout: 60_000 },
  () =>
    fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 6 }),
        fc.array(deed, { minLength: 3, maxLength: 30 }),
        async (page, deeds) => {
          const world = await begin(page)
          for (const each of deeds) await doDeed(world, each)
          await look(world)
          expect(await recorded(world.needs)).toEqual(await lyingThere(world.needs))
          const afresh = await lookAfresh(world.needs)
          expect(await recorded(world.needs)).toEqual(await recorded(afresh))
          expect(await watchedIn(world.needs)).toEqual(await watchedIn(afresh))
        },
      ),
      { numRuns: 150, examples: [OUT_OF_A_MOVED_FOLDER] },
    ),
)

test('it says since when each file lies where it does', { timeout: 60_000 }, () =>
  fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 6 }),
      fc.array(deed, { minLength: 3, maxLength: 30 }),
      async (page, deeds) => {
        const world = await begin(page)
        for (const each of deeds.filter(({ what }) => what !== 'cut')) {
          await doDeed(world, each)
          if (each.what === 'look') await expectTimes(world)
        }
      },
    ),
    { numRuns: 100 },
  ),
)

async function begin(page: number): Promise<World> {
  const base = await surroundingsAt('2027-02-15T10:00:00Z', [inspectionFor()])
  const needs = { ...base, library: createMemoryLibrary(base.clock.now, page) }
  await provision(needs, ID)
  const placed = await needs.store.folders.of(ID)
  const places = placed.flatMap(({ key, itemId }) => (KEYS.includes(key) ? [itemId] : []))
  for (const place of [ROOT, ...places]) {
    const outer = needs.library.makeFolder(place, 'folder outer')
    const inner = needs.library.makeFolder(outer.id, 'folder inner')
    for (const { id } of [outer, inner]) needs.library.upload(id, 'file first')
  }
  const world: World = { needs, places, removed: [], seen: null }
  await look(world)
  await expectTimes(world)
  return world
}

async function doDeed(world: World, { what, which, where }: Deed): Promise<void> {
  const { needs, removed } = world
  const { library } = needs
  const entries = library.all().filter(isPeoples)
  const planned = library.all().filter(({ id }) => world.places.includes(id))
  const folders = [ROOT, ...[...planned, ...entries].filter(({ isFolder }) => isFolder).map(({ id }) => id)]
  const some = [...entries, ...entries.filter(({ isFolder }) => isFolder), ...planned]
  const one = some[which % some.length]
  const folder = folders[where % folders.length] ?? ROOT
  needs.clock.set(needs.clock.now() + MINUTE)
  switch (what) {
    case 'upload':
      return void library.upload(folder, `file ${which % 5}`, which % 3)
    case 'make folder':
      return void library.makeFolder(folder, `folder ${which}`)
    case 'rename':
      return void (one && library.rename(one.id, `${one.isFolder ? 'folder' : 'file'} ${where}, renamed`))
    case 'drag':
      return void (one && !isWithin(library.all(), folder, one.id) && library.drag(one.id, folder))
    case 'remove':
      if (!one) return
      removed.push(one.id)
      return library.remove(one.id)
    case 'restore':
      return library.restore(removed[which % (removed.length || 1)] ?? '')
    case 'forget tokens':
      return library.forgetTokens()
    case 'look':
      return look(world)
    case 'cut':
      return cutShort(world, which % 4)
    default:
      return what satisfies never
  }
}

/** Made by people, rather than planned. */
function isPeoples({ name }: Entry): boolean {
  return /^(file|folder) /.test(name)
}

function isWithin(entries: readonly Entry[], id: string, above: string): boolean {
  if (id === above) return true
  const parent = entries.find((entry) => entry.id === id)?.parentId
  return parent !== undefined && isWithin(entries, parent, above)
}

async function look(world: World): Promise<void> {
  await syncLibrary(world.needs, ID)
}

/** The library does not answer any more after so many calls; others go on meanwhile. */
async function cutShort({ needs }: World, calls: number): Promise<void> {
  let left = calls
  const counted =
    <A extends unknown[], R>(call: (...given: A) => Promise<R>) =>
    (...given: A) => {
      left -= 1
      return left < 0 ? Promise.reject(new Error('cut short')) : call(...given)
    }
  const { changes, childPages } = needs.library
  const library = { ...needs.library, changes: counted(changes), childPages: counted(childPages) }
  await syncLibrary({ ...needs, library }, ID).catch(() => undefined)
}

/** By a new deployment that knows the planned folders alone. */
async function lookAfresh(needs: MemorySurroundings): Promise<MemorySurroundings> {
  const { store } = await surroundingsAt('2027-02-15T10:00:00Z', [inspectionFor()])
  const afresh = { ...needs, store }
  await store.folders.save(ID, await needs.store.folders.of(ID))
  await syncLibrary(afresh, ID)
  return afresh
}

async function recorded({ store }: MemorySurroundings) {
  return (await store.library.files(ID)).map(({ id, folder, name, size, eTag, cTag }) => ({
    id,
    folder,
    name,
    size,
    eTag,
    cTag,
  }))
}

async function watchedIn({ store, library }: MemorySurroundings) {
  const ids = library.all().map(({ id }) => id)
  const folders = await store.watchedFolders.byId(ID, ids)
  return folders.map(({ id, key, state }) => ({ id, key, state })).toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/** By walking down from each planned folder, wherever it lies. */
async function lyingThere({ store, library }: MemorySurroundings) {
  const planned = new Map((await store.folders.of(ID)).map(({ itemId, key }) => [itemId, key]))
  const entries = library.all()
  const walk = (folderId: string, key: string): { id: string; folder: string; entry: Entry }[] =>
    entries
      .filter(({ parentId }) => parentId === folderId)
      .flatMap((entry) => {
        if (!entry.isFolder) return [{ id: entry.id, folder: key, entry }]
        return planned.has(entry.id) || key === 'base' ? [] : walk(entry.id, `${key}/${entry.id}`)
      })
  const there = entries.filter(({ id }) => planned.has(id)).flatMap(({ id }) => walk(id, planned.get(id) ?? ''))
  return there
    .map(({ id, folder, entry: { name, size, eTag, cTag } }) => {
      return {
        id,
        folder,
        name: isBelow(folder, 'shared/w06-fri-pir') || isBelow(folder, 'working/w06-fri-pir') ? null : name,
        size,
        eTag,
        cTag,
      }
    })
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/**
 * The time of what was seen before in the same place stays; what was elsewhere, or other, came now; what is new came
 * after the last look: as it was made, unless the folder around it was moved in the same look.
 */
async function expectTimes(world: World): Promise<void> {
  const { needs, seen } = world
  const now = needs.clock.now()
  const files = await needs.store.library.files(ID)
  for (const file of files) {
    const before = seen?.files.get(file.id)
    const isSame = before?.folder === file.folder && before.cTag === file.cTag
    const came = before && (isSame ? before.receivedAt : now)
    const first = Math.min(now, Math.max(file.createdAt, seen?.at ?? file.createdAt))
    expect(file.receivedAt, file.id).toBeGreaterThanOrEqual(came ?? first)
    expect(file.receivedAt, file.id).toBeLessThanOrEqual(came ?? now)
  }
  world.seen = { files: new Map(files.map((file) => [file.id, file])), at: now }
}
