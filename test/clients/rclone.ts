import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { SITE } from '../tenant/tenant-under-test.ts'
import type { ClientGround } from './client-ground.ts'
import { nameTenant } from './named-tenant.ts'

const run = promisify(execFile)

type Ground = Pick<ClientGround, 'tenant' | 'graphUrl' | 'graphToken'>

/** The program on this machine, pointed at the site's library, and a folder of this machine's to work with. */
export interface Rclone {
  /** What it prints; rejects with what it complains of. `tenant:a/b` is a path in the library. */
  (...words: readonly string[]): Promise<string>
  readonly folder: string
  close(): void
}

/** Its first line, or undefined where it is not installed. */
export function findRclone(): string | undefined {
  try {
    return execFileSync('rclone', ['version'], { stdio: ['ignore', 'pipe', 'ignore'] })
      .toString()
      .split('\n')[0]
  } catch {
    return undefined
  }
}

/** @param site as Graph addresses it by its path */
export async function openRclone(ground: Ground, site = SITE): Promise<Rclone> {
  const folder = mkdtempSync(join(tmpdir(), 'rclone-'))
  const { proxyUrl, caPath, close } = await nameTenant(ground.tenant, 'graph.microsoft.com', folder)
  const config = join(folder, 'rclone.conf')
  writeFileSync(config, await describeRemote(ground, site))
  const common = ['--config', config, '--retries', '1']
  // By the environment, since what it asks without a token (how far a copy is) heeds none of its own options.
  const env = { PATH: process.env.PATH, HOME: folder, HTTPS_PROXY: proxyUrl, SSL_CERT_FILE: caPath }
  const call = async (...words: readonly string[]) =>
    (await run('rclone', [...common, ...words], { env, maxBuffer: 64 * 1024 * 1024 })).stdout
  return Object.assign(call, {
    folder,
    close() {
      close()
      rmSync(folder, { recursive: true, force: true })
    },
  })
}

/** As `rclone config` would write it after the sign-in. */
async function describeRemote({ graphUrl, graphToken }: Ground, site: string): Promise<string> {
  const ask = async (path: string) => {
    const answer = await fetch(graphUrl + path, { headers: { authorization: `Bearer ${graphToken}` } })
    return (await answer.json()) as { id: string }
  }
  const { id } = await ask(`/sites/${(await ask(`/sites/${site}`)).id}/drive`)
  const expiry = new Date(Date.now() + 3_000_000).toISOString()
  const token = JSON.stringify({ access_token: graphToken, token_type: 'Bearer', refresh_token: 'none', expiry })
  const remote = { type: 'onedrive', token, drive_id: id, drive_type: 'documentLibrary' }
  return ['[tenant]', ...Object.entries(remote).map(([name, value]) => `${name} = ${value}`), ''].join('\n')
}
