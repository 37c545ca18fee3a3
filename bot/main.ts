import { join } from 'node:path'
import { ConfigError, readConfig } from '../src/config.ts'
import { createJsonLog } from './json-log.ts'
import { createSystemClock } from './system-clock.ts'
import { startServer } from './wiring.ts'

const SITE = join(import.meta.dirname, '..', '.build', 'site')

try {
  const clock = createSystemClock()
  const log = createJsonLog((line) => process.stdout.write(line), clock.now)
  const server = await startServer(readConfig(), clock, log, SITE)
  process.stdout.write(`Waymark ready ${server.url}\n`)
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    clock.close()
    void server.close().then(() => process.exit(0))
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
} catch (error) {
  const expected = error instanceof ConfigError || (error instanceof Error && error.name === 'StoreFailure')
  process.stderr.write(`${expected ? (error as Error).message : String(error)}\n`)
  process.exitCode = 1
}
