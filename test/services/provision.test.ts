import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { planForAdministrator } from '../../src/services/set-up/plan-for-administrator.ts'
import { provision } from '../../src/services/set-up/provision.ts'
import { seeFolders } from '../../src/services/set-up/see-folders.ts'
import { type LibraryUser, libraryUser } from './library-user.ts'
import { openWorkbench, type Workbench } from './workbench.ts'

const BASE = 'Joint inspection 2027'
const PIR = 'W06 Pre-Inspection Return'

let bench: Workbench
let user: LibraryUser

async function openBench(): Promise<void> {
  bench = await openWorkbench('2027-01-11T09:00:00+00:00', '2027-01-11')
  user = await libraryUser(bench)
}

const steps = () => provision(bench.needs, bench.inspectionId)
const stepsSeen = async () => (await seeFolders(bench.needs, bench.inspectionId)).steps

/** What was done takes so many round trips. */
async function tripsOf(work: () => Promise<unknown>): Promise<number> {
  const before = bench.roundTrips()
  await work()
  return bench.roundTrips() - before
}

describe('provisioning, one thing after the other', () => {
  let others: readonly string[]
  beforeAll(async () => {
    await openBench()
    others = await user.names('')
  })
  afterAll(() => bench.close())

  it('plans without changing anything', async () => {
    expect(new Set((await stepsSeen()).map(({ step }) => step))).toEqual(new Set(['make']))
    expect(await user.names('')).not.toContain(BASE)
  })

  it('takes one round trip per 15 folders at most', async () => {
    expect(await tripsOf(steps)).toBeLessThanOrEqual((await stepsSeen()).length / 15)
    expect(await user.names(BASE)).toEqual(expect.arrayContaining(['Working', 'Shared with inspection team']))
    expect(await user.names(`${BASE}/Shared with inspection team`)).toContain(PIR)
  })

  it('leaves other people’s folders alone', async () => {
    expect((await user.names('')).filter((name) => name !== BASE)).toEqual(others)
  })

  it('changes nothing the second time, in four round trips at most', async () => {
    expect(await tripsOf(steps)).toBeLessThanOrEqual(4)
    expect(new Set((await steps()).map(({ step }) => step))).toEqual(new Set(['keep']))
  })

  it('is looked at in two round trips, the library’s settings included', async () => {
    expect(await tripsOf(stepsSeen)).toBe(2)
    const { library, forAdministrator } = await seeFolders(bench.needs, bench.inspectionId)
    expect(library.path).toMatch(/^sites\/[^/]+\/Shared Documents$/)
    expect(forAdministrator.restricted.length).toBeGreaterThan(15)
    expect(forAdministrator.closed).toEqual([])
    const groups = { partnership: 'Ours', inspectors: 'Theirs' }
    const { folders } = await planForAdministrator(bench.needs, bench.inspectionId, groups)
    expect(folders.map(({ path }) => path)).toContain(`Shared Documents/${BASE}/Working/${PIR}`)
  })

  it('follows a folder that people renamed', async () => {
    await user.rename(`${BASE}/Working/${PIR}`, 'Week 6 - PIR')
    expect(new Set((await steps()).map(({ step }) => step))).toEqual(new Set(['keep']))
    expect(await user.names(`${BASE}/Working`)).not.toContain(PIR)
  })

  it('knows a folder by week and words that it has no record of, and makes none beside it', async () => {
    await bench.needs.store.folders.remove(bench.inspectionId, ['working/w06-fri-pir'])
    const { step, foundAs } = (await steps()).find(({ folder }) => folder.key === 'working/w06-fri-pir') ?? {}
    expect({ step, foundAs }).toEqual({ step: 'adopt', foundAs: 'Week 6 - PIR' })
    expect(await user.names(`${BASE}/Working`)).not.toContain(PIR)
  })

  it('adopts what it made before it was killed, and makes the rest', async () => {
    await user.remove(`${BASE}/Working/Evidence log`)
    const { needs } = bench
    const forgetful = { ...needs, store: { ...needs.store, folders: { ...needs.store.folders, of: async () => [] } } }
    const done = await provision(forgetful, bench.inspectionId)
    expect(done.filter(({ step }) => step === 'make')).toHaveLength(11)
    expect(done.filter(({ step }) => step === 'adopt')).toHaveLength(done.length - 11)
  })
})

describe('provisioning that dies', () => {
  beforeEach(openBench)
  afterEach(() => bench.close())

  it('asks about a folder that was renamed before its making could be noted', async () => {
    const { library } = bench.needs
    const createFolders: typeof library.createFolders = async (...given) => {
      await library.createFolders(...given)
      throw new Error('died')
    }
    const dying = { ...bench.needs, library: { ...library, createFolders } }
    await expect(provision(dying, bench.inspectionId)).rejects.toThrow('died')
    await user.rename(`${BASE}/Working/${PIR}`, 'Calum’s')
    const asked = (await steps()).filter(({ step }) => step === 'ask')
    expect(asked.map(({ folder, candidates }) => [folder.key, candidates?.map(({ name }) => name)])).toEqual([
      ['working/w06-fri-pir', ['Calum’s']],
    ])
    expect(await user.names(`${BASE}/Working`)).not.toContain(PIR)
  })
})
