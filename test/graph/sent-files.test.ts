import { describe, expect, test } from 'vitest'
import { connectSentFiles, isAllowed } from '../../src/graph/sent-files.ts'

const MICROSOFT = ['https://*.sharepoint.com']

describe('which addresses may be asked', () => {
  test.each([
    ['https://strathfell-my.sharepoint.com/personal/x/_layouts/15/download.aspx?id=1', true],
    ['https://a.b.sharepoint.com/x', true],
    ['http://strathfell-my.sharepoint.com/x', false],
    ['https://sharepoint.com/x', false],
    ['https://evilsharepoint.com/x', false],
    ['https://strathfell.sharepoint.com.evil.example/x', false],
    ['https://evil.example/strathfell.sharepoint.com', false],
    ['https://strathfell.sharepoint.com@evil.example/x', false],
    ['https://me:secret@strathfell.sharepoint.com/x', false],
    ['https://strathfell.sharepoint.com:8443/x', false],
    ['https://169.254.169.254/latest/meta-data', false],
    ['file:///etc/passwd', false],
    ['no address', false],
  ])('%s: %s', (address, allowed) => {
    expect(isAllowed(address, MICROSOFT)).toBe(allowed)
  })

  test('an origin that is named whole is that one alone', () => {
    expect(isAllowed('http://127.0.0.1:23001/x', ['http://127.0.0.1:23001'])).toBe(true)
    expect(isAllowed('http://127.0.0.1:23002/x', ['http://127.0.0.1:23001'])).toBe(false)
    expect(isAllowed('https://axsharepoint.com/x', ['https://a.sharepoint.com'])).toBe(false)
  })
})

/** A web of addresses; gives what was asked of it. */
function web(pages: Readonly<Record<string, () => Response>>) {
  const asked: string[] = []
  const fetch = (async (address: string, init: RequestInit) => {
    asked.push(`${address}${new Headers(init.headers).has('authorization') ? ' with our token' : ''}`)
    const page = pages[address]
    if (!page) throw new TypeError('fetch failed')
    return page()
  }) as typeof globalThis.fetch
  return { asked, files: connectSentFiles(MICROSOFT, fetch) }
}

const sentOn = (location: string) => () => new Response(null, { status: 302, headers: { location } })

async function read(content: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of content) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

describe('fetching what somebody sent', () => {
  test('its content arrives, also where it is sent on to another of Microsoft’s', async () => {
    const { files, asked } = web({
      'https://a.sharepoint.com/1': sentOn('/2'),
      'https://a.sharepoint.com/2': sentOn('https://b.sharepoint.com/3'),
      'https://b.sharepoint.com/3': () => new Response('the document'),
    })
    expect(await read(await files.fetch('https://a.sharepoint.com/1'))).toBe('the document')
    expect(asked).toEqual(['https://a.sharepoint.com/1', 'https://a.sharepoint.com/2', 'https://b.sharepoint.com/3'])
  })

  test.each([
    ['a foreign address', 'https://evil.example/1', 'foreign'],
    ['a foreign address on the way', 'https://a.sharepoint.com/away', 'foreign'],
    ['one that is sent on for ever', 'https://a.sharepoint.com/round', 'foreign'],
    ['one that is over', 'https://a.sharepoint.com/over', 'over'],
    ['one that is throttled', 'https://a.sharepoint.com/throttled', 'unavailable'],
    ['one that fails', 'https://a.sharepoint.com/failing', 'unavailable'],
    ['a page in place of the document', 'https://a.sharepoint.com/page', 'no document'],
    ['one that does not answer', 'https://a.sharepoint.com/nobody', 'unavailable'],
  ])('%s is refused', async (_, url, reason) => {
    const { files, asked } = web({
      'https://a.sharepoint.com/away': sentOn('http://169.254.169.254/latest'),
      'https://a.sharepoint.com/round': sentOn('/round'),
      'https://a.sharepoint.com/over': () => new Response('gone', { status: 403 }),
      'https://a.sharepoint.com/page': () =>
        new Response('<html>', { headers: { 'content-type': 'text/html; charset=utf-8' } }),
      'https://a.sharepoint.com/throttled': () => new Response('', { status: 429 }),
      'https://a.sharepoint.com/failing': () => new Response('', { status: 503 }),
    })
    await expect(files.fetch(url)).rejects.toMatchObject({ name: 'FetchFailure', reason })
    expect(asked.filter((address) => !address.startsWith('https://a.sharepoint.com/'))).toEqual([])
  })

  test('what breaks off half-way says so', async () => {
    const half = () =>
      new Response(
        new ReadableStream({
          start: (controller) => controller.enqueue(new Uint8Array(3)),
          pull: (controller) => controller.error(new Error('reset')),
        }),
      )
    const { files } = web({ 'https://a.sharepoint.com/half': half })
    await expect(read(await files.fetch('https://a.sharepoint.com/half'))).rejects.toMatchObject({
      reason: 'unavailable',
    })
  })
})
