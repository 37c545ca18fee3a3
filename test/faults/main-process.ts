import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { childEnvironment } from '../support/child-environment.ts'

const ROOT = join(import.meta.dirname, '..', '..')

export interface Ended {
  readonly code: number | null
  readonly signal: string | null
  /** From the first signal to the end. */
  readonly tookMs: number
}

/** The product's own process, `node bot/main.ts`, with the machine's clock. */
export interface MainProcess {
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
export function startMainProcess(
  settings: Readonly<Record<string, string>>,
  node: readonly string[] = [],
): MainProcess {
  // The embedded database is compiled quickly rather than well: no trial asks much of it.
  const args = ['--disable-warning=ExperimentalWarning', '--liftoff-only', ...node, 'bot/main.ts']
  const child = spawn(process.execPath, args, { cwd: ROOT, env: { ...childEnvironment(), ...settings } })
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
