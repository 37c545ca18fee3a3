import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import type { Activity } from '../../infra/tenant/connector/activity.ts'

export type Received = { activity: Activity; authorization: string }

export type FakeBot = {
  endpoint: string
  received: Received[]
  /** What it does with an activity: a status and perhaps a body, in its own time. */
  answer: (activity: Activity) => Promise<{ status: number; body?: unknown }> | { status: number; body?: unknown }
}

/** A bot's messaging endpoint that keeps what it is given. */
export async function startFakeBot(): Promise<FakeBot> {
  const bot: FakeBot = { endpoint: '', received: [], answer: () => ({ status: 200 }) }
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const activity = JSON.parse(Buffer.concat(chunks).toString()) as Activity
    bot.received.push({ activity, authorization: request.headers.authorization ?? '' })
    const { status, body } = await bot.answer(activity)
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(body === undefined ? undefined : JSON.stringify(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  bot.endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`
  return bot
}
