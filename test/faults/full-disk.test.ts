import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startMainProcess } from './main-process.ts'
import { type RunningServer, SET_UP, startRunningServer } from './running-server.ts'

const home = mkdtempSync(join(tmpdir(), 'waymark-full-disk-'))
const FULL = join(home, 'full')
const PRELOAD = ['--import', join(import.meta.dirname, 'full-disk.ts')]
const CLEAR = /^The database in \S+ cannot be written: make room on its disk, then start again\./

let running: RunningServer
beforeAll(async () => {
  running = await startRunningServer({ FULL_DISK: FULL }, PRELOAD)
  expect(await running.order(SET_UP)).toContain('"outcome"')
})
afterAll(async () => {
  await running.stop()
  rmSync(home, { recursive: true })
})

const stateOf = async (item: string) => (await running.see.overview()).returns.find(({ id }) => id === item)?.state
const file = (name: string) =>
  `${SET_UP.request.baseFolder}/Shared with inspection team/W06 Pre-Inspection Return/${name}`

it('on a full disk the server ends with a clear line, and started anew it goes on with all that was acknowledged', async () => {
  const { see, process: server } = running
  writeFileSync(FULL, '')
  const ended = once(server.child, 'exit')
  await see.put(file('Return.xlsx'))
  expect(await ended).toEqual([1, null])
  expect(server.stderr()).toMatch(CLEAR)

  const refused = startMainProcess(running.settings, PRELOAD)
  expect(await once(refused.child, 'exit')).toEqual([1, null])
  expect(refused.stderr()).toMatch(CLEAR)

  rmSync(FULL)
  await running.startAgain()
  await expect.poll(() => stateOf('w06-fri-pir'), { timeout: 15_000 }).toBe('handed in')
  expect(await see.weekCards()).toHaveLength(1)
})

it('a log that nobody takes any more does not end the server', async () => {
  const { child } = running.process
  child.stdout?.destroy()
  child.stderr?.destroy()
  await running.see.say('coordinator', 'status')
  await running.order({ type: 'sync' })
  expect((await fetch(`${running.url}/healthz`)).status).toBe(200)
  expect(child.exitCode).toBeNull()
})
