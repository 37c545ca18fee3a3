import { randomUUID } from 'node:crypto'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspectionRequest } from '../../infra/rehearsal/inspection-request.ts'
import { APP_ID, APP_SECRET, TENANT_ID, tenantContent } from '../../infra/rehearsal/tenant-content.ts'
import { createWoundClock, type WoundClock } from '../../infra/rehearsal/wound-clock.ts'
import { startTenant, type Tenant } from '../../infra/tenant/tenant.ts'
import { jiasAdults } from '../../src/domain/programme/jias-adults/programme.ts'
import { connectGraph } from '../../src/graph/connect.ts'
import { connectLogWorkbooks } from '../../src/office/connect-log-workbooks.ts'
import { createFileReader } from '../../src/office/create-file-reader.ts'
import { streamingZipWriter } from '../../src/office/write-zip.ts'
import { type Agenda, createAgenda } from '../../src/services/agenda/agenda.ts'
import { draftInspection } from '../../src/services/set-up/draft-inspection.ts'
import { setUp } from '../../src/services/set-up/set-up.ts'
import type { Surroundings } from '../../src/services/surroundings.ts'
import { createTurns } from '../../src/services/turns.ts'
import { type OpenStore, openStore } from '../../src/store/open-store.ts'
import { copyEmbeddedTemplate } from '../store/embedded-template.ts'
import { removeLater } from '../support/remove-later.ts'
import { signInAs } from '../support/sign-in.ts'
import { layKeys } from '../tenant/lay-keys.ts'
import { type NotificationSink, startNotificationSink } from './notification-sink.ts'
import { createScriptedMessenger, type ScriptedMessenger } from './scripted-messenger.ts'

/** The use cases on a running tenant and an embedded database; only Teams itself is scripted. */
export interface Workbench {
  readonly tenant: Tenant
  readonly needs: Surroundings
  readonly agenda: Agenda
  readonly clock: WoundClock
  readonly messenger: ScriptedMessenger
  readonly sink: NotificationSink
  readonly inspectionId: string
  /** Requests sent to Graph so far, a batch counted once. */
  roundTrips(): number
  /** Moves both clocks, running on the way what the server has due. */
  windTo(instant: string): Promise<void>
  close(): Promise<void>
}

/** @param now ISO instant at which it begins */
export async function openWorkbench(now: string, notified: string): Promise<Workbench> {
  const clock = createWoundClock(Date.parse(now))
  const dataDir = await mkdtemp(join(tmpdir(), 'workbench-'))
  const sink = await startNotificationSink()
  await layKeys(dataDir)
  const tenant = await startTenant({ dataDir, port: 0, content: tenantContent(sink.url), firstInstant: clock.now() })
  const databaseDir = await copyEmbeddedTemplate()
  const opened = await openStore({ databaseUrl: undefined, dataDir: databaseDir, report: () => undefined })
  const messenger = createScriptedMessenger()
  let requests = 0
  const count: typeof fetch = (input, init) => {
    requests += 1
    return fetch(input, init)
  }
  const agendas: Agenda[] = []
  const needs = surround(tenant, opened, clock, messenger, sink.url, count, (id) => agendas[0]?.wake(id))
  const agenda = createAgenda(needs)
  agendas.push(agenda)
  const inspection = await draftInspection(needs, inspectionRequest(notified))
  await needs.store.inspections.save(inspection)
  return {
    ...{ tenant, needs, agenda, clock, messenger, sink, inspectionId: inspection.id },
    roundTrips: () => requests,
    async windTo(instant) {
      const to = Date.parse(instant)
      for (;;) {
        const due = (await agenda.nextDue()) ?? Number.POSITIVE_INFINITY
        const at = Math.max(clock.now(), Math.min(due, to))
        clock.set(at)
        tenant.clock.set(at)
        await tenant.runDue()
        await agenda.runDue()
        if (due > to || at >= to) return
      }
    },
    async close() {
      clock.close()
      await opened.close()
      await tenant.close()
      await sink.close()
      removeLater(dataDir, databaseDir)
    },
  }
}

/** As `openWorkbench`, with the inspection set up. */
export async function openSetUpWorkbench(now: string, notified: string): Promise<Workbench> {
  const bench = await openWorkbench(now, notified)
  const inspection = await bench.needs.store.inspections.get(bench.inspectionId)
  if (!inspection) throw new Error('The inspection was not stored.')
  await setUp(bench.needs, inspection, { bookMeetings: true })
  return bench
}

function surround(
  tenant: Tenant,
  { store, queue }: OpenStore,
  clock: WoundClock,
  messenger: ScriptedMessenger,
  publicUrl: string,
  send: typeof fetch,
  wake: (inspectionId: string) => void,
): Surroundings {
  const graph = connectGraph({
    config: { graphUrl: tenant.url, publicUrl },
    token: signInAs(tenant, { tenantId: TENANT_ID, appId: APP_ID, appSecret: APP_SECRET }),
    now: clock.now,
    pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    fetch: send,
  })
  return {
    ...graph,
    ...{ clock, store, queue, messenger, wake, teamMembers: { of: async () => [] } },
    programmes: new Map([[jiasAdults.id, jiasAdults]]),
    turns: createTurns(),
    fileReader: createFileReader(),
    ...{ logWorkbooks: connectLogWorkbooks(), zipWriter: streamingZipWriter },
    log: { info: () => undefined, warn: () => undefined },
    newId: randomUUID,
  }
}
