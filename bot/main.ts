import { join } from 'node:path'
import { ConfigError, readConfig } from '../src/config.ts'
import { createJsonLog } from './json-log.ts'
import { createSystemClock } from './system-clock.ts'
import { type Server, startServer } from './wiring.ts'

const SITE = join(import.meta.dirname, '..', '.build', 'site')
/** Longer than a stop may take: whatever still holds the process then is let go. */
const STOP_WITHIN = 4_500

const clock = createSystemClock()
// Whoever reads the log may be gone, or its disk full: the work goes on.
process.stdout.on('error', () => undefined)
process.stderr.on('error', () => undefined)
// One Ctrl-C may arrive twice: from the terminal, and passed on by whoever started this.
process.on('SIGTERM', stop)
process.on('SIGINT', stop)

let server: Server | undefined
let stopping = false

try {
  const log = createJsonLog((line) => process.stdout.write(line), clock.now)
  server = await startServer(readConfig(), clock, log, SITE)
  void server.broken.then(giveUp)
  process.stdout.write(`Waymark ready ${server.url}\n`)
} catch (error) {
  const expected = error instanceof ConfigError || (error instanceof Error && error.name === 'StoreFailure')
  process.stderr.write(`${expected ? (error as Error).message : String(error)}\n`)
  clock.close()
  process.exitCode = 1
}

/** Without a word of goodbye: who started this starts it anew. */
function giveUp({ message }: Error): void {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}

/** What is under way may end, and is taken up after the next start where it does not. */
function stop(): void {
  if (stopping) return
  stopping = true
  setTimeout(() => process.exit(0), STOP_WITHIN).unref()
  clock.close()
  // While it starts nothing is under way, and nothing is half done that the next start would not take up.
  void Promise.resolve(server?.close())
    .catch(() => undefined)
    .then(() => process.exit(0))
}
