import { beforeEach, expect, it } from 'vitest'
import { folderKey } from '../../src/domain/evidence/folder-plan.ts'
import { GraphFailure } from '../../src/services/graph-failure.ts'
import type { Library } from '../../src/services/ports/library.ts'
import { provision } from '../../src/services/set-up/provision.ts'
import { syncLibrary } from '../../src/services/watch/watch.ts'
import { inspectionFor } from '../support/inspections.ts'
import { type MemorySurroundings, surroundingsAt } from '../support/surroundings.ts'

const ID = 'northmoor'
const PIR = 'w06-fri-pir'
const DUE = '2027-02-19T12:00:00.000Z'

let needs: MemorySurroundings
let draft: string
let shared: string
beforeEach(async () => {
  needs = await surroundingsAt('2027-02-19T11:00:00Z', [inspectionFor()])
  await provision(needs, ID)
  shared = await folderOf(folderKey('shared', PIR))
  draft = needs.library.upload(await folderOf(folderKey('working', PIR)), 'PIR.xlsx').id
  await syncLibrary(needs, ID)
  needs.clock.set('2027-02-19T11:59:00Z')
  await syncLibrary(needs, ID)
})

const seenLate = (library: Partial<Library> = {}) => {
  needs.clock.set('2027-02-19T12:00:20Z')
  return syncLibrary({ ...needs, library: { ...needs.library, ...library } }, ID)
}

it('what was moved before the deadline and seen after it came by the deadline', async () => {
  needs.clock.set('2027-02-19T11:59:40Z')
  needs.library.drag(draft, shared)
  await seenLate()
  expect(await handedInAt()).toBe(DUE)
})

it('so did what lies in a folder that was moved', async () => {
  const folder = needs.library.makeFolder(await folderOf(folderKey('working', PIR)), 'Parts')
  needs.library.drag(draft, folder.id)
  await syncLibrary(needs, ID)
  needs.clock.set('2027-02-19T11:59:40Z')
  needs.library.drag(folder.id, shared)
  await seenLate()
  expect(await handedInAt()).toBe(DUE)
})

it('what was moved after it came when it was seen', async () => {
  needs.clock.set('2027-02-19T12:00:10Z')
  needs.library.drag(draft, shared)
  await seenLate()
  expect(await handedInAt()).toBe('2027-02-19T12:00:20.000Z')
})

it.each<[string, Partial<Library>]>([
  [
    'refuses to say',
    { changedSince: () => Promise.reject(new GraphFailure('invalid', { status: 400, code: 'x', message: 'x' })) },
  ],
  ['has too much to tell', { changedSince: async () => null }],
])('where the library %s, the look decides', async (_what, library) => {
  needs.clock.set('2027-02-19T11:59:40Z')
  needs.library.drag(draft, shared)
  await seenLate(library)
  expect(await handedInAt()).toBe('2027-02-19T12:00:20.000Z')
})

it('where no deadline lies between two looks, nothing more is asked', async () => {
  needs.clock.set('2027-02-19T11:59:40Z')
  needs.library.drag(draft, shared)
  const changedSince = () => Promise.reject(new Error('asked'))
  await syncLibrary({ ...needs, library: { ...needs.library, changedSince } }, ID)
  expect(await handedInAt()).toBe('2027-02-19T11:59:40.000Z')
})

async function folderOf(key: string): Promise<string> {
  return (await needs.store.folders.of(ID)).find((folder) => folder.key === key)?.itemId ?? ''
}

async function handedInAt(): Promise<string | undefined> {
  const [deed] = (await needs.store.deeds.of(ID)).flatMap((one) => (one.type === 'handed in' ? [one] : []))
  return deed && new Date(deed.when).toISOString()
}
