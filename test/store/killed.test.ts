import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openStore } from '../../src/store/open-store.ts'
import { childEnvironment } from '../support/child-environment.ts'
import { copyEmbeddedTemplate } from './embedded-template.ts'

const ROUNDS = 3
const LINES = 25

let dataDir: string
const children: ChildProcess[] = []
const open = () => openStore({ databaseUrl: undefined, dataDir, report: () => undefined })

beforeAll(async () => {
  dataDir = await copyEmbeddedTemplate()
}, 60_000)
afterEach(() => {
  for (const child of children) child.kill('SIGKILL')
})
afterAll(() => rm(dataDir, { recursive: true }))

/** Starts a writing process and gives it once it has told of `LINES` deeds, with all that it tells until it is dead. */
async function startWriting(run: number): Promise<{ child: ChildProcess; told: string[] }> {
  const script = join(import.meta.dirname, 'writing-process.ts')
  const child = spawn(process.execPath, [script, dataDir, String(run)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: childEnvironment(),
  })
  children.push(child)
  const told: string[] = []
  const enough = Promise.withResolvers<void>()
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (told.push(line) === LINES) enough.resolve()
  })
  await Promise.race([enough.promise, once(child, 'exit').then(() => Promise.reject(new Error('it ended by itself')))])
  return { child, told }
}

test('killed while it writes, it loses nothing it had kept, and its lock is free', async () => {
  const kept: string[] = []
  for (let run = 0; run < ROUNDS; run += 1) {
    const { child, told } = await startWriting(run)
    await expect(open()).rejects.toMatchObject({
      reason: 'in use',
      message: `The data directory ${dataDir} is in use by process ${child.pid}: stop that one, or choose another with WAYMARK_DATA_DIR.`,
    })
    child.kill('SIGKILL')
    await once(child, 'close')
    kept.push(...told)
  }

  const { store, queue, close } = await open()
  const deeds = new Set((await store.deeds.of('i')).map((deed) => deed.id))
  const effects = new Set((await store.effects.startingWith('i', '')).map((effect) => effect.key))
  expect(kept.length).toBeGreaterThanOrEqual(ROUNDS * LINES)
  expect(kept.filter((id) => !deeds.has(id))).toEqual([])
  expect([...effects].sort()).toEqual([...deeds].sort())

  const handled: string[] = []
  await queue.start(async (work) => {
    handled.push(work.inspectionId)
  })
  await queue.idle()
  expect(handled).toEqual(['i'])
  await close()
}, 60_000)

test('the same process is refused as well, until it has closed', async () => {
  const first = await open()
  await expect(open()).rejects.toMatchObject({ reason: 'in use' })
  await first.close()
  const second = await open()
  await second.close()
}, 30_000)
