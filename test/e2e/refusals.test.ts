import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Rehearsal } from '../../infra/rehearsal/start-rehearsal.ts'
import { startTestRehearsal } from '../support/rehearsal.ts'
import { pickPorts, runScript, startProcess } from './rehearsal-process.ts'

let home: string
let running: Rehearsal

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'waymark-refusals-'))
  running = await startTestRehearsal({ dataDir: join(home, 'in-use') })
})

afterAll(async () => {
  await running?.stop()
  rmSync(home, { recursive: true, force: true })
})

const start = async (settings: Record<string, string>) =>
  runScript('infra/rehearsal/main.ts', [], { ...(await pickPorts()), WAYMARK_DATA_DIR: join(home, 'new'), ...settings })

const portOf = (url: string) => new URL(url).port

describe('npm start refuses, in one line that says what to do,', () => {
  it.concurrent.each([
    [
      'a port that is taken',
      () => ({ WAYMARK_PORT: portOf(running.url) }),
      2,
      /^Port \d+ is taken: .* WAYMARK_PORT\.$/,
    ],
    [
      "the tenant's port where it is taken",
      () => ({ WAYMARK_TENANT_PORT: portOf(running.tenantUrl) }),
      2,
      /^Port \d+ is taken: .* WAYMARK_TENANT_PORT\.$/,
    ],
    ['a port that is none', () => ({ WAYMARK_PORT: 'many' }), 2, /^WAYMARK_PORT is "many": give a number/],
    [
      'a clock without an offset',
      () => ({ WAYMARK_CLOCK: '2027-01-11T09:00' }),
      2,
      /^WAYMARK_CLOCK is "2027-01-11T09:00": /,
    ],
    [
      'a letter on a Tuesday',
      () => ({ WAYMARK_NOTIFIED: '2027-01-12' }),
      2,
      /^WAYMARK_NOTIFIED is 2027-01-12, a Tuesday: /,
    ],
    [
      'a data directory in use',
      () => ({ WAYMARK_DATA_DIR: join(home, 'in-use') }),
      1,
      /^The data directory \S+ is in use by process \d+: stop that one, or choose another with WAYMARK_DATA_DIR\.$/,
    ],
    [
      'a data directory that cannot be made',
      () => {
        writeFileSync(join(home, 'a-file'), '')
        return { WAYMARK_DATA_DIR: join(home, 'a-file') }
      },
      2,
      /^The data directory \S+a-file cannot be made: /,
    ],
    [
      'a database that does not answer',
      () => ({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }),
      1,
      /^PostgreSQL does not answer at 127\.0\.0\.1:1\/none: .*DATABASE_URL\.$/,
    ],
  ])('%s', async (_, settings, code, line) => {
    const said = await start(settings())
    expect(said.code).toBe(code)
    expect(said.stderr.trimEnd()).toMatch(line)
    expect(said.stderr.trimEnd().split('\n')).toHaveLength(1)
    expect(said.stdout).not.toContain('Waymark ready')
  })

  it('and has left the one that runs alone', async () => {
    expect((await fetch(`${running.url}/readyz`)).status).toBe(200)
    expect(readdirSync(join(home, 'in-use'))).toContain('waymark.sock')
  })

  it('to go on without its server', async () => {
    const settings = { ...(await pickPorts()), WAYMARK_DATA_DIR: join(home, 'killed') }
    const rehearsal = await startProcess(settings)
    rehearsal.killServer()
    expect((await rehearsal.ended).code).toBe(1)
    const again = await startProcess(settings)
    expect((await again.interrupt()).code).toBe(0)
  })
})
