import { createHash } from 'node:crypto'
import { cpSync, existsSync, globSync, readFileSync } from 'node:fs'
import { mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../src/store/open-store.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const PREFIX = join(ROOT, '.build', 'embedded-template-')

/** A new data directory with an embedded database that is up to date and empty. */
export async function copyEmbeddedTemplate(): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'waymark-store-'))
  await layEmbeddedTemplate(dataDir)
  return dataDir
}

/** Copies such a database into a data directory without one, in a third of the time that making one takes. */
export async function layEmbeddedTemplate(dataDir: string): Promise<void> {
  const template = PREFIX + keyOf()
  if (!existsSync(template)) await makeTemplate(template)
  cpSync(join(template, 'database'), join(dataDir, 'database'), { recursive: true })
}

/** Made apart and moved into place, so that test files which start together do not see half of one. */
async function makeTemplate(template: string): Promise<void> {
  const outdated = globSync(`${PREFIX}*`).filter((path) => /-[0-9a-f]{12}$/.test(path) && path !== template)
  await Promise.all(outdated.map((path) => rm(path, { recursive: true, force: true })))
  const making = `${template}.${process.pid}`
  const opened = await openStore({ databaseUrl: undefined, dataDir: making, report: throwIt })
  await opened.close()
  await rename(making, template).catch(() => rm(making, { recursive: true }))
}

/** Moves with whatever decides what an empty database looks like. */
function keyOf(): string {
  const hash = createHash('sha256')
  const migrations = globSync('src/store/migrations/*.ts', { cwd: ROOT }).sort()
  for (const file of ['package-lock.json', 'src/store/queue.ts', 'src/store/migrate.ts', ...migrations]) {
    hash.update(readFileSync(join(ROOT, file)))
  }
  return hash.digest('hex').slice(0, 12)
}

function throwIt(trouble: unknown): never {
  throw trouble
}
