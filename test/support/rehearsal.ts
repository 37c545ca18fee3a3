import { existsSync, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RehearsalSettings } from '../../infra/rehearsal/settings.ts'
import { type Progress, type Rehearsal, startRehearsal } from '../../infra/rehearsal/start-rehearsal.ts'
import { layEmbeddedTemplate } from '../store/embedded-template.ts'
import { layKeys } from '../tenant/lay-keys.ts'
import { findFreePort } from './free-port.ts'
import { removeLater } from './remove-later.ts'

/**
 * Starts a whole rehearsal, set up and ready, on free ports with a data directory of its own; `stop` ends it and removes
 * the directory. By default it begins on Monday 11 January 2027, the notification date, at 9am.
 */
export async function startTestRehearsal(
  given: Partial<RehearsalSettings> = {},
  progress: Progress = { tenantReady: () => undefined },
): Promise<Rehearsal> {
  const dataDir = given.dataDir ?? mkdtempSync(join(tmpdir(), 'waymark-rehearsal-'))
  const remove = () => given.dataDir === undefined && removeLater(dataDir)
  const settings = {
    port: await findFreePort(),
    tenantPort: await findFreePort(),
    databaseUrl: undefined,
    clock: Date.parse('2027-01-11T09:00:00Z'),
    notified: '2027-01-11',
    ...given,
    dataDir,
  }
  // Where one is made from nothing is tried by those who start it as people do.
  if (!settings.databaseUrl && !existsSync(join(dataDir, 'database'))) await layEmbeddedTemplate(dataDir)
  mkdirSync(join(dataDir, 'tenant'), { recursive: true })
  await layKeys(join(dataDir, 'tenant'))
  try {
    const rehearsal = await startRehearsal(settings, progress)
    const stop = async () => {
      await rehearsal.stop()
      remove()
    }
    return { ...rehearsal, stop }
  } catch (error) {
    remove()
    throw error
  }
}
