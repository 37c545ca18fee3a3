import type { Hono } from 'hono'
import { createApp } from '../../../bot/http/app.ts'
import { createTabIdentity } from '../../../bot/http/tab-identity.ts'
import { inspectionFor } from '../../support/inspections.ts'
import { type MemorySurroundings, surroundingsAt } from '../../support/surroundings.ts'
import { APP, type KeyServer, startKeyServer, TENANT } from './key-server.ts'

export interface AppUnderTest {
  readonly app: Hono
  readonly needs: MemorySurroundings
  readonly keys: KeyServer
  /** `GET /api/tab<path>` in a person's name. */
  readonly ask: (path: string, person: Speaking) => Promise<Response>
  readonly post: (path: string, body: unknown, person: Speaking) => Promise<Response>
}

type Speaking = { readonly id: string; readonly name: string }

export async function appAt(now: string): Promise<AppUnderTest> {
  const keys = await startKeyServer()
  const needs = await surroundingsAt(now, [inspectionFor()])
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
