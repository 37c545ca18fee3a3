import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { createJsonLog } from '../../bot/json-log.ts'
import { startServer } from '../../bot/wiring.ts'
import { inspectionRequest } from '../../infra/rehearsal/inspection-request.ts'
import { serverEnvironment, serverUrl } from '../../infra/rehearsal/server-environment.ts'
import { tenantContent } from '../../infra/rehearsal/tenant-content.ts'
import { tenantSide } from '../../infra/rehearsal/tenant-side.ts'
import { wind } from '../../infra/rehearsal/wind.ts'
import { createWoundClock } from '../../infra/rehearsal/wound-clock.ts'
import { startTenant } from '../../infra/tenant/tenant.ts'
import { readConfig } from '../../src/config.ts'
import { draftInspection } from '../../src/services/set-up/draft-inspection.ts'
import { setUp } from '../../src/services/set-up/set-up.ts'
import { findFreePort } from '../support/free-port.ts'

/** One inspection from its set-up on, the whole server and the stand-in within this process. */
export interface Life {
  windTo(instant: number): Promise<void>
  cards(): Promise<number>
  close(): Promise<void>
}

const SITE = join(import.meta.dirname, '..', '..', '.build', 'site')

/** @param now epoch milliseconds at which it is set up */
export async function beginLife(now: number, notified: string): Promise<Life> {
  const directory = mkdtempSync(join(tmpdir(), 'waymark-life-'))
  const port = await findFreePort()
  const tenant = await startTenant({
    ...{ dataDir: join(directory, 'tenant'), port: 0, firstInstant: now },
    content: tenantContent(serverUrl(port)),
  })
  trust(tenant.caPath)
  const clock = createWoundClock(now)
  const config = readConfig(serverEnvironment({ port, dataDir: directory }, tenant))
  const log = createJsonLog(() => undefined, clock.now)
  const { surroundings, agenda, ticker, queue, close } = await startServer(config, clock, log, SITE)
  await tenant.installApp()
  const inspection = await draftInspection(surroundings, inspectionRequest(notified))
  await setUp(surroundings, inspection, { bookMeetings: true })
  const serverSide = {
    nextDue: agenda.nextDue,
    setClock: async (at: number) => clock.set(at),
    async runDue(at: number) {
      clock.set(at)
      await queue.idle()
      await ticker.tick()
      return agenda.nextDue()
    },
  }
  return {
    windTo: (instant) => wind(tenantSide(tenant), serverSide, tenant.clock.now, instant),
    cards: async () => (await surroundings.store.effects.startingWith(inspection.id, 'card/')).length,
    async close() {
      clock.close()
      await close()
      await tenant.close()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

/** As `NODE_EXTRA_CA_CERTS` does for a process that is started with it. */
function trust(caPath: string): void {
  setDefaultCACertificates([...getCACertificates('bundled'), readFileSync(caPath, 'utf8')])
}
