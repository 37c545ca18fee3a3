import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { childEnvironment } from '../support/child-environment.ts'
import { findFreePort } from '../support/free-port.ts'

const QUIET = '--disable-warning=ExperimentalWarning'
const ROOT = join(import.meta.dirname, '..', '..')

export interface Outcome {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A rehearsal in processes of its own, as `npm start` has it. */
export interface RehearsalProcess {
  readonly url: string
  readonly tenantUrl: string
  /** What it has printed so far. */
  readonly printed: () => Outcome
  readonly ended: Promise<Outcome>
  /** As Ctrl-C does. */
  interrupt(): Promise<Outcome>
  /** The server alone; the tenant is in the process that started it. */
  killServer(): void
  /** Nothing gets to say goodbye, neither side. */
  killAll(): Promise<void>
}

type Settings = Readonly<Record<string, string>>

/** Free ports to start at, again and again. */
export async function pickPorts(): Promise<Settings> {
  return { WAYMARK_PORT: String(await findFreePort()), WAYMARK_TENANT_PORT: String(await findFreePort()) }
}

/** Runs one of the project's scripts to its end, as its commands do. */
export function runScript(script: string, args: readonly string[], settings: Settings = {}): Promise<Outcome> {
  return watch(launch(process.execPath, [QUIET, script, ...args], settings)).ended
}

export function runNpm(args: readonly string[], settings: Settings): Promise<Outcome> {
  return watch(launch('npm', args, settings)).ended
}

/** Starts a rehearsal and waits until it is ready; throws what it said where it ends before. */
export async function startProcess(
  settings: Settings & { readonly WAYMARK_DATA_DIR: string },
): Promise<RehearsalProcess> {
  const child = launch(process.execPath, ['install.mjs', 'infra/rehearsal/main.ts'], settings)
  const { printed, ended, said } = watch(child)
  const address = (what: string) => new RegExp(`^${what} ready (http://\\S+)$`, 'm').exec(printed().stdout)?.[1]
  await Promise.race([said(() => address('Waymark') !== undefined), ended])
  const [url, tenantUrl] = [address('Waymark'), address('Stand-in tenant')]
  if (url === undefined || tenantUrl === undefined)
    throw new Error(`It was never ready: ${JSON.stringify(await ended)}`)
  const kill = (directory: string) => process.kill(readPid(join(settings.WAYMARK_DATA_DIR, directory)), 'SIGKILL')
  return {
    ...{ url, tenantUrl, printed, ended },
    interrupt() {
      child.kill('SIGINT')
      return ended
    },
    killServer: () => kill('.'),
    async killAll() {
      kill('.')
      kill('tenant')
      await ended
    },
  }
}

/** Whoever holds a database notes its number beside it. */
function readPid(directory: string): number {
  return Number(readFileSync(join(directory, 'database.pid'), 'utf8'))
}

function launch(program: string, args: readonly string[], settings: Settings): ChildProcess {
  const env = { ...childEnvironment(), ...settings }
  return spawn(program, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], env })
}

function watch(child: ChildProcess) {
  let [stdout, stderr] = ['', '']
  child.stdout?.on('data', (chunk) => {
    stdout += chunk
  })
  child.stderr?.on('data', (chunk) => {
    stderr += chunk
  })
  const printed = (): Outcome => ({ code: child.exitCode, stdout, stderr })
  return {
    printed,
    ended: once(child, 'close').then(printed),
    async said(enough: () => boolean): Promise<void> {
      while (!enough() && child.stdout) await once(child.stdout, 'data')
    },
  }
}
