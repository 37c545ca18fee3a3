import { createConnection, createServer, type Socket } from 'node:net'
import { findFreePort } from '../support/free-port.ts'

/** Stands between the product and its database, and can be shut. */
export interface DatabaseGate {
  /** The database's address by way of the gate. */
  readonly url: string
  /** Cuts every connection and lets none through. */
  shut(): void
  open(): void
  close(): Promise<void>
}

export async function startDatabaseGate(databaseUrl: string): Promise<DatabaseGate> {
  const target = new URL(databaseUrl)
  const lines = new Set<Socket>()
  let isOpen = true
  const gate = createServer((line) => {
    if (!isOpen) return void line.destroy()
    const beyond = createConnection(Number(target.port), target.hostname)
    for (const end of [line, beyond]) {
      lines.add(end)
      end.on('error', () => undefined)
      end.on('close', () => {
        lines.delete(end)
        line.destroy()
        beyond.destroy()
      })
    }
    line.pipe(beyond).pipe(line)
  })
  const port = await findFreePort()
  await new Promise<void>((resolve) => gate.listen(port, '127.0.0.1', resolve))
  const cut = () => {
    for (const line of lines) line.destroy()
  }
  const url = new URL(databaseUrl)
  url.port = String(port)
  return {
    url: url.href,
    shut() {
      isOpen = false
      cut()
    },
    open() {
      isOpen = true
    },
    async close() {
      cut()
      await new Promise((resolve) => gate.close(resolve))
    },
  }
}
