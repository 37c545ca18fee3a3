import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { serverEnvironment } from '../../infra/rehearsal/server-environment.ts'
import type { FaultRule } from '../../infra/tenant/kernel/faults.ts'
import { layEmbeddedTemplate } from '../store/embedded-template.ts'
import { childEnvironment } from '../support/child-environment.ts'
import { findFreePort } from '../support/free-port.ts'
import { startMainProcess } from './main-process.ts'
import { type RunningServer, SET_UP, startRunningServer } from './running-server.ts'

const LIMIT = 5_000
const SHARED = `${SET_UP.request.baseFolder}/Shared with inspection team`

let running: RunningServer
beforeAll(async () => {
  running = await startRunningServer()
  expect(await running.order(SET_UP)).toContain('"outcome"')
})
afterAll(() => running.stop())

const OFTEN = { times: 1000 }
/** Everything that can be under way at once, each with what holds it. */
const HELD: Readonly<Record<string, FaultRule>> = {
  'a look at the library, in a pause of ten minutes': {
    surface: 'graph',
    path: '/delta',
    status: 429,
    retryAfter: 600,
    ...OFTEN,
  },
  'an operator’s order that Graph never answers': { surface: 'graph', path: '/members', hang: true, ...OFTEN },
  'a reply that Teams never answers': { surface: 'connector', method: 'POST', hang: true, ...OFTEN },
}

it('stops within five seconds with everything under way, and takes it up at the next start', async () => {
  const { see, fault, struck, process: server } = running
  for (const rule of Object.values(HELD)) fault(rule)
  const order = running.order({ type: 'doctor' })
  const said = see.say('coordinator', 'status').catch(() => 'nothing')
  await see.put(`${SHARED}/W06 Pre-Inspection Return/Return.xlsx`)
  for (const [what, rule] of Object.entries(HELD)) {
    await expect.poll(() => struck(rule), { timeout: 15_000, message: what }).toBeGreaterThan(0)
  }
  const { code, signal, tookMs } = await server.end('SIGTERM', 'SIGINT', 'SIGTERM')
  expect({ code, signal, stderr: server.stderr() }).toEqual({ code: 0, signal: null, stderr: '' })
  expect(tookMs).toBeLessThan(LIMIT)
  await order
  running.tenant.kernel.faults.clear()
  await running.startAgain()
  await said
  const state = async () => (await see.overview()).returns.find(({ id }) => id === 'w06-fri-pir')?.state
  await expect.poll(state, { timeout: 15_000 }).toBe('handed in')
  expect(await see.weekCards()).toHaveLength(1)
  expect(await running.order({ type: 'provision', planOnly: false })).toContain('"outcome"')
})

it('told to stop while it starts, stops within five seconds', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'waymark-starting-'))
  await layEmbeddedTemplate(dataDir)
  const server = startMainProcess(serverEnvironment({ port: await findFreePort(), dataDir }, running.tenant))
  while (server.child.exitCode === null && !existsSync(join(dataDir, 'database.pid')))
    await new Promise((resolve) => setTimeout(resolve, 20))
  const { code, tookMs } = await server.end('SIGTERM')
  expect({ code, stdout: server.stdout(), stderr: server.stderr() }).toEqual({ code: 0, stdout: '', stderr: '' })
  expect(tookMs).toBeLessThan(LIMIT)
  const again = startMainProcess(serverEnvironment({ port: await findFreePort(), dataDir }, running.tenant))
  await again.ready()
  await again.end('SIGTERM')
  rmSync(dataDir, { recursive: true })
})

it('closed within a process, leaves nothing behind that keeps that process', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'waymark-closing-'))
  await layEmbeddedTemplate(dataDir)
  const script = join(import.meta.dirname, 'leaves-nothing.ts')
  const env = { ...childEnvironment(), ...serverEnvironment({ port: await findFreePort(), dataDir }, running.tenant) }
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script], { env })
  const exited = once(child, 'exit')
  await once(child.stdout, 'data')
  const closed = performance.now()
  expect(await exited).toEqual([0, null])
  expect(performance.now() - closed).toBeLessThan(1_000)
  rmSync(dataDir, { recursive: true })
})
