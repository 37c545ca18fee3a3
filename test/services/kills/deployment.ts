import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { createLinks } from '../../../bot/cards/links.ts'
import { connectTeams } from '../../../bot/teams/connect-teams.ts'
import { teamKey } from '../../../bot/teams/conversation-keys.ts'
import { inspectionRequest } from '../../../infra/rehearsal/inspection-request.ts'
import { APP_ID, APP_SECRET, TEAM_ID, TENANT_ID, tenantContent } from '../../../infra/rehearsal/tenant-content.ts'
import { createWoundClock, type WoundClock } from '../../../infra/rehearsal/wound-clock.ts'
import { BOT_FRAMEWORK } from '../../../infra/tenant/sign-in/tokens.ts'
import { startTenant, type Tenant } from '../../../infra/tenant/tenant.ts'
import type { Inspection } from '../../../src/domain/inspection/inspection.ts'
import { jiasAdults } from '../../../src/domain/programme/jias-adults/programme.ts'
import type { TokenSource } from '../../../src/graph/access-token.ts'
import { connectGraph } from '../../../src/graph/connect.ts'
import { connectLogWorkbooks } from '../../../src/office/connect-log-workbooks.ts'
import { createFileReader } from '../../../src/office/create-file-reader.ts'
import { streamingZipWriter } from '../../../src/office/write-zip.ts'
import { type Agenda, createAgenda } from '../../../src/services/agenda/agenda.ts'
import type { Store } from '../../../src/services/ports/store.ts'
import { draftInspection } from '../../../src/services/set-up/draft-inspection.ts'
import type { Surroundings } from '../../../src/services/surroundings.ts'
import { createTurns } from '../../../src/services/turns.ts'
import { signInAs } from '../../support/sign-in.ts'
import { layKeys } from '../../tenant/lay-keys.ts'
import { type NotificationSink, startNotificationSink } from '../notification-sink.ts'
import type { Blow, EffectName } from './blow.ts'
import { type EmptiedStore, openEmptiedStore } from './emptied-store.ts'
import { createLife, type Life, lived, mortal } from './life.ts'
import type { Place } from './people.ts'
import { createWire, fetchOver, layToConnector, type Wire } from './wire.ts'

/** A tenant and a database that outlive the processes which work on them, one after another. */
export interface Deployment extends Place {
  readonly clock: WoundClock
  /** As it is to be set up. */
  readonly inspection: Inspection
  /** Moves both clocks; never back. */
  windTo(instant: number): void
  /** @param plant spoils the surroundings, to see that it is noticed */
  startProcess(effect: EffectName, blow: Pick<Blow, 'point' | 'call'> | null, plant?: Plant): Process
  close(): Promise<void>
}

export type Plant = (needs: Surroundings) => Surroundings

/** One life of the product: its real clients of Graph and of the connector, until it ends. */
export interface Process {
  readonly needs: Surroundings
  readonly agenda: Agenda
  readonly life: Life
  readonly wire: Wire
}

/** What one deployment after another is opened in, since much of it takes long to make. */
export interface Home {
  readonly dataDir: string
  readonly database: EmptiedStore
  readonly sink: NotificationSink
  close(): Promise<void>
}

export async function openHome(): Promise<Home> {
  const dataDir = await mkdtemp(join(tmpdir(), 'kills-'))
  const [sink, database] = [await startNotificationSink(), await openEmptiedStore()]
  return {
    ...{ dataDir, sink, database },
    async close() {
      await Promise.all([database.close(), sink.close(), rm(dataDir, { recursive: true, force: true })])
    },
  }
}

/** One in which nothing has happened yet. @param now ISO instant at which it begins */
export async function openDeployment(home: Home, now: string, notified: string): Promise<Deployment> {
  const { dataDir, sink, database } = home
  const clock = createWoundClock(Date.parse(now))
  await rm(join(dataDir, 'tenant.sqlite'), { force: true })
  await layKeys(dataDir)
  await database.empty()
  const content = tenantContent(sink.url)
  const tenant = await startTenant({ dataDir, port: 0, content, firstInstant: clock.now() })
  let wire: Wire | undefined
  layToConnector(tenant, () => wire)
  await tenant.installApp()
  await database.store.conversations.save({
    ...{ key: teamKey(TEAM_ID), conversationId: TEAM_ID, tenantId: TENANT_ID },
    serviceUrl: `${tenant.url}/connector/`,
  })
  const token = signInAs(tenant, { tenantId: TENANT_ID, appId: APP_ID, appSecret: APP_SECRET })
  const kept = { store: database.store, clock, token }
  const outside = (life: Life, send: typeof fetch) => surround(tenant, kept, sink.url, life, send)
  const inspection = await draftInspection(outside(createLife(), fetch), inspectionRequest(notified))
  return {
    ...{ tenant, clock, inspection, driveId: inspection.place.driveId },
    windTo(instant) {
      const at = Math.max(instant, clock.now())
      clock.set(at)
      tenant.clock.set(at)
    },
    startProcess(effect, blow, plant = (needs) => needs) {
      const life = createLife()
      const own = createWire(effect, blow, life)
      wire = own
      const wake = (id: string) => agenda.wake(id)
      const needs = mortal(plant({ ...outside(life, fetchOver(own)), wake }), life, own)
      const agenda = createAgenda(needs)
      return { needs, life, wire: own, agenda }
    },
    async close() {
      clock.close()
      await tenant.close()
    },
  }
}

function surround(
  tenant: Tenant,
  kept: { readonly store: Store; readonly clock: WoundClock; readonly token: TokenSource },
  publicUrl: string,
  life: Life,
  send: typeof fetch,
): Surroundings {
  const { store, clock, token } = kept
  const waits = { pause: (milliseconds: number) => lived(life, () => pause(milliseconds)) }
  const log = { info: () => undefined, warn: () => undefined }
  const nothing = async () => undefined
  const config = {
    ...{ appId: APP_ID, tenantId: TENANT_ID, publicUrl, authorityHost: tenant.signInUrl, graphUrl: tenant.url },
    botOpenIdUrl: `${tenant.url}/botframework/v1/.well-known/openidconfiguration`,
    ...{ botScope: `${BOT_FRAMEWORK}/.default`, botTokenIssuer: BOT_FRAMEWORK },
  }
  const graph = connectGraph({ ...waits, config, token, now: clock.now, fetch: send })
  const turns = createTurns()
  const memory = { answered: store.answered, clock }
  const teams = connectTeams({
    ...{ ...waits, config, token, log, memory, turns, links: createLinks(config), conversations: store.conversations },
    now: () => performance.now(),
  })
  return {
    ...graph,
    clock,
    store,
    log,
    messenger: teams.messenger,
    teamMembers: teams.teamMembers,
    turns,
    fileReader: createFileReader(),
    ...{ logWorkbooks: connectLogWorkbooks(), zipWriter: streamingZipWriter },
    newId: randomUUID,
    wake: () => undefined,
    queue: { send: nothing, start: nothing, idle: nothing, stop: nothing },
    programmes: new Map([[jiasAdults.id, jiasAdults]]),
  }
}
