import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** A socket's path holds some 100 bytes on every system; beyond that it moves to the machine's temporary folder. */
const LONGEST = 100

/** Where the server that uses a data directory listens for the operator. */
export function socketPath(dataDir: string): string {
  const inside = join(resolve(dataDir), 'waymark.sock')
  if (Buffer.byteLength(inside) <= LONGEST) return inside
  const name = createHash('sha256').update(inside).digest('hex').slice(0, 16)
  return join(tmpdir(), `waymark-${name}.sock`)
}
