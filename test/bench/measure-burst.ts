import { setTimeout as pause } from 'node:timers/promises'
import { announce } from '../../infra/tenant/drive/commit-change.ts'
import { getLibrary } from '../../infra/tenant/drive/library-store.ts'
import type { Tenant } from '../../infra/tenant/tenant.ts'
import { startPostgres } from '../support/postgres.ts'
import { watchConnector } from './connector-calls.ts'
import { type Deployment, openDeployment } from './deployment.ts'
import { seedFolder } from './seed-items.ts'

/** Monday of week 6, after its card. */
const MOMENT = Date.parse('2027-02-15T09:05:00Z')
const WAVES = 20
const BETWEEN = 3_000
const WARMING = 100
const MINUTE = 60_000
const MB = 1024 ** 2

const FILES = { type: 'files', place: 1 } as const
const RESIDENT = { type: 'resident' } as const
const HEAP = { type: 'memory', of: 'heapUsed' } as const

export interface Burst {
  /** Files counted in the end, the log that Waymark writes among them, and after how many milliseconds. */
  readonly counted: number
  readonly countedAfter: number
  /** Milliseconds from the first file on at which the card was edited. */
  readonly edits: readonly number[]
  /** MB of the server's process at its height. */
  readonly height: number
  /** MB that it grew by: resident, beyond its height before; its heap, in the end, after everything unused was given back. */
  readonly grown: { readonly resident: number; readonly heap: number }
}

/**
 * So many files dropped within a minute, wave after wave, each announced; half of them where each changes what the card
 * says, half into the evidence log. The server is a process of its own, on a PostgreSQL server, at real speed.
 */
export async function measureBurst(files: number): Promise<Burst> {
  const postgres = await startPostgres()
  const deployment = await openDeployment(1, postgres.url)
  try {
    await deployment.ask({ type: 'set up', place: 1, cardTime: '09:00' })
    await deployment.windTo(MOMENT)
    // What is said to be ready says of every further file that there is one more.
    await deployment.ask({ type: 'ready', place: 1, item: 'w06-fri-pir' })
    // What is started once is started.
    drop(deployment.tenant, WARMING)
    const height = await heightOver(deployment, 2 * MINUTE)
    return await dropAll(deployment, files, height)
  } finally {
    await deployment.close()
    await postgres.stop()
  }
}

/** What the process took at its height so far: it keeps that for what is to come. */
async function heightOver({ ask }: Deployment, milliseconds: number): Promise<number> {
  let height = 0
  for (const until = Date.now() + milliseconds; Date.now() < until; await pause(BETWEEN)) {
    height = Math.max(height, await ask(RESIDENT))
  }
  return height
}

async function dropAll(deployment: Deployment, files: number, height: number): Promise<Burst> {
  const { tenant, ask } = deployment
  const before = await ask(HEAP)
  const known = await ask(FILES)
  const connector = watchConnector(tenant)
  const began = Date.now()
  let resident = height
  const rest = async (milliseconds: number) => {
    await pause(milliseconds)
    resident = Math.max(resident, await ask(RESIDENT))
  }
  for (let wave = 0; wave < WAVES; wave += 1) {
    drop(tenant, files / WAVES)
    await rest(BETWEEN)
  }
  let counted = (await ask(FILES)) - known
  for (; counted < files && Date.now() < began + 5 * MINUTE; counted = (await ask(FILES)) - known)
    await rest(BETWEEN / 10)
  const countedAfter = Date.now() - began
  for (const until = Date.now() + MINUTE + BETWEEN; Date.now() < until; ) await rest(BETWEEN)
  connector.stop()
  return {
    ...{ counted, countedAfter },
    edits: connector.calls.flatMap(({ method, at }) => (method === 'PUT' ? [at - began] : [])),
    height: resident / MB,
    grown: { resident: (resident - height) / MB, heap: ((await ask(HEAP)) - before) / MB },
  }
}

const PLACES = [
  ['Working', 'W06 Pre-Inspection Return'],
  ['Working', 'Evidence log'],
] as const

function drop({ kernel }: Tenant, files: number): void {
  for (const [above, name] of PLACES) {
    const folder = kernel.db.get<{ id: string; drive: string }>(
      `SELECT item.id, item.drive FROM items AS item JOIN items AS above ON above.id = item.parent
         WHERE item.name = ? AND above.name = ?`,
      name,
      above,
    )
    if (!folder) throw new Error(`There is no folder "${name}" in "${above}".`)
    dropped += 1
    seedFolder(kernel, folder.drive, folder.id, 1, files / PLACES.length, `Dropped ${dropped}`)
    announce(kernel, getLibrary(kernel.db, folder.drive))
  }
}

let dropped = 0
