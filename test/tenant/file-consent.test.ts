import { expect, test } from 'vitest'
import { askConnector } from './asking.ts'
import { CHANNEL, startWithExtension } from './extension-under-test.ts'
import { bytesOf, send } from './graph-client.ts'
import { ISLA } from './tenant-under-test.ts'

const FILE = 'application/vnd.microsoft.teams.card.file.'
const OFFER = {
  type: 'message',
  attachments: [
    {
      ...{ contentType: `${FILE}consent`, name: 'Log of March.xlsx' },
      content: { description: 'The log', sizeInBytes: 10, acceptContext: { log: 3 }, declineContext: { no: true } },
    },
  ],
}

async function offer() {
  const started = await startWithExtension()
  const { tenant, ask } = started
  const connector = askConnector(tenant)
  await ask('POST', '/chat', { person: ISLA.id, text: 'hello' })
  const chat = tenant.kernel.db.get<{ id: string }>('SELECT id FROM chat')?.id ?? ''
  const post = (activity: object, conversation = chat) =>
    connector('POST', `/conversations/${encodeURIComponent(conversation)}/activities`, activity)
  const { id: messageId } = (await post(OFFER)).body
  const answer = (accepted: boolean) => ask('POST', '/file-consent', { person: ISLA.id, messageId, accepted })
  return { ...started, post, answer }
}

test('a file that is agreed to is put where the bot is told, piece after piece, and then shown', async () => {
  const { tenant, answer, last, post } = await offer()
  expect((await answer(true)).status).toBe(200)
  expect(last()).toMatchObject({
    ...{ type: 'invoke', name: 'fileConsent/invoke', from: { aadObjectId: ISLA.id } },
    value: { type: 'fileUpload', action: 'accept', context: { log: 3 }, uploadInfo: { name: 'Log of March.xlsx' } },
  })
  const { uploadUrl, uniqueId, contentUrl, fileType } = (last().value as { uploadInfo: Record<string, string> })
    .uploadInfo
  const put = (text: string, range: string) =>
    send(tenant, 'PUT', uploadUrl ?? '', bytesOf(text), { 'content-range': `bytes ${range}` })
  expect((await put('01234', '5-9/10')).status).toBe(416)
  expect(await put('01234', '0-4/10')).toMatchObject({ status: 202, body: { nextExpectedRanges: ['5-'] } })
  expect((await put('567', '5-9/10')).status).toBe(400)
  expect(await put('56789', '5-9/10')).toMatchObject({ status: 201, body: { id: uniqueId, size: 10 } })
  expect((await put('56789', '5-9/10')).status).toBe(404)
  const card = { contentType: `${FILE}info`, name: 'Log of March.xlsx', contentUrl, content: { uniqueId, fileType } }
  expect((await post({ type: 'message', attachments: [card] })).status).toBe(201)
})

test('of a file that is declined the bot hears that', async () => {
  const { answer, last } = await offer()
  expect((await answer(false)).status).toBe(200)
  expect(last().value).toEqual({ type: 'fileUpload', action: 'decline', context: { no: true } })
})

test('files are offered in personal chats, by apps that deal in them', async () => {
  const { tenant, ask, post } = await offer()
  expect(await post(OFFER, CHANNEL)).toMatchObject({ status: 400, body: { error: { code: 'BadArgument' } } })
  tenant.kernel.content.apps[0]!.manifest = {}
  expect((await post(OFFER)).status).toBe(400)
  const { id: messageId } = (await post({ type: 'message', text: 'no file' })).body
  expect((await ask('POST', '/file-consent', { person: ISLA.id, messageId, accepted: true })).status).toBe(404)
})
