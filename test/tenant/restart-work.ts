import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { ask } from './restart-life.ts'
import { ISLA } from './tenant-under-test.ts'

/** Where a client's work goes, and the tokens it was given in the first life. */
export interface Target {
  url: string
  drive: string
  graph: string
  connector: string
}

/** Something a client does again and again until the connection breaks; what was acknowledged must hold ever after. */
export interface Work {
  /** False when the connection broke. */
  step(target: Target): Promise<boolean>
  verify(target: Target): Promise<void>
  /** How much was acknowledged. */
  count(): number
}

const UNIT = 327_680

export const api = ({ url, drive }: Target, rest: string) => `${url}/v1.0/drives/${drive}${rest}`

/** Files in one request. */
export function uploadFiles(): Work {
  const kept = new Map<string, string>()
  let next = 0
  return {
    async step(target) {
      next += 1
      const [name, text] = [`file-${next}.txt`, `text ${next}`]
      const body = new TextEncoder().encode(text)
      const answer = await ask('PUT', api(target, `/root:/Files/${name}:/content`), { token: target.graph, body })
      if (answer) kept.set(name, text)
      return answer?.status === 201 || assertBroken(answer)
    },
    async verify(target) {
      if (kept.size === 0) return
      const { body } = await must(ask('GET', api(target, '/root:/Files:/children?$top=1000'), { token: target.graph }))
      const shown = new Map<string, number>(
        body.value.map((item: { name: string; size: number }) => [item.name, item.size]),
      )
      for (const [name, text] of kept) assert.equal(shown.get(name), text.length, name)
    },
    count: () => kept.size,
  }
}

/** Files by session, range by range: after a break the tenant says where to go on, never before what it acknowledged. */
export function uploadByRanges(): Work {
  const done = new Map<string, string>()
  let next = 0
  let open: { name: string; url: string; bytes: Uint8Array; received: number } | undefined
  const begin = async (target: Target) => {
    next += 1
    const name = `long-${next}.bin`
    const address = api(target, `/root:/Long/${name}:/createUploadSession`)
    const answer = await ask('POST', address, { token: target.graph, body: {} })
    const bytes = Uint8Array.from({ length: 3 * UNIT + next }, (_, index) => (index + next) % 251)
    if (answer) open = { name, url: answer.body.uploadUrl, bytes, received: 0 }
    return answer?.status === 200 || assertBroken(answer)
  }
  return {
    async step(target) {
      if (!open) return begin(target)
      const { name, url, bytes, received } = open
      const end = Math.min(received + UNIT, bytes.length)
      const headers = { 'content-range': `bytes ${received}-${end - 1}/${bytes.length}` }
      const answer = await ask('PUT', url, { body: bytes.slice(received, end), headers })
      if (!answer) return false
      assert.equal(answer.status, end === bytes.length ? 201 : 202)
      open.received = end
      if (end < bytes.length) return true
      done.set(name, sha(bytes))
      open = undefined
      return true
    },
    async verify(target) {
      if (open) {
        const { status, body } = await must(ask('GET', open.url))
        if (status === 404) {
          assert.ok(open.received > 2 * UNIT, 'a session went that was not finished')
          done.set(open.name, sha(open.bytes))
          open = undefined
        } else {
          const [from] = (body.nextExpectedRanges[0] as string).split('-').map(Number)
          assert.ok(Number(from) >= open.received, 'an acknowledged range was lost')
          open.received = Number(from)
        }
      }
      for (const [name, digest] of done) {
        const { body } = await must(ask('GET', api(target, `/root:/Long/${name}`), { token: target.graph }))
        const bytes = await (await fetch(body['@microsoft.graph.downloadUrl'])).arrayBuffer()
        assert.equal(sha(new Uint8Array(bytes)), digest, name)
      }
    },
    count: () => done.size,
  }
}

/** Follows delta by its links, in small pages; in the end it knows exactly what is there. */
export function followDelta(): Work {
  const known = new Map<string, string>()
  let link: string | undefined
  let rounds = 0
  const page = async (target: Target) => {
    const answer = await ask('GET', link ?? api(target, '/root/delta?$top=7'), { token: target.graph })
    if (!answer) return undefined
    assert.equal(answer.status, 200)
    for (const item of answer.body.value) {
      if (item.deleted) known.delete(item.id)
      else known.set(item.id, item.name)
    }
    link = answer.body['@odata.deltaLink'] ?? answer.body['@odata.nextLink']
    rounds += answer.body['@odata.deltaLink'] ? 1 : 0
    return answer.body['@odata.deltaLink'] !== undefined
  }
  return {
    step: async (target) => (await page(target)) !== undefined,
    async verify(target) {
      while (!(await page(target)));
      const fresh = new Map<string, string>()
      for (let next: string | undefined = api(target, '/root/delta?$top=1000'); next; ) {
        const { body }: { body: Record<string, never> & { value: { id: string; name: string }[] } } = await must(
          ask('GET', next, { token: target.graph }),
        )
        for (const { id, name } of body.value) fresh.set(id, name)
        next = body['@odata.nextLink']
      }
      assert.deepEqual(new Map([...known].sort()), new Map([...fresh].sort()))
    },
    count: () => rounds,
  }
}

/** Meetings, cards in the channel and words in a chat. */
export function converse(): Work {
  const [events, cards, words] = [new Map<string, string>(), new Set<string>(), new Set<string>()]
  let next = 0
  const kinds = [
    async (target: Target) => {
      const times = { start: at('10:00'), end: at('11:00') }
      const body = { subject: `Meeting ${next}`, transactionId: `t-${next}`, ...times }
      const answer = await ask('POST', `${target.url}/v1.0/users/${ISLA.id}/events`, { token: target.graph, body })
      if (answer) events.set(answer.body.id, body.subject)
      return answer?.status === 201 || assertBroken(answer)
    },
    async (target: Target) => {
      const body = { type: 'message', text: `Card ${next}` }
      const address = `${target.url}/connector/v3/conversations/19:general@thread.tacv2/activities`
      const answer = await ask('POST', address, { token: target.connector, body })
      if (answer) cards.add(`${answer.body.id} Card ${next}`)
      return answer?.status === 201 || assertBroken(answer)
    },
    async (target: Target) => {
      const body = { person: ISLA.id, text: `Words ${next}` }
      const answer = await ask('POST', `${target.url}/_tenant/chat`, { body })
      if (answer) words.add(body.text)
      return answer?.status === 200 || assertBroken(answer)
    },
  ]
  return {
    async step(target) {
      next += 1
      return (await kinds[next % kinds.length]?.(target)) ?? false
    },
    async verify(target) {
      for (const [id, subject] of events) {
        const { body } = await must(
          ask('GET', `${target.url}/v1.0/users/${ISLA.id}/events/${id}`, { token: target.graph }),
        )
        assert.equal(body.subject, subject)
      }
      const channel = await must(ask('GET', `${target.url}/_tenant/channel`))
      const shown = new Set(channel.body.map(({ id, text }: Record<'id' | 'text', string>) => `${id} ${text}`))
      for (const card of cards) assert.ok(shown.has(card), card)
      const chat = await must(ask('GET', `${target.url}/_tenant/chats/${ISLA.id}`))
      const said = new Set(chat.body.map(({ text }: { text: string }) => text))
      for (const text of words) assert.ok(said.has(text), text)
    },
    count: () => events.size + cards.size + words.size,
  }
}

/** The clock, which never goes back. */
export function readClock(): Work {
  let latest = 0
  let reads = 0
  const read = async ({ url }: Target) => {
    const answer = await ask('GET', `${url}/_tenant/clock`)
    if (!answer) return false
    const now = Date.parse(answer.body.now)
    assert.ok(now >= latest, 'the clock went back')
    latest = now
    reads += 1
    return true
  }
  return { step: read, verify: async (target) => assert.ok(await read(target)), count: () => reads }
}

const at = (time: string) => ({ dateTime: `2027-02-10T${time}:00`, timeZone: 'UTC' })
const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

export async function must<T>(asked: Promise<T | undefined>): Promise<T> {
  const answer = await asked
  assert.ok(answer, 'no answer')
  return answer
}

/** No answer is a kill; any other is a refusal that ought not to be. */
function assertBroken(answer: { status: number; body: unknown } | undefined): false {
  assert.equal(answer, undefined, `was answered ${answer?.status} ${JSON.stringify(answer?.body)}`)
  return false
}
