import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openCertificate } from '../../infra/tenant/certificate.ts'
import { openDatabase } from '../../infra/tenant/kernel/database.ts'
import { openKeyRing } from '../../infra/tenant/kernel/keys.ts'
import { openSettings } from '../../infra/tenant/kernel/settings.ts'

/** The files of a data directory in which there are keys and nothing else. */
let made: Promise<[name: string, bytes: Buffer][]> | undefined

/** Making keys takes a new tenant nearly all of its time: those of one test file are made once. */
export async function layKeys(dataDir: string): Promise<void> {
  if (existsSync(join(dataDir, 'tenant.sqlite'))) return
  made ??= makeKeys()
  for (const [name, bytes] of await made) writeFileSync(join(dataDir, name), bytes)
}

async function makeKeys(): Promise<[string, Buffer][]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'keys-'))
  try {
    await openCertificate(dataDir)
    const db = openDatabase(dataDir)
    const settings = openSettings(db)
    for (const ring of ['signInKeys', 'botFrameworkKeys']) openKeyRing(settings, ring)
    db.close()
    return readdirSync(dataDir).map((name) => [name, readFileSync(join(dataDir, name))])
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}
