import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { planForAdministrator } from '../../src/services/set-up/plan-for-administrator.ts'
import { provision } from '../../src/services/set-up/provision.ts'
import { seeFolders } from '../../src/services/set-up/see-folders.ts'
import { type LibraryUser, libraryUser } from './library-user.ts'
import { openWorkbench, type Workbench } from './workbench.ts'

const BASE = 'Joint inspection 2027'

let bench: Workbench
let user: LibraryUser
beforeEach(async () => {
  bench = await openWorkbench('2027-01-11T09:00:00+00:00', '2027-01-11')
  user = await libraryUser(bench)
})
afterEach(() => bench.close())

describe('provisioning', () => {
  it('plans without changing anything', async () => {
    const { steps } = await seeFolders(bench.needs, bench.inspectionId)
    expect(new Set(steps.map(({ step }) => step))).toEqual(new Set(['make']))
    expect(await user.names('')).not.toContain(BASE)
  })

  it('takes one round trip per 15 folders at most', async () => {
    const before = bench.roundTrips()
    const steps = await provision(bench.needs, bench.inspectionId)
    expect(bench.roundTrips() - before).toBeLessThanOrEqual(steps.length / 15)
    expect(await user.names(BASE)).toEqual(expect.arrayContaining(['Working', 'Shared with inspection team']))
    expect(await user.names(`${BASE}/Shared with inspection team`)).toContain('W06 Pre-Inspection Return')
  })

  it('changes nothing the second time, in four round trips at most', async () => {
    await provision(bench.needs, bench.inspectionId)
    const before = bench.roundTrips()
    const steps = await provision(bench.needs, bench.inspectionId)
    expect(bench.roundTrips() - before).toBeLessThanOrEqual(4)
    expect(new Set(steps.map(({ step }) => step))).toEqual(new Set(['keep']))
  })

  it('is looked at in four round trips at most, permissions and the library’s settings included', async () => {
    await provision(bench.needs, bench.inspectionId)
    const before = bench.roundTrips()
    const { steps, library, forAdministrator } = await seeFolders(bench.needs, bench.inspectionId)
    expect(bench.roundTrips() - before).toBeLessThanOrEqual(4)
    expect(new Set(steps.map(({ step }) => step))).toEqual(new Set(['keep']))
    expect(library.path).toMatch(/^sites\/[^/]+\/Shared Documents$/)
    expect(forAdministrator.restricted.length).toBeGreaterThan(15)
    expect(forAdministrator.closed).toEqual([])
    const { folders } = await planForAdministrator(bench.needs, bench.inspectionId, {
      partnership: 'P',
      inspectors: 'I',
    })
    expect(folders.map(({ path }) => path)).toContain(`Shared Documents/${BASE}/Working/W06 Pre-Inspection Return`)
  })

  it('leaves other people’s folders alone', async () => {
    const before = await user.names('')
    await provision(bench.needs, bench.inspectionId)
    expect((await user.names('')).filter((name) => name !== BASE)).toEqual(before)
  })

  it('adopts what it made before it was killed, and makes the rest', async () => {
    await provision(bench.needs, bench.inspectionId)
    await user.remove(`${BASE}/Working/Evidence log`)
    const { needs } = bench
    const forgetful = { ...needs, store: { ...needs.store, folders: { ...needs.store.folders, of: async () => [] } } }
    const steps = await provision(forgetful, bench.inspectionId)
    expect(steps.filter(({ step }) => step === 'make')).toHaveLength(11)
    expect(steps.filter(({ step }) => step === 'adopt')).toHaveLength(steps.length - 11)
  })

  it('follows a folder that people renamed', async () => {
    await provision(bench.needs, bench.inspectionId)
    await user.rename(`${BASE}/Working/W06 Pre-Inspection Return`, 'PIR work in progress')
    const steps = await provision(bench.needs, bench.inspectionId)
    expect(new Set(steps.map(({ step }) => step))).toEqual(new Set(['keep']))
    expect(await user.names(`${BASE}/Working`)).not.toContain('W06 Pre-Inspection Return')
  })
})
