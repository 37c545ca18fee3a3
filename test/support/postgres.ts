import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findFreePort } from './free-port.ts'
import { findBinaries, pickRunner, type Runner, reachBinaries } from './postgres-binaries.ts'

export interface TestServer {
  /** Leads to the database `postgres`, as an owner who may create more. */
  readonly url: string
  /** Stops it as an administrator would, without waiting for whoever is connected. */
  readonly halt: () => Promise<void>
  /** Starts it again on its data, at the same address. */
  readonly resume: () => Promise<void>
  /** Ends the server and removes its data. */
  readonly stop: () => Promise<void>
}

const USER = 'waymark'

/** A server for tests need not survive a power cut, and answers 127.0.0.1 only. */
const SETTINGS = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'lc_messages=C',
  'timezone=Pacific/Auckland',
]

/** Starts a real PostgreSQL server on a free port with an empty data directory of its own (about a second). */
export async function startPostgres(): Promise<TestServer> {
  const found = findBinaries()
  const runner = pickRunner()
  const home = mkdtempSync(join(tmpdir(), 'waymark-postgres-'))
  if (runner.uid !== undefined && runner.gid !== undefined) chownSync(home, runner.uid, runner.gid)
  const binaries = reachBinaries(found, runner, home)
  const data = join(home, 'data')
  initialise(join(binaries, 'initdb'), data, runner)
  const port = await findFreePort()
  const settings = [...SETTINGS, `port=${port}`].flatMap((setting) => ['-c', setting])
  const start = () => spawn(join(binaries, 'postgres'), ['-D', data, ...settings], { ...runner, cwd: home })
  let server = start()
  const endWithUs = () => server.kill('SIGQUIT')
  process.once('exit', endWithUs)
  await waitUntilReady(server)
  const stop = async () => {
    process.off('exit', endWithUs)
    await end(server)
    rmSync(home, { recursive: true, force: true })
  }
  return {
    url: `postgres://${USER}@127.0.0.1:${port}/postgres`,
    halt: () => end(server),
    async resume() {
      server = start()
      await waitUntilReady(server)
    },
    stop,
  }
}

function initialise(initdb: string, data: string, runner: Runner): void {
  const args = ['-D', data, '-U', USER, '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync']
  const done = spawnSync(initdb, args, { ...runner, cwd: '/', encoding: 'utf8' })
  if (done.status !== 0) throw new Error(`initdb failed: ${done.error?.message ?? done.stderr}`)
}

async function waitUntilReady(server: ChildProcess): Promise<void> {
  let said = ''
  await new Promise<void>((resolve, reject) => {
    server.stderr?.on('data', (chunk) => {
      said += chunk
      if (said.includes('ready to accept connections')) resolve()
    })
    server.once('error', reject)
    server.once('exit', () => reject(new Error(`PostgreSQL did not start: ${said}`)))
  })
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return
  const gone = once(server, 'exit')
  server.kill('SIGINT')
  await gone
}
