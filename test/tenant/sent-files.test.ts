import { expect, test } from 'vitest'
import { CHANNEL, startWithExtension } from './extension-under-test.ts'
import { ISLA, MORVEN, ROSS } from './tenant-under-test.ts'

const INFO = 'application/vnd.microsoft.teams.file.download.info'
const TEN_MINUTES = 600_000

async function startWithFile(query = '') {
  const started = await startWithExtension()
  const { tenant, last } = started
  const put = async (name = 'Position%20statement.DOCX') => {
    const answer = await tenant.request(`/_tenant/files?person=${ISLA.id}&name=${name}${query}`, {
      ...{ method: 'POST', body: 'the words of it' },
    })
    return (await answer.json()) as { id: string; name: string; size: number; contentUrl: string }
  }
  const offered = () => {
    const [attachment] = last().attachments ?? []
    return attachment?.content as { downloadUrl: string; uniqueId: string; fileType: string; etag: string }
  }
  return { ...started, put, offered }
}

test('a file in a chat comes to the bot as an offer to download it, with no token and without words', async () => {
  const { tenant, ask, put, offered, last } = await startWithFile()
  const file = await put()
  expect(file).toMatchObject({ name: 'Position statement.DOCX', size: 15 })
  expect((await ask('POST', '/chat', { person: ISLA.id, files: [file.id] })).status).toBe(200)
  expect(last().text).toBeUndefined()
  expect(last().attachments).toMatchObject([
    { contentType: INFO, name: 'Position statement.DOCX', contentUrl: file.contentUrl, content: { fileType: 'docx' } },
  ])
  const { downloadUrl } = offered()
  expect(downloadUrl).toMatch(
    new RegExp(`^${tenant.signInUrl}/personal/isla_northmoor_example/_layouts/15/download.aspx`),
  )
  const bytes = await tenant.request(downloadUrl)
  expect([bytes.status, await bytes.text()]).toEqual([200, 'the words of it'])
})

test('the address ends after minutes, and none is to be guessed', async () => {
  const { tenant, ask, put, offered } = await startWithFile()
  await ask('POST', '/chat', { person: ISLA.id, text: 'Here', files: [(await put()).id] })
  const { downloadUrl } = offered()
  expect((await tenant.request(downloadUrl.replace(/tempauth=..../, 'tempauth=AAAA'))).status).toBe(401)
  tenant.clock.set(tenant.clock.now() + TEN_MINUTES + 1)
  expect((await tenant.request(downloadUrl)).status).toBe(401)
})

test('several files come with their words and HTML beside them', async () => {
  const { ask, put, last } = await startWithFile()
  const files = [(await put('a.pdf')).id, (await put('b.pdf')).id]
  await ask('POST', '/chat', { person: ISLA.id, text: 'Both of them', files })
  expect(last().text).toBe('Both of them')
  expect(last().attachments?.map(({ contentType }) => contentType)).toEqual([INFO, INFO, 'text/html'])
  expect((await ask('GET', `/chats/${ISLA.id}`)).body[0].attachments).toMatchObject([
    { contentType: 'reference', name: 'a.pdf' },
    { contentType: 'reference', name: 'b.pdf' },
  ])
})

test('from iOS the address leads to a page', async () => {
  const { tenant, ask, put, offered } = await startWithFile('&client=ios')
  await ask('POST', '/chat', { person: ISLA.id, files: [(await put()).id] })
  const page = await tenant.request(offered().downloadUrl)
  expect(page.headers.get('content-type')).toContain('text/html')
})

test('of files in a channel the bot is told nothing', async () => {
  const { ask, put, last } = await startWithFile()
  await ask('POST', '/chat', { person: ISLA.id, text: 'See this', files: [(await put()).id], channel: CHANNEL })
  expect(last().attachments?.map(({ contentType }) => contentType)).toEqual(['text/html'])
})

test('a file that lies in the library is offered to who may see it', async () => {
  const { tenant, ask, last, offered } = await startWithFile()
  const { drive } = (await ask('GET', '/desk')).body
  const { token } = (await ask('POST', '/token', { person: ISLA.id, audience: 'https://graph.microsoft.com' })).body
  const put = await tenant.request(`/v1.0/drives/${drive.id}/root:/Plan.txt:/content`, {
    ...{ method: 'PUT', body: 'in the library', headers: { authorization: `Bearer ${token}` } },
  })
  const files = [{ driveId: drive.id, itemId: ((await put.json()) as { id: string }).id }]
  expect((await ask('POST', '/chat', { person: MORVEN.id, files })).status).toBe(404)
  await ask('POST', '/chat', { person: ISLA.id, files })
  expect(last().attachments).toMatchObject([{ contentType: INFO, name: 'Plan.txt' }])
  expect(last().attachments?.[0]?.contentUrl).toContain('/sites/adult-services/Shared%20Documents/Plan.txt')
  expect(await (await tenant.request(offered().downloadUrl)).text()).toBe('in the library')
})

test('another’s file, and a file for an app that takes none, are refused', async () => {
  const { tenant, ask, put, bot } = await startWithFile()
  const { id } = await put()
  await ask('POST', '/install', { person: ISLA.id })
  const before = bot.received.length
  expect((await ask('POST', '/chat', { person: ROSS.id, files: [id] })).status).toBe(404)
  tenant.kernel.content.apps[0]!.manifest = { bots: [{ supportsFiles: false }] }
  const told = await ask('POST', '/chat', { person: ISLA.id, files: [id] })
  expect(told).toMatchObject({ status: 400, body: { error: { code: 'filesNotSupported' } } })
  expect(bot.received).toHaveLength(before)
})
