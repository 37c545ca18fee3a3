import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Rehearsal } from '../../infra/rehearsal/start-rehearsal.ts'
import { startTestRehearsal } from '../support/rehearsal.ts'
import { lookOn, type Onlooker, PIR, SHARED } from './onlooker.ts'
import { runNpm, runScript } from './rehearsal-process.ts'

let dataDir: string
let rehearsal: Rehearsal
let see: Onlooker

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'waymark-operator-'))
  rehearsal = await startTestRehearsal({ dataDir })
  see = lookOn(rehearsal)
})

afterAll(async () => {
  await rehearsal?.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

const waymark = (...args: string[]) => runScript('bot/cli/main.ts', args, { WAYMARK_DATA_DIR: dataDir })

const waymarkJson = async <T>(...args: string[]): Promise<T> => {
  const { code, stdout, stderr } = await waymark(...args, '--json')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return JSON.parse(stdout) as T
}

const graphCalls = async () => (await see.traffic()).filter(({ surface }) => surface === 'graph')

interface Provisioned {
  readonly folders: readonly { readonly folder: string; readonly step: string; readonly restricted: boolean }[]
}

describe("the operator's commands, beside the running rehearsal", () => {
  it('plan what would be made, which is nothing', async () => {
    const before = (await graphCalls()).length
    const { folders } = await waymarkJson<Provisioned>('provision', '--plan')
    expect(folders.length).toBeGreaterThan(50)
    expect(folders.filter(({ step }) => step !== 'keep')).toEqual([])
    expect(folders).toContainEqual({ folder: `shared: ${PIR}`, step: 'keep', restricted: true })
    // Its own are batches; what else there is the server does by itself meanwhile.
    const own = (await graphCalls()).slice(before).filter(({ path }) => path === '/v1.0/$batch')
    expect(own.length).toBeLessThanOrEqual(2)
  })

  it('provision a second time in at most 4 round trips, changing nothing', async () => {
    const before = await graphCalls()
    const { folders } = await waymarkJson<Provisioned>('provision')
    expect(folders.filter(({ step }) => step !== 'keep')).toEqual([])
    const trips = (await graphCalls()).slice(before.length)
    expect(trips.length).toBeLessThanOrEqual(4)
    expect(trips.filter(({ method, path }) => method !== 'GET' && path !== '/v1.0/$batch')).toEqual([])
  })

  it('make again what somebody deleted, and nothing else', async () => {
    const drive = '/sites/glenmarra.sharepoint.example:/sites/secure-sharing:/drive'
    const { id } = await see.graph<{ id: string }>(
      'coordinator',
      'GET',
      `${drive}/root:/${encodeURI(`${SHARED}/W26 Draft Report`)}`,
    )
    await see.graph('coordinator', 'DELETE', `${drive}/items/${id}`)
    const { folders } = await waymarkJson<Provisioned>('provision')
    expect(folders.filter(({ step }) => step === 'make').map(({ folder }) => folder)).toEqual([
      'shared: W26 Draft Report',
    ])
    expect(await see.children(SHARED)).toContain('W26 Draft Report')
  })

  it('print the script for an administrator, of this library and its folders', async () => {
    const { code, stdout } = await waymark('administrator-script', '--partnership-group', 'Ours')
    expect(code).toBe(0)
    const [, json = ''] = /^\$Plan = @'\n([\s\S]*?)\n'@/m.exec(stdout) ?? []
    const plan = JSON.parse(json) as { site: string; groups: string[]; folders: { path: string }[] }
    expect(plan.site).toBe('https://glenmarra.sharepoint.example/sites/secure-sharing')
    expect(plan.groups[0]).toBe('Ours')
    expect(plan.folders.map(({ path }) => path)).toContain(`Shared Documents/${SHARED}/${PIR}`)
  })

  it('look at the library', async () => {
    await see.control('POST', '/faults', { surface: 'notification', lose: true, times: 100 })
    // A look that the server owes to what happened before may see it sooner, but not each time.
    const syncs = async () => {
      await see.put(`${SHARED}/${PIR}/Return.xlsx`)
      return waymarkJson('sync')
    }
    await expect.poll(syncs).toEqual({ type: 'sync', inspection: 'glenmarra', changed: true })
    expect(await waymarkJson('sync')).toEqual({ type: 'sync', inspection: 'glenmarra', changed: false })
    await see.control('DELETE', '/faults')
    const { returns } = await see.overview()
    expect(returns.find(({ id }) => id === 'w06-fri-pir')?.state).toBe('handed in')
  })

  it('bring the cards up to date without a second post', async () => {
    const before = await see.weekCards()
    expect(await waymarkJson('post')).toEqual({ type: 'post', inspection: 'glenmarra' })
    expect((await see.weekCards()).map(({ id }) => id)).toEqual(before.map(({ id }) => id))
  })

  it('find everything good', async () => {
    const { checks } = await waymarkJson<{ checks: { check: string; good: boolean }[] }>('doctor')
    expect(checks.length).toBeGreaterThan(4)
    expect(checks.filter(({ good }) => !good)).toEqual([])
  })

  it('find what is not, fail, and say what to do', async () => {
    await see.control('POST', '/uninstall', {})
    await see.control('POST', '/faults', { surface: 'graph', path: 'getSchedule', status: 403, times: 1 })
    const { code, stdout, stderr } = await waymark('doctor')
    expect(code).toBe(1)
    expect(stdout).toMatch(/^bad {3}glenmarra: organiser's calendar: Give the app Calendars\.ReadWrite/m)
    expect(stderr).toMatch(/^waymark doctor: .* not good\n$/)
    await see.control('POST', '/install', {})
  })

  it('are reached by npm, and say nothing besides', async () => {
    const { code, stdout } = await runNpm(['run', '-s', 'waymark', '--', 'sync', '--json'], {
      WAYMARK_DATA_DIR: dataDir,
    })
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toEqual({ type: 'sync', inspection: 'glenmarra', changed: false })
  })

  it('say where no server runs', async () => {
    const elsewhere = join(dataDir, 'elsewhere')
    const { code, stdout, stderr } = await runScript('bot/cli/main.ts', ['sync'], { WAYMARK_DATA_DIR: elsewhere })
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toBe(
      `waymark sync: no server runs on the data directory ${elsewhere}: start it, or name another with WAYMARK_DATA_DIR\n`,
    )
  })

  it('have the database to themselves: a second server on it is refused', async () => {
    const microsoft = { WAYMARK_TENANT_ID: 'none', WAYMARK_APP_ID: 'none', WAYMARK_APP_SECRET: 'none' }
    const settings = { ...microsoft, WAYMARK_PUBLIC_URL: 'https://waymark.example', WAYMARK_DATA_DIR: dataDir }
    const { code, stdout, stderr } = await runScript('bot/main.ts', [], settings)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(/^The data directory \S+ is in use by process \d+: [^\n]+\n$/)
  })

  it('refuse an inspection that is not there', async () => {
    const { code, stderr } = await waymark('post', '--inspection', 'elsewhere')
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: 'waymark post: There is no inspection "elsewhere"; there are: glenmarra.\n',
    })
  })
})
