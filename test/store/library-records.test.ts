import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ContentsByFolder } from '../../src/domain/evidence/folder-contents.ts'
import type { WatchedFile } from '../../src/domain/evidence/watched-file.ts'
import type { FolderState, WatchedFolder } from '../../src/domain/evidence/watched-folder.ts'
import type { Store } from '../../src/services/ports/store.ts'
import { type OpenStore, openStore } from '../../src/store/open-store.ts'
import { createMemoryRecords } from '../support/memory-records.ts'
import { BACKENDS, type Backend } from './backends.ts'
import { fileOf, inspectionOf, NOON } from './samples.ts'

/** Neighbours in every order of letters, above and below one another. */
const KEYS = [
  ...['w', 'w/a', 'w/a/x', 'w/a/x/y', 'w/a-b', 'w/a.b', 'w/a b', 'w/a0', 'w/aé', 'w/a/Ü', 'w/A', 'w/A/x', 'w/b', 's/a'],
]
const IDS = ['x', 'y', 'Ü', 'f-1', 'f-2', 'f-3', 'f-4']

type Records = Pick<Store, 'library' | 'watchedFolders'>
type Step = (records: Records, inspection: string) => Promise<unknown>

const key = fc.constantFrom(...KEYS)
const keys = fc.uniqueArray(key, { maxLength: 4 })
const id = fc.constantFrom(...IDS)
const ids = fc.uniqueArray(id, { maxLength: 4 })
const moment = fc.integer({ min: NOON, max: NOON + 3 })

const file: fc.Arbitrary<WatchedFile> = fc
  .record({
    id,
    folder: key,
    size: fc.nat(2),
    receivedAt: moment,
    cTag: fc.constantFrom('c1', 'c2'),
    contentAt: moment,
    contentBy: fc.constantFrom(undefined, 'person-1', 'person-2'),
    hash: fc.constantFrom(undefined, 'digest'),
    out: fc.boolean(),
  })
  .map(({ out, contentBy, hash, ...some }) =>
    fileOf(some.id, {
      ...some,
      ...(contentBy && { contentBy }),
      ...(hash && { hash }),
      ...(out && { checkedOutBy: 'Ailsa Example' }),
    }),
  )

const folder: fc.Arbitrary<WatchedFolder> = fc
  .record({
    id,
    key,
    state: fc.constantFrom<FolderState>('new', 'unread', 'read', 'missing'),
    astray: fc.boolean(),
    reading: fc.option(fc.record({ next: fc.constant('next'), listing: moment }), { nil: undefined }),
  })
  .map(({ reading, astray, ...some }) => ({ ...some, ...(astray && { astray }), ...(reading && { reading }) }))

const steps: readonly fc.Arbitrary<Step>[] = [
  fc.array(file, { maxLength: 5 }).map(
    (files) =>
      ({ library }, of) =>
        library.saveFiles(of, files),
  ),
  ids.map(
    (some) =>
      ({ library }, of) =>
        library.setAside(of, some),
  ),
  fc.constant(({ library }, of) => library.forgetSetAside(of)),
  fc.uniqueArray(folder, { maxLength: 5, selector: ({ id: one }) => one }).map(
    (some) =>
      ({ watchedFolders }, of) =>
        watchedFolders.save(of, some),
  ),
  fc.uniqueArray(fc.record({ id, key }), { maxLength: 3, selector: ({ id: one }) => one }).map(
    (some) =>
      ({ watchedFolders }, of) =>
        watchedFolders.readAnew(of, some),
  ),
  fc.record({ from: key, to: key, at: moment, nameless: fc.boolean(), unread: fc.boolean() }).map(
    (move) =>
      ({ watchedFolders }, of) =>
        watchedFolders.move(of, move),
  ),
  key.map(
    (one) =>
      ({ watchedFolders }, of) =>
        watchedFolders.empty(of, [one]),
  ),
  fc.constant(({ watchedFolders }, of) => watchedFolders.forgetMissing(of)),
  fc.record({ ids, listing: moment }).map(
    (page) =>
      ({ library }, of) =>
        library.noteListed(of, page.ids, page.listing),
  ),
  fc.record({ key, listing: moment }).map(
    (read) =>
      ({ library }, of) =>
        library.setAsideUnlisted(of, read.key, read.listing),
  ),
]

const byId = <T extends { readonly id: string }>(some: readonly T[]) => some.toSorted((a, b) => (a.id < b.id ? -1 : 1))

/** Each store has its own figure of what a folder holds: what counts is which are the same. */
function alikeMarked(contents: ContentsByFolder) {
  const versions = [...contents.values()].map(({ version }) => version)
  return new Map([...contents].map(([at, one]) => [at, { ...one, version: versions.indexOf(one.version) }]))
}

async function allOf({ library, watchedFolders }: Records, of: string, below: readonly string[], after: number | null) {
  return {
    files: await library.files(of),
    below: await library.files(of, below),
    in: byId(await library.in(of, below)),
    byId: byId(await library.byId(of, IDS.slice(2))),
    contents: alikeMarked(new Map([...(await library.contents(of, KEYS))].toSorted())),
    first: await library.firstIn(
      of,
      KEYS.map((one) => ({ folder: one, after })),
    ),
    came: new Map([...(await library.cameSince(of, NOON + 2))].toSorted()),
    folders: byId(await watchedFolders.byId(of, IDS)),
    missing: byId(await watchedFolders.missing(of)).map((one) => one.key),
    unread: (await watchedFolders.unread(of, 100)).map((one) => one.key),
  }
}

describe.each(BACKENDS)('the records of a library on %s', (_, start) => {
  let backend: Backend
  let opened: OpenStore
  let count = 0

  beforeAll(async () => {
    backend = await start()
    opened = await openStore({ ...(await backend.fresh()), report: () => undefined })
  }, 60_000)

  afterAll(async () => {
    await opened.close()
    await backend.stop()
  })

  test('are those that are kept in memory, whatever is done to them', { timeout: 60_000 }, () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(...steps), { maxLength: 12 }),
        keys,
        fc.option(moment),
        async (deeds, below, after) => {
          count += 1
          const of = `inspection-${count}`
          await opened.store.inspections.save(inspectionOf(of))
          const memory = createMemoryRecords()
          for (const deed of deeds) expect(await deed(opened.store, of)).toEqual(await deed(memory, of))
          expect(await allOf(opened.store, of, below, after)).toEqual(await allOf(memory, of, below, after))
        },
      ),
      { numRuns: 60 },
    ),
  )
})
