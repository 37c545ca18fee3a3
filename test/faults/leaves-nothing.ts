import { createJsonLog } from '../../bot/json-log.ts'
import { createSystemClock } from '../../bot/system-clock.ts'
import { startServer } from '../../bot/wiring.ts'
import { readConfig } from '../../src/config.ts'

/** Starts the server and closes it again, then ends by itself, if nothing holds it. */
const clock = createSystemClock()
const log = createJsonLog(() => undefined, clock.now)
const server = await startServer(readConfig(), clock, log, '.')
await (await fetch(`${server.url}/readyz`)).text()
await server.ticker.tick()
await server.close()
clock.close()
process.stdout.write('Closed\n')
