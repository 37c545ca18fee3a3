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
}

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
  return { app, needs, keys }
}
