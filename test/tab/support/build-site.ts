import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const CONFIG = fileURLToPath(new URL('../../../tab/vite.config.ts', import.meta.url))

/** Builds the tab as it is shipped, into a folder of its own, so that a stale build is never what is tested. */
export async function buildSite(): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'waymark-site-'))
  await build({ configFile: CONFIG, logLevel: 'error', build: { outDir, emptyOutDir: true } })
  return outDir
}
