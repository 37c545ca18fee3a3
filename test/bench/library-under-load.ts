import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startTenant, type Tenant } from '../../infra/tenant/tenant.ts'
import { connect, findDrive, type GraphClient } from '../tenant/graph-client.ts'
import { describeTenant } from '../tenant/tenant-under-test.ts'
import { type Seeded, seedItems } from './seed-items.ts'

export interface LibraryUnderLoad {
  tenant: Tenant
  graph: GraphClient
  seeded: Seeded
  /** Of filling the library, milliseconds. */
  seedingMs: number
  close(): Promise<void>
}

/** A tenant in a directory of its own whose library holds so many items. */
export async function openLibrary(count: number): Promise<LibraryUnderLoad> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tenant-bench-'))
  const options = { dataDir, port: 0, content: describeTenant(), unitsPerMinute: 10_000_000 }
  const tenant = await startTenant(options)
  const graph = await connect(tenant)
  const began = performance.now()
  const seeded = seedItems(tenant.kernel, await findDrive(graph), count)
  const seedingMs = performance.now() - began
  const close = async () => {
    await tenant.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { tenant, graph, seeded, seedingMs, close }
}
