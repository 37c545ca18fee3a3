import { describe, expect, test, vi } from 'vitest'
import { describeTenant, SITE, startForTest } from '../tenant/tenant-under-test.ts'
import { connectToTenant } from './connect-to-tenant.ts'
import { breakOff, GRAPH, type Reply, refuse, scriptGraph } from './scripted-graph.ts'

const CONTENT = 'https://files.example/download?ticket=1'
const moved: Reply = () => new Response(null, { status: 302, headers: { location: CONTENT } })
const content =
  (text: string): Reply =>
  () =>
    new Response(text)
/** Two pieces arrive, then the connection breaks. */
const torn: Reply = () => {
  const pieces = ['one', 'two'].map((text) => new TextEncoder().encode(text))
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const piece = pieces.shift()
      if (piece) controller.enqueue(piece)
      else controller.error(new TypeError('terminated'))
    },
  })
  return new Response(body)
}

async function textOf(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = []
  for await (const chunk of chunks) parts.push(chunk)
  return Buffer.concat(parts).toString()
}

describe('a file', () => {
  test('is fetched where Graph says, and our token stays with Graph', async () => {
    const { contents, seen } = scriptGraph([moved, content('what it says')])
    expect(await textOf(await contents.download('drive', 'item 1'))).toBe('what it says')
    expect(seen.map(({ url }) => url)).toEqual([`${GRAPH}/v1.0/drives/drive/items/item%201/content`, CONTENT])
    expect(seen.map(({ headers }) => headers.has('authorization'))).toEqual([true, false])
  })

  test.each<[string, readonly Reply[], number]>([
    ['throttled by Graph', [refuse(429, 'tooManyRequests', { 'Retry-After': '7' }), moved, content('all')], 7_000],
    ['throttled where it lies', [moved, refuse(429, 'x', { 'Retry-After': '9' }), moved, content('all')], 9_000],
    ['not reached at first', [moved, breakOff, moved, content('all')], 750],
  ])('%s: it is asked for anew after the wait', async (_, replies, wait) => {
    const { contents, waits } = scriptGraph(replies)
    expect(await textOf(await contents.download('drive', 'item'))).toBe('all')
    expect(waits).toEqual([wait])
  })

  test.each<[string, readonly Reply[], string]>([
    ['gone', [refuse(404, 'itemNotFound')], 'missing'],
    ['locked', [refuse(423, 'resourceLocked')], 'locked'],
    ['gone before it was fetched', [moved, refuse(404, 'x')], 'missing'],
  ])('%s: the failure says so', async (_, replies, reason) => {
    const { contents } = scriptGraph(replies)
    await expect(contents.download('drive', 'item')).rejects.toMatchObject({ name: 'GraphFailure', reason })
  })

  test('that breaks off half-way fails on the way, whatever was read of it', async () => {
    const { contents } = scriptGraph([moved, torn])
    await expect(textOf(await contents.download('drive', 'item'))).rejects.toMatchObject({ reason: 'unavailable' })
    await expect(contents.digest('drive', 'item')).rejects.toMatchObject({ reason: 'unavailable' })
  })

  test('may wait for whoever reads it; SharePoint may not keep them waiting', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      const fetch: typeof globalThis.fetch = async (input, init) => {
        if (String(input) !== CONTENT) return new Response(null, { status: 302, headers: { location: CONTENT } })
        let stop: (reason: unknown) => void = () => undefined
        init?.signal?.addEventListener('abort', () => stop(new TypeError('aborted')))
        const start = (controller: ReadableStreamDefaultController<Uint8Array>) => {
          stop = (reason) => controller.error(reason)
          controller.enqueue(new TextEncoder().encode('one'))
        }
        return new Response(new ReadableStream({ start }))
      }
      const { contents } = scriptGraph([], { fetch })
      const chunks = (await contents.download('drive', 'item'))[Symbol.asyncIterator]()
      await vi.advanceTimersByTimeAsync(10 * 60_000)
      expect(Buffer.from((await chunks.next()).value ?? []).toString()).toBe('one')
      await vi.advanceTimersByTimeAsync(10 * 60_000)
      const rest = expect(chunks.next()).rejects.toMatchObject({ reason: 'unavailable' })
      await vi.advanceTimersByTimeAsync(2 * 60_000)
      await rest
    } finally {
      vi.useRealTimers()
    }
  })

  test('is read from the tenant, and its digest is that of its bytes', async () => {
    const entries = [{ name: 'Plan.txt', text: 'abc' }]
    const tenant = await startForTest({ content: describeTenant({ entries }) })
    const { contents, library, sites } = connectToTenant(tenant)
    const { driveId } = await sites.findLibrary(`https://${SITE.replace(':', '')}`)
    const [file] = (await library.children(driveId, ['root'])).get('root') ?? []
    expect(await textOf(await contents.download(driveId, file?.id ?? ''))).toBe('abc')
    expect(await contents.digest(driveId, file?.id ?? '')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    )
  })
})
