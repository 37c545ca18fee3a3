import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { findFreePort } from '../support/free-port.ts'
import { startPostgres, type TestServer } from '../support/postgres.ts'
import { readBicep } from './read-bicep.ts'
import { readAzure } from './sources.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const SERVER = readAzure('modules/server.bicep')

let postgres: TestServer | undefined
let home: string
let server: ChildProcess | undefined
let said = ''
let port: number

/** The settings as deployed; only what is decided there (addresses, secrets, ports, folders) is this machine's. */
async function startAsDeployed(databaseUrl: string): Promise<ChildProcess> {
  port = await findFreePort()
  const here: Record<string, string> = {
    WAYMARK_TENANT_ID: '00000000-0000-0000-0000-000000000001',
    WAYMARK_APP_ID: '00000000-0000-0000-0000-000000000002',
    WAYMARK_APP_SECRET: 'no secret',
    WAYMARK_PUBLIC_URL: 'https://waymark-northmoor.azurewebsites.net',
    WAYMARK_PORT: String(port),
    PORT: String(port),
    DATABASE_URL: databaseUrl,
    WAYMARK_DATA_DIR: join(home, 'not', 'there', 'yet'),
  }
  const env = Object.fromEntries(
    [...readBicep(SERVER).settings].map(([name, value]) => [name, here[name] ?? value.replaceAll("'", '')]),
  )
  const [, command = ''] = /appCommandLine: 'node ([^']+)'/.exec(SERVER) ?? []
  return spawn(process.execPath, command.split(' '), { cwd: ROOT, env })
}

beforeAll(async () => {
  postgres = await startPostgres()
  home = mkdtempSync(join(tmpdir(), 'waymark-azure-'))
  server = await startAsDeployed(postgres.url)
  const hear = (chunk: Buffer) => {
    said += chunk.toString()
  }
  server.stdout?.on('data', hear)
  server.stderr?.on('data', hear)
  await vi.waitUntil(() => said.includes('\n'), { timeout: 30_000 })
})

afterAll(async () => {
  if (server?.exitCode === null && server.kill('SIGTERM')) await once(server, 'exit')
  await postgres?.stop()
  rmSync(home, { recursive: true, force: true })
})

test('with the settings as deployed the server starts, and answers a proxy on another machine', async () => {
  expect(said).toMatch(/^Waymark ready /m)
  const outside = Object.values(networkInterfaces())
    .flat()
    .find((network) => network?.family === 'IPv4' && !network.internal)
  const at = `http://${outside?.address ?? '127.0.0.1'}:${port}`
  expect((await fetch(`${at}/healthz`)).status).toBe(200)
  expect(await (await fetch(`${at}/readyz`)).json()).toMatchObject({ ready: true, database: true })
  const unsigned = { type: 'message', channelId: 'msteams', serviceUrl: 'https://x.example', conversation: { id: 'c' } }
  const answer = await fetch(`${at}/api/messages`, { method: 'POST', body: JSON.stringify(unsigned) })
  expect(answer.status).toBe(401)
})
