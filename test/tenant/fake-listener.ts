import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import type { Json } from './asking.ts'

export type FakeListener = {
  url: string
  /** Bodies of notifications, in order of coming. */
  received: Json[]
  /** Answers to validation: what it gives back for the token. */
  validate: (token: string) => { status: number; type: string; text: string }
  /** Status for each notification. */
  status: (count: number) => number
}

/** An address for notifications that keeps what it is told. */
export async function startFakeListener(): Promise<FakeListener> {
  const listener: FakeListener = {
    ...{ url: '', received: [] },
    validate: (text) => ({ status: 200, type: 'text/plain', text }),
    status: () => 202,
  }
  const server = createServer(async (request, response) => {
    const token = new URL(request.url ?? '', 'http://x').searchParams.get('validationToken')
    if (token !== null) {
      const { status, type, text } = listener.validate(token)
      response.writeHead(status, { 'content-type': type }).end(text)
      return
    }
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    listener.received.push(JSON.parse(Buffer.concat(chunks).toString()))
    response.writeHead(listener.status(listener.received.length)).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  listener.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/graph`
  return listener
}
