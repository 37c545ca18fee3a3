import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { APP_ID, APP_SECRET, TENANT_ID } from '../../infra/rehearsal/tenant-content.ts'
import type { Tenant } from '../../infra/tenant/tenant.ts'

const ROOT = join(import.meta.dirname, '..', '..')

/** What the server's process is told of where its Microsoft is. */
export function settingsFor(tenant: Tenant, port: number, dataDir: string): Readonly<Record<string, string>> {
  return {
    WAYMARK_PORT: String(port),
    WAYMARK_DATA_DIR: dataDir,
    WAYMARK_PUBLIC_URL: `http://127.0.0.1:${port}`,
    WAYMARK_TENANT_ID: TENANT_ID,
    WAYMARK_APP_ID: APP_ID,
    WAYMARK_APP_SECRET: APP_SECRET,
    WAYMARK_AUTHORITY: tenant.signInUrl,
    WAYMARK_GRAPH_URL: tenant.url,
    WAYMARK_BOT_OPENID_URL: `${tenant.url}/botframework/v1/.well-known/openidconfiguration`,
    NODE_EXTRA_CA_CERTS: tenant.caPath,
  }
}

export interface Ended {
  readonly code: number | null
  readonly signal: string | null
  /** From the first signal to the end. */
  readonly tookMs: number
}

/** The product's own process, `node bot/main.ts`, with the machine's clock. */
export interface ServerProcess {
  readonly child: ChildProcess
  stdout(): string
  stderr(): string
  ready(): Promise<void>
  /** Lines of its log with this event. */
  logged(event: string): readonly Record<string, unknown>[]
  /** Sends one after the other, and waits for the end. */
  end(...signals: readonly NodeJS.Signals[]): Promise<Ended>
}

/** @param node what node is given before the program, such as `--import` */
export function startServerProcess(
  settings: Readonly<Record<string, string>>,
  node: readonly string[] = [],
): ServerProcess {
  const { DATABASE_URL: _, ...env } = process.env
  const args = ['--disable-warning=ExperimentalWarning', ...node, 'bot/main.ts']
  const child = spawn(process.execPath, args, { cwd: ROOT, env: { ...env, ...settings } })
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString()
  })
  const exited = once(child, 'exit') as Promise<[number | null, string | null]>
  return {
    child,
    stdout: () => stdout,
    stderr: () => stderr,
    async ready() {
      const over = exited.then(() => Promise.reject(new Error(`It ended: ${stdout}${stderr}`)))
      while (!/^Waymark ready /m.test(stdout)) await Promise.race([once(child.stdout, 'data'), over])
      over.catch(() => undefined)
    },
    logged: (event) =>
      stdout.split('\n').flatMap((line) => (line.includes(`"event":"${event}"`) ? [JSON.parse(line)] : [])),
    async end(...signals) {
      const began = performance.now()
      for (const signal of signals) child.kill(signal)
      const [code, signal] = await exited
      return { code, signal, tookMs: performance.now() - began }
    },
  }
}
