import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findFreePort } from '../support/free-port.ts'

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
  /** Nothing gets to say goodbye, neither side. */
  killAll(): Promise<void>
}

type Settings = Readonly<Record<string, string>>

/** Free ports to start at, again and again. */
export async function pickPorts(): Promise<Settings> {
  return { WAYMARK_PORT: String(await findFreePort()), WAYMARK_TENANT_PORT: String(await findFreePort()) }
}

/** Runs one of the project's commands to its end. */
export function runCommand(script: string, args: readonly string[], settings: Settings = {}): Promise<Outcome> {
  return watch(launch(script, args, settings)).ended
}

/** Starts a rehearsal and waits until it is ready; throws what it said where it ends before. */
export async function startProcess(
  settings: Settings & { readonly WAYMARK_DATA_DIR: string },
): Promise<RehearsalProcess> {
  const child = launch('install.mjs', ['infra/rehearsal/main.ts'], settings)
  const { printed, ended, said } = watch(child)
  const address = (what: string) => new RegExp(`^${what} ready (http://\\S+)$`, 'm').exec(printed().stdout)?.[1]
  await Promise.race([said(() => address('Waymark') !== undefined), ended])
  const [url, tenantUrl] = [address('Waymark'), address('Stand-in tenant')]
  if (url === undefined || tenantUrl === undefined)
    throw new Error(`It was never ready: ${JSON.stringify(await ended)}`)
  return {
    ...{ url, tenantUrl, printed, ended },
    interrupt() {
      child.kill('SIGINT')
      return ended
    },
    async killAll() {
      const pids = ['database.pid', 'tenant/database.pid'].map((file) => readPid(join(settings.WAYMARK_DATA_DIR, file)))
      for (const pid of pids) process.kill(pid, 'SIGKILL')
      await ended
    },
  }
}

function launch(script: string, args: readonly string[], settings: Settings): ChildProcess {
  const { DATABASE_URL: _, ...env } = process.env
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, ...args], {
    ...{ cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] },
    env: { ...env, ...settings },
  })
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

function readPid(file: string): number {
  return Number(readFileSync(file, 'utf8'))
}
