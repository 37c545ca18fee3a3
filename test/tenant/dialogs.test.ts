import { expect, test } from 'vitest'
import { ADAPTIVE, CHANNEL, card, dialog, found, result, startWithExtension } from './extension-under-test.ts'
import { APP, ISLA, ROSS } from './tenant-under-test.ts'

const executing = { actions: [{ type: 'Action.Execute', title: 'Done', verb: 'done' }] }
const form = { card: { contentType: ADAPTIVE, content: card('Which return?') } }

async function startWithMessage() {
  const started = await startWithExtension()
  const { ask } = started
  const file = await ask('POST', `/files?person=${ROSS.id}&name=Plan.docx`)
  const said = { person: ROSS.id, text: 'The plan <draft>', channel: CHANNEL, mention: false, files: [file.body.id] }
  await ask('POST', '/chat', said)
  const messageId = (await ask('GET', '/channel')).body[0].id as string
  return { ...started, messageId, onIt: { person: ISLA.id, command: 'file', messageId } }
}

test('an action on a message tells the bot of that message, and people see its dialog', async () => {
  const { ask, says, last, messageId, onIt } = await startWithMessage()
  says(dialog({ ...form, width: 'medium', height: 400 }))
  const seen = await ask('POST', '/extension/open', onIt)
  const card = form.card.content
  expect(seen.body).toEqual({ dialog: { title: 'File this', width: 'medium', height: 400, card } })
  const { value, ...activity } = last()
  expect(activity).toMatchObject({
    ...{ type: 'invoke', name: 'composeExtension/fetchTask', from: { aadObjectId: ISLA.id } },
    ...{ conversation: { id: `${CHANNEL};messageid=${messageId}` }, channelData: { source: { name: 'message' } } },
  })
  expect(value).toMatchObject({ commandId: 'file', commandContext: 'message', context: { theme: 'default' } })
  expect((value as { messagePayload: object }).messagePayload).toMatchObject({
    ...{ id: messageId, deleted: false, importance: 'normal' },
    from: { user: { userIdentityType: 'aadUser', id: ROSS.id, displayName: ROSS.name }, application: null },
    body: { contentType: 'html', content: expect.stringMatching(/^<div>The plan &lt;draft&gt;<attachment id=/) },
    attachments: [
      { contentType: 'reference', name: 'Plan.docx', contentUrl: expect.stringContaining('-my.sharepoint') },
    ],
    linkToMessage: expect.stringContaining(`/${messageId}?`),
  })
})

test('what is handed in comes with the same message; the answer ends the dialog or goes on', async () => {
  const { ask, says, last, onIt } = await startWithMessage()
  const submit = (body: unknown) => {
    says(body)
    return ask('POST', '/extension/submit', { ...onIt, data: { item: 'pir' } })
  }
  expect((await submit(undefined)).body).toEqual({ closed: true })
  expect(last()).toMatchObject({
    name: 'composeExtension/submitAction',
    value: { commandId: 'file', data: { item: 'pir' }, messagePayload: { from: { user: { id: ROSS.id } } } },
  })
  expect((await submit({ task: { type: 'message', value: 'Filed.' } })).body).toEqual({ message: 'Filed.' })
  expect((await submit(dialog(form))).body).toMatchObject({ dialog: { title: 'File this' } })
  expect((await submit(found(result()))).body).toMatchObject({ results: { attachments: [result()] } })
})

test('of a message in the chat with the bot the link names who is in it', async () => {
  const { ask, says, last } = await startWithExtension()
  await ask('POST', '/chat', { person: ISLA.id, text: 'The plan' })
  const [{ id }] = (await ask('GET', `/chats/${ISLA.id}`)).body
  says(dialog(form))
  await ask('POST', '/extension/open', { person: ISLA.id, command: 'file', messageId: id })
  expect(last()).toMatchObject({
    conversation: { conversationType: 'personal' },
    value: {
      messagePayload: { linkToMessage: expect.stringContaining(`/19:${ISLA.id}_${APP.appId}@unq.gbl.spaces/${id}?`) },
    },
  })
})

test('a dialog may be a page, of a host that the manifest names', async () => {
  const { ask, says, pages, onIt } = await startWithMessage()
  says(dialog({ url: `${pages}/file-this?message=1` }))
  expect((await ask('POST', '/extension/open', onIt)).body).toMatchObject({
    dialog: { url: `${pages}/file-this?message=1` },
  })
})

const FAULTY: readonly (readonly [string, unknown])[] = [
  ['nothing', undefined],
  ['a page of another host', dialog({ url: 'https://elsewhere.example/x' })],
  ['a page without encryption', dialog({ url: 'http://bot.example/x' })],
  ['neither card nor page', dialog({})],
  ['both card and page', dialog({ ...form, url: 'https://bot.example/x' })],
  ['a card that is no attachment', dialog({ card: card() })],
  ['a button of the conversation’s kind', dialog({ card: { ...form.card, content: card('x', executing) } })],
  ['a height in words', dialog({ ...form, height: 'tall' })],
  ['an unknown member', dialog({ ...form, size: 1 })],
  ['an unknown type', { task: { type: 'dialog', value: {} } }],
  ['a silent sentence', { task: { type: 'message', value: '' } }],
]

test('a dialog that Teams could not show is a fault of the bot', async () => {
  const { ask, says, onIt } = await startWithMessage()
  for (const [what, body] of FAULTY) {
    says(body)
    const seen = await ask('POST', '/extension/open', onIt)
    expect(seen, what).toMatchObject({ status: 502, body: { error: { code: 'BotError' } } })
  }
})

const NOT_OFFERED = [
  ['a search as an action', { command: 'find' }, 400],
  ['an action whose dialog is the manifest’s', { command: 'plain' }, 501],
  ['an action where one writes', { messageId: undefined }, 400],
  ['a message that is not there', { messageId: '1' }, 404],
] as const

test('people are not offered what the manifest does not name', async () => {
  const { ask, bot, onIt } = await startWithMessage()
  const before = bot.received.length
  for (const [what, more, status] of NOT_OFFERED)
    expect((await ask('POST', '/extension/open', { ...onIt, ...more })).status, what).toBe(status)
  expect(bot.received).toHaveLength(before)
})

test('a button opens a dialog, which is handed in below its card', async () => {
  const { ask, says, post, last } = await startWithExtension()
  const messageId = await post({ type: 'message', attachments: [{ contentType: ADAPTIVE, content: card('Press') }] })
  const data = { msteams: { type: 'task/fetch' }, verb: 'adjust', itemId: 'i1' }
  says(dialog(form))
  const pressed = await ask('POST', '/card-action', { person: ISLA.id, messageId, data })
  expect(pressed.body).toEqual([{ id: messageId, dialog: { title: 'File this', card: form.card.content } }])
  const asked = { name: 'task/fetch', replyToId: messageId, value: { data, context: { theme: 'default' } } }
  expect(last()).toMatchObject({ ...asked, from: { aadObjectId: ISLA.id } })
  says({ task: { type: 'message', value: 'Moved.' } })
  const answers = { verb: 'adjust', day: '2027-03-04' }
  const submitted = await ask('POST', '/dialog/submit', { person: ISLA.id, messageId, data: answers })
  expect(submitted.body).toEqual({ message: 'Moved.' })
  expect(last()).toMatchObject({ name: 'task/submit', value: { data: answers } })
})
