import type { Hono } from 'hono'
import { createApp } from '../../../bot/http/app.ts'
import type { Variables } from '../../../bot/http/tab-call.ts'
import { createTabIdentity } from '../../../bot/http/tab-identity.ts'
import type { Surroundings } from '../../../src/services/surroundings.ts'
import { inspectionFor } from '../../support/inspections.ts'
import { type MemorySurroundings, surroundingsAt } from '../../support/surroundings.ts'
import { APP, type KeyServer, startKeyServer, TENANT } from './key-server.ts'

export interface AppUnderTest {
  readonly app: Hono<Variables>
  readonly needs: MemorySurroundings
  readonly keys: KeyServer
  /** `GET /api/tab<path>` in a person's name. */
  readonly ask: (path: string, person: Speaking) => Promise<Response>
  readonly post: (path: string, body: unknown, person: Speaking) => Promise<Response>
}

type Speaking = { readonly id: string; readonly name: string }

/** @param others than what is in memory */
export async function appAt(now: string, others: Partial<Surroundings> = {}): Promise<AppUnderTest> {
  const keys = await startKeyServer()
  const needs = { ...(await surroundingsAt(now, [inspectionFor()])), ...others } as MemorySurroundings
  const app = createApp(needs, {
    siteDir: '/nowhere',
    frameAncestors: ['https://teams.microsoft.com'],
    identify: createTabIdentity({ authorityHost: keys.url, tenantId: TENANT, appId: APP, appUri: `api://host/${APP}` }),
    receive: async () => ({ status: 200 }),
    isRunning: () => true,
    looksAt: () => null,
  })
  const headersOf = async ({ id, name }: Speaking) => ({
    Authorization: `Bearer ${await keys.token({ oid: id, name })}`,
    'Content-Type': 'application/json',
  })
  return {
    ...{ app, needs, keys },
    ask: async (path, person) => app.request(`/api/tab${path}`, { headers: await headersOf(person) }),
    post: async (path, body, person) =>
      app.request(`/api/tab${path}`, {
        method: 'POST',
        headers: await headersOf(person),
        body: JSON.stringify(body),
      }),
  }
}
