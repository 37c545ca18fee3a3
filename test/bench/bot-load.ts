import { Agent, createServer, type IncomingMessage, type ServerResponse, request as startRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

/** Somebody who asks in their own chat. */
export interface Asker {
  readonly id: string
  readonly name: string
}

export interface Load {
  readonly askers: readonly Asker[]
  readonly text: string
  /** Messages a second. */
  readonly rate: number
  readonly seconds: number
  readonly botUrl: string
  /** Sent with every message. */
  readonly token: string
  readonly appId: string
  readonly tenantId: string
  /** Milliseconds after the last message in which an answer still counts. */
  readonly patience: number
}

/** Milliseconds from a message's setting out until its answer was there, sorted. */
export interface Answered {
  readonly times: readonly number[]
  readonly unanswered: number
  readonly refused: number
}

/** What stands in Teams' place for a bot under load: it takes every answer at once, and notes when. */
export interface Chats {
  readonly url: string
  put(load: Load): Promise<Answered>
  close(): Promise<void>
}

export async function openChats(): Promise<Chats> {
  /** By conversation, the moments at which what is not answered yet was asked, oldest first. */
  const open = new Map<string, number[]>()
  let times: number[] = []
  const server = createServer((message, answer) => {
    const at = performance.now()
    const [, conversation] = /^\/v3\/conversations\/([^/?]+)\/activities/.exec(message.url ?? '') ?? []
    void takeIn(message).then((body) => {
      const asked = body.includes('"type":"typing"')
        ? undefined
        : open.get(decodeURIComponent(conversation ?? ''))?.shift()
      if (asked !== undefined) times.push(at - asked)
      answer.writeHead(200, { 'content-type': 'application/json' }).end('{"id":"1700000000000"}')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  async function put(load: Load): Promise<Answered> {
    times = []
    open.clear()
    // A connection that the other side closed for idleness would be no fault of the bot's: Node's servers do after 5 seconds.
    const agent = new Agent({ keepAlive: true, maxSockets: 64, timeout: 3000 })
    let refused = 0
    const posts: Promise<void>[] = []
    const began = performance.now()
    for (let index = 0; index < load.rate * load.seconds; index += 1) {
      const ahead = began + (index * 1000) / load.rate - performance.now()
      if (ahead > 0) await wait(ahead)
      const asker = load.askers[index % load.askers.length]
      if (!asker) throw new Error('Nobody asks.')
      const conversation = chatOf(asker)
      open.set(conversation, [...(open.get(conversation) ?? []), performance.now()])
      const sent = post(agent, load, activityFor(load, url, asker, index))
      const note = (status: number) => {
        if (status >= 300) refused += 1
      }
      posts.push(sent.then(note, () => note(Number.POSITIVE_INFINITY)))
    }
    await Promise.all(posts)
    const unanswered = () => [...open.values()].reduce((sum, asked) => sum + asked.length, 0)
    for (const end = performance.now() + load.patience; unanswered() > 0 && performance.now() < end; ) await wait(50)
    agent.destroy()
    return { times: times.toSorted((a, b) => a - b), unanswered: unanswered(), refused }
  }

  return {
    url,
    put,
    async close() {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.POSITIVE_INFINITY
}

function chatOf({ id }: Asker): string {
  return `a:chat-of-${id}`
}

let lastActivity = Date.now()

function activityFor({ text, appId, tenantId }: Load, serviceUrl: string, { id, name }: Asker, index: number): object {
  lastActivity += 1
  return {
    type: 'message',
    id: String(lastActivity),
    timestamp: new Date().toISOString(),
    channelId: 'msteams',
    serviceUrl,
    from: { id: `29:${id}`, name, aadObjectId: id },
    recipient: { id: `28:${appId}`, name: 'Waymark' },
    conversation: { id: chatOf({ id, name }), conversationType: 'personal', tenantId },
    channelData: { tenant: { id: tenantId } },
    locale: 'en-GB',
    text,
    entities: [{ type: 'clientInfo', locale: 'en-GB', country: 'GB', platform: index % 2 === 0 ? 'Windows' : 'iOS' }],
  }
}

function post(agent: Agent, { botUrl, token }: Load, activity: object): Promise<number> {
  const body = JSON.stringify(activity)
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  }
  return new Promise((resolve, reject) => {
    const sending = startRequest(`${botUrl}/api/messages`, { method: 'POST', agent, headers }, (answer) => {
      answer.resume()
      answer.on('end', () => resolve(answer.statusCode ?? 0))
    })
    sending.on('error', reject)
    sending.end(body)
  })
}

async function takeIn(message: IncomingMessage | ServerResponse): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of message as IncomingMessage) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}
