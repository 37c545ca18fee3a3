import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { TenantOptions } from '../../infra/tenant/tenant.ts'
import { childEnvironment } from '../support/child-environment.ts'

/** One life of a tenant in a process of its own. */
export interface Life {
  url: string
  /** Of its start, milliseconds. */
  startMs: number
  kill(): Promise<void>
}

export async function beginLife(options: TenantOptions): Promise<Life> {
  const file = join(options.dataDir, 'options.json')
  writeFileSync(file, JSON.stringify(options))
  const program = new URL('./restart-child.ts', import.meta.url).pathname
  const began = performance.now()
  // What one life has compiled the next one need not.
  const env = { ...childEnvironment(), NODE_COMPILE_CACHE: join(options.dataDir, 'compiled') }
  const child = spawn(process.execPath, [program, file], { stdio: ['ignore', 'pipe', 'inherit'], env })
  onTestFinished(() => void child.kill('SIGKILL'))
  const [line] = (await Promise.race([once(child.stdout, 'data'), failEarly(child)])) as [Buffer]
  const gone = once(child, 'exit')
  const kill = async () => {
    child.kill('SIGKILL')
    await gone
  }
  return { url: line.toString().trim(), startMs: performance.now() - began, kill }
}

async function failEarly(child: ChildProcess): Promise<never> {
  const [code] = await once(child, 'exit')
  throw new Error(`The tenant ended with ${code} before it was there.`)
}

/** Parsed JSON of any answer; undefined when the connection broke, so that nothing is known of what was asked. */
export async function ask(
  method: string,
  address: string,
  more: { token?: string; body?: unknown; headers?: Record<string, string> } = {},
  // biome-ignore lint/suspicious/noExplicitAny: what came over the wire; each test asserts what it needs.
): Promise<{ status: number; body: any } | undefined> {
  const bytes = more.body instanceof Uint8Array
  const headers = {
    ...(more.body === undefined || bytes ? {} : { 'content-type': 'application/json' }),
    ...(more.token === undefined ? {} : { authorization: `Bearer ${more.token}` }),
    ...more.headers,
  }
  const body =
    more.body === undefined ? null : bytes ? (more.body as Uint8Array<ArrayBuffer>) : JSON.stringify(more.body)
  try {
    const response = await fetch(address, { method, headers, body })
    const text = await response.text()
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) }
  } catch {
    return undefined
  }
}
