import { once } from 'node:events'
import { createServer } from 'node:net'

/** From here up the system takes ports for outgoing connections. */
const CEILING = 32_768
const FLOOR = 20_000

/** Finds a port of 127.0.0.1 that nothing listens on. */
export async function findFreePort(): Promise<number> {
  const port = FLOOR + Math.floor(Math.random() * (CEILING - FLOOR))
  return (await isFree(port)) ? port : findFreePort()
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer().listen(port, '127.0.0.1')
  try {
    await once(server, 'listening')
    return true
  } catch {
    return false
  } finally {
    server.close()
  }
}
