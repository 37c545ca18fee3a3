import { createConnection } from 'node:net'
import { createInterface } from 'node:readline'
import { readDataDir } from '../../../src/config.ts'
import { type Order, type Outcome, reply } from '../../operator/order.ts'
import { socketPath } from '../../operator/socket-path.ts'

/** Has the running server carry out an order; it holds the database. Throws with one line that says what to do. */
export async function askServer<T extends Order['type']>(
  order: Extract<Order, { type: T }>,
): Promise<Extract<Outcome, { type: T }>> {
  const dataDir = readDataDir()
  const answer = reply.parse(JSON.parse(await exchange(socketPath(dataDir), JSON.stringify(order), dataDir)))
  if ('failed' in answer) throw new Error(answer.failed)
  return answer.outcome as Extract<Outcome, { type: T }>
}

function exchange(path: string, line: string, dataDir: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = createConnection(path)
    const absent = `no server runs on the data directory ${dataDir}: start it, or name another with WAYMARK_DATA_DIR`
    socket.once('error', (cause) => reject(new Error(absent, { cause })))
    socket.once('connect', () => socket.write(`${line}\n`))
    // Its reader repeats the socket's error, which is told above.
    createInterface({ input: socket })
      .once('line', resolve)
      .on('error', () => undefined)
    socket.once('close', () => reject(new Error('the server ended before it answered; nothing is lost, run it again')))
  })
}
