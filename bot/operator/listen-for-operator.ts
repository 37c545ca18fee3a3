import { chmodSync, mkdirSync, rmSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline'
import type { Surroundings } from '../../src/services/surroundings.ts'
import { carryOut } from './carry-out.ts'
import { order, type Reply } from './order.ts'
import { socketPath } from './socket-path.ts'

export interface Listening {
  /** Takes no more orders; resolves when those taken are answered. */
  finish(): Promise<void>
  /** Whoever still waits hears that the server ended. */
  close(): void
}

/** Takes operator's orders on a socket that only this user may open. One left by a killed server is replaced. */
export function listenForOperator(needs: Surroundings, dataDir: string): Promise<Listening> {
  const path = socketPath(dataDir)
  // With a database server nobody else has made it.
  mkdirSync(dirname(path), { recursive: true })
  rmSync(path, { force: true })
  const open = new Set<Socket>()
  const server = createServer((socket) => {
    open.add(socket)
    socket.once('close', () => open.delete(socket))
    serve(needs, socket)
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(path, () => {
      chmodSync(path, 0o600)
      resolve({
        finish: () => new Promise((done) => server.close(() => done())),
        close: () => {
          for (const socket of open) socket.destroy()
        },
      })
    })
  })
}

function serve(needs: Surroundings, socket: Socket): void {
  socket.on('error', () => socket.destroy())
  const lines = createInterface({ input: socket })
  lines.on('error', () => socket.destroy())
  lines.once('line', (line) => {
    answer(needs, line).then(
      (reply) => socket.end(`${JSON.stringify(reply)}\n`),
      () => socket.destroy(),
    )
  })
}

async function answer(needs: Surroundings, line: string): Promise<Reply> {
  try {
    return { outcome: await carryOut(needs, order.parse(JSON.parse(line))) }
  } catch (error) {
    return { failed: error instanceof Error ? error.message : 'It could not be done.' }
  }
}
