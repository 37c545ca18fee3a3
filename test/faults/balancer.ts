import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Shares what comes in among several servers, one after the other, as a cloud's front does; who does not answer is passed over. */
export interface Balancer {
  readonly url: string
  readonly behind: string[]
  close(): Promise<void>
}

export async function startBalancer(port: number): Promise<Balancer> {
  const behind: string[] = []
  let taken = 0
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = []
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
    incoming.on('end', () => pass(behind.length))

    function pass(left: number): void {
      const to = behind[taken % Math.max(1, behind.length)]
      taken += 1
      if (left === 0 || to === undefined) return void outgoing.writeHead(502).end()
      const { method, headers, url } = incoming
      const onwards = request(new URL(url ?? '/', to), { ...{ method, headers } }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(outgoing)
      })
      onwards.on('error', () => pass(left - 1))
      onwards.end(Buffer.concat(chunks))
    }
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    behind,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
