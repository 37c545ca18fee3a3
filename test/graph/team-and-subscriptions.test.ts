import { describe, expect, test } from 'vitest'
import { GRAPH, json, refuse, scriptGraph } from './scripted-graph.ts'

describe('subscriptions', () => {
  const expires = Date.parse('2027-02-09T09:00:00Z')
  const notificationUrl = 'https://waymark.example/api/graph/notifications'
  const subscription = {
    id: 's1',
    resource: '/drives/d/root',
    notificationUrl,
    expirationDateTime: '2027-02-09T09:00:00Z',
  }

  test("are made for a drive's root, with both addresses", async () => {
    const graph = scriptGraph([json(subscription, 201)])
    expect(await graph.subscriptions.subscribe('d', 'secret state', expires)).toEqual({
      ...{ id: 's1', resource: '/drives/d/root', expires },
    })
    expect(graph.seen[0]?.body).toEqual({
      changeType: 'updated',
      resource: '/drives/d/root',
      notificationUrl: 'https://waymark.example/api/graph/notifications',
      lifecycleNotificationUrl: 'https://waymark.example/api/graph/lifecycle',
      expirationDateTime: '2027-02-09T09:00:00.000Z',
      clientState: 'secret state',
    })
  })

  test('are looked at, and one that is gone is null', async () => {
    const graph = scriptGraph([json(subscription), refuse(404, 'ResourceNotFound')])
    expect((await graph.subscriptions.find('s1'))?.expires).toBe(expires)
    expect(await graph.subscriptions.find('s1')).toBeNull()
    expect(graph.seen.map(({ method, url }) => `${method} ${url}`)).toEqual(
      Array(2).fill(`GET ${GRAPH}/v1.0/subscriptions/s1`),
    )
  })

  test('are renewed, and one that is gone is null', async () => {
    const graph = scriptGraph([json(subscription), refuse(404, 'ResourceNotFound')])
    expect((await graph.subscriptions.renew('s1', expires))?.expires).toBe(expires)
    expect(await graph.subscriptions.renew('s1', expires)).toBeNull()
  })

  test('are listed over all pages without those of another deployment, and removing one that is gone is no failure', async () => {
    const next = `${GRAPH}/v1.0/subscriptions?$skiptoken=2`
    const pages = [
      json({ value: [subscription], '@odata.nextLink': next }),
      json({
        value: [
          { ...subscription, id: 's2' },
          { ...subscription, id: 's3', notificationUrl: 'https://other.example' },
        ],
      }),
    ]
    const graph = scriptGraph([...pages, () => new Response(null, { status: 204 }), refuse(404, 'ResourceNotFound')])
    expect((await graph.subscriptions.list()).map(({ id }) => id)).toEqual(['s1', 's2'])
    await graph.subscriptions.remove('s1')
    await graph.subscriptions.remove('s1')
    expect(graph.seen.map((request) => request.method)).toEqual(['GET', 'GET', 'DELETE', 'DELETE'])
  })
})

test('the roster is the people of the team, guests marked', async () => {
  const graph = scriptGraph([
    json({
      value: [
        { id: 'm1', userId: 'u1', displayName: 'Ailsa Bell', email: 'ailsa@tweed.example', roles: ['owner'] },
        { id: 'm2', userId: 'u2', displayName: 'Ken Orr', email: null, roles: ['guest'] },
        { id: 'm3', displayName: 'A connector', roles: [] },
      ],
    }),
  ])
  expect(await graph.roster.members('team')).toEqual([
    { id: 'u1', name: 'Ailsa Bell', mail: 'ailsa@tweed.example', guest: false },
    { id: 'u2', name: 'Ken Orr', mail: '', guest: true },
  ])
})

describe('channel history', () => {
  const since = Date.parse('2027-01-11T09:00:00Z')
  const message = (id: string, createdDateTime: string, more: object = {}) => ({
    ...{ id, messageType: 'message', createdDateTime, from: { application: { id: 'bot' } } },
    ...{ body: { contentType: 'text', content: `said in ${id}` } },
    ...more,
  })
  const next = { '@odata.nextLink': `${GRAPH}/v1.0/teams/t/channels/c/messages?$skiptoken=2` }

  test('reads back no further than it must, newest first', async () => {
    const late = { lastModifiedDateTime: '2027-01-11T10:00:00Z' }
    const first = [message('old, edited', '2027-01-10T09:00:00Z', late), message('a', '2027-01-11T09:00:00Z')]
    const graph = scriptGraph([
      json({ value: first, ...next }),
      json({ value: [message('b', '2027-01-11T09:30:00Z')], ...next }),
      json({ value: [message('older', '2027-01-09T09:00:00Z')], ...next }),
    ])
    const messages = await graph.channelHistory.messages('t', '19:channel@thread.tacv2', since)
    expect(messages.map(({ id }) => id)).toEqual(['b', 'a'])
    expect(graph.seen).toHaveLength(3)
    expect(graph.seen[0]?.url).toBe(`${GRAPH}/v1.0/teams/t/channels/19%3Achannel%40thread.tacv2/messages?$top=50`)
  })

  test('gives the words of messages and cards, leaving out what was deleted, or said by a person or Teams itself', async () => {
    const card = {
      body: [
        { type: 'TextBlock', text: 'Week 6 of 35', wrap: true },
        { type: 'FactSet', facts: [{ title: 'Due', value: '12 noon' }] },
      ],
      actions: [{ type: 'Action.Execute', title: 'Done', verb: 'done' }],
    }
    const content = JSON.stringify(card)
    const attachments = [
      { contentType: 'application/vnd.microsoft.card.adaptive', content },
      { contentType: 'application/vnd.microsoft.card.adaptive', content: '{broken' },
      { contentType: 'reference', content: null },
    ]
    const body = { contentType: 'html', content: '<p>Hello &amp; <b>welcome</b></p><attachment id="1"></attachment>' }
    const created = '2027-01-11T09:00:00Z'
    const value = [
      message('card', created, { body, attachments }),
      message('deleted', created, { deletedDateTime: created }),
      message('quoted by a person', created, { body, attachments, from: { application: null, user: { id: 'u1' } } }),
      message('system', created, { messageType: 'systemEventMessage' }),
    ]
    const messages = await scriptGraph([json({ value })]).channelHistory.messages('t', 'c', since)
    expect(messages).toEqual([{ id: 'card', at: since, text: 'Hello & welcome\nWeek 6 of 35\nDue\n12 noon\nDone' }])
  })

  test('gives the mark by which a card is known', async () => {
    const body = [
      { type: 'TextBlock', text: 'Week 6 of 35' },
      { type: 'TextBlock', id: 'ours', text: 'Due' },
      { id: 'x' },
    ]
    const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content: JSON.stringify({ body }) }]
    const value = [message('card', '2027-01-11T09:00:00Z', { attachments })]
    const messages = await scriptGraph([json({ value })]).channelHistory.messages('t', 'c', since)
    expect(messages).toMatchObject([{ id: 'card', mark: 'ours' }])
  })
})
