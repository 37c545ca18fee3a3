import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startPostgres } from './postgres.ts'
import { findBinaries, linkLibraries, pickRunner, reachBinaries } from './postgres-binaries.ts'

test('starts a real server and ends it', async () => {
  const server = await startPostgres()
  const client = new pg.Client(server.url)
  await client.connect()
  const { rows } = await client.query("select current_setting('server_version_num')::int as version")
  await client.end()
  await server.stop()
  expect(rows[0].version).toBeGreaterThan(150_000)
  await expect(new pg.Client(server.url).connect()).rejects.toThrow('ECONNREFUSED')
})

test('says how to mend it where there are no binaries', () => {
  expect(() => findBinaries(['/nowhere'])).toThrow(/^No PostgreSQL binaries: run `npm ci --include=optional`.*apt-get/)
})

describe('binaries', () => {
  const packaged = resolve(findBinaries(), '..')
  let home: string

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'waymark-binaries-'))
    chmodSync(home, 0o755)
    mkdirSync(join(home, 'closed'), { mode: 0o700 })
    cpSync(packaged, join(home, 'closed', 'native'), { recursive: true, verbatimSymlinks: true })
  })

  afterEach(() => rmSync(home, { recursive: true, force: true }))

  test('are brought to where the runner can start them', () => {
    const runner = pickRunner()
    const reached = reachBinaries(join(home, 'closed', 'native', 'bin'), runner, home)
    expect(reached).toBe(join(home, runner.uid === undefined ? 'closed/native/bin' : 'native/bin'))
    expect(spawnSync(join(reached, 'initdb'), ['--version'], { ...runner, cwd: '/' }).status).toBe(0)
  })

  test('get the links that an install without scripts leaves out', () => {
    const native = join(home, 'closed', 'native')
    const lib = readdirSync(join(native, 'lib'), { withFileTypes: true })
    for (const link of lib.filter((entry) => entry.isSymbolicLink())) rmSync(join(native, 'lib', link.name))
    expect(spawnSync(join(native, 'bin', 'initdb'), ['--version']).status).not.toBe(0)
    linkLibraries(native)
    expect(spawnSync(join(native, 'bin', 'initdb'), ['--version']).status).toBe(0)
  })
})
