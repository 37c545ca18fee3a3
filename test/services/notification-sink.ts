import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Stands where the server would take notifications: answers the handshake and counts what comes. */
export interface NotificationSink {
  readonly url: string
  readonly received: unknown[]
  close(): Promise<void>
}

export async function startNotificationSink(): Promise<NotificationSink> {
  const received: unknown[] = []
  const server = createServer((request, response) => {
    const token = new URL(request.url ?? '/', 'http://localhost').searchParams.get('validationToken')
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      if (token !== null) return response.writeHead(200, { 'Content-Type': 'text/plain' }).end(token)
      received.push(JSON.parse(Buffer.concat(chunks).toString('utf8')))
      return response.writeHead(202).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
