import { expect, onTestFinished, test } from 'vitest'
import { askControl, askGraph } from './asking.ts'
import { startFakeBot } from './fake-bot.ts'
import { describeTenant, ISLA, SITE, startForTest } from './tenant-under-test.ts'

const START = Date.parse('2027-01-11T09:00:00Z')

/** The topics of one event after another, as a browser would hear them over a socket. */
async function listen(url: string): Promise<() => Promise<string[]>> {
  const ending = new AbortController()
  onTestFinished(() => ending.abort())
  const answer = await fetch(`${url}/_tenant/events`, { signal: ending.signal })
  expect(answer.headers.get('content-type')).toBe('text/event-stream')
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader()
  return async () => {
    for (;;) {
      const { value = '', done } = await reader.read()
      if (done) throw new Error('The stream has ended.')
      const data = /^data: (.*)$/m.exec(value)?.[1]
      if (data !== undefined) return (JSON.parse(data) as string[]).toSorted()
    }
  }
}

test('tells what changed, several changes at once in one event', async () => {
  const { endpoint: messagingEndpoint } = await startFakeBot()
  const tenant = await startForTest({ firstInstant: START, content: describeTenant({ app: { messagingEndpoint } }) })
  const next = await listen(tenant.url)
  const drive = (await askGraph(tenant)('GET', `/sites/${SITE}:/drive`)).body.id as string
  const made = await askGraph(tenant)('POST', `/drives/${drive}/root/children`, { name: 'New', folder: {} })
  expect(made.status).toBe(201)
  expect(await next()).toEqual(['files'])
  const event = { subject: 'x', start: { dateTime: '2027-02-01T10:00:00' }, end: { dateTime: '2027-02-01T11:00:00' } }
  expect((await askGraph(tenant)('POST', `/users/${ISLA.id}/events`, event)).status).toBe(201)
  expect(await next()).toEqual(['calendar'])
  await askControl(tenant)('POST', '/clock', { to: '2027-01-12T09:00:00Z' })
  expect(await next()).toEqual(['clock'])
  await askControl(tenant)('POST', '/chat', { person: ISLA.id, text: 'hello' })
  expect(await next()).toEqual(['messages'])
  tenant.kernel.changes.emit({ resource: `drives/${drive}/root`, changeType: 'updated' })
  tenant.kernel.changes.emit({ resource: `drives/${drive}/root`, changeType: 'updated' })
  tenant.kernel.clock.set(tenant.kernel.clock.now())
  expect(await next()).toEqual(['clock', 'files'])
})

test('a listener that has gone is told nothing more, and the others hear', async () => {
  const tenant = await startForTest({ firstInstant: START })
  const ending = new AbortController()
  const gone = await fetch(`${tenant.url}/_tenant/events`, { signal: ending.signal })
  const next = await listen(tenant.url)
  ending.abort()
  await expect(gone.text()).rejects.toThrow()
  tenant.kernel.clock.set(START + 1000)
  expect(await next()).toEqual(['clock'])
})
