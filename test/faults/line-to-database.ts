import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A way to the database server that can be cut. */
export interface Line {
  /** The server's address by this way. */
  readonly url: string
  /** How many connections there are. */
  open(): number
  /** Ends every connection, and takes no new one until it is mended. */
  cut(): Promise<void>
  mend(): Promise<void>
  close(): Promise<void>
}

export async function layLine(databaseUrl: string, port: number): Promise<Line> {
  const to = new URL(databaseUrl)
  const sockets = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect(Number(to.port), to.hostname)
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one)
      one.on('error', () => undefined)
      one.once('close', () => {
        sockets.delete(one)
        other.destroy()
      })
      one.pipe(other)
    }
  })
  const mend = () => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const cut = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      for (const socket of sockets) socket.destroy()
    })
  await mend()
  const url = new URL(databaseUrl)
  url.port = String((server.address() as AddressInfo).port)
  return {
    url: url.href,
    open: () => sockets.size / 2,
    cut,
    mend,
    close: async () => (server.listening ? cut() : undefined),
  }
}
