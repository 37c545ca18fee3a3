import { expect, test } from 'vitest'
import { GraphFailure } from '../../src/services/graph-failure.ts'
import { GRAPH, json, refuse, scriptGraph } from './scripted-graph.ts'

test("signs and decorates requests to Graph's own origin", async () => {
  const graph = scriptGraph([json({ value: [] })])
  await graph.roster.members('team')
  expect(graph.seen[0]?.headers.get('authorization')).toBe('Bearer token for https://graph.microsoft.com/.default')
  expect(graph.seen[0]?.headers.get('user-agent')).toBe('NONISV|Waymark|Waymark/0.1')
})

test.each([
  'https://evil.example/v1.0/teams/team/members?$skiptoken=2',
  `${GRAPH}.evil.example/v1.0/teams/team/members`,
  `${GRAPH}/beta/teams/team/members`,
  '/teams/team/members?$skiptoken=2',
])('does not follow a link to %s', async (link) => {
  const graph = scriptGraph([json({ value: [], '@odata.nextLink': link })])
  await expect(graph.roster.members('team')).rejects.toMatchObject({ reason: 'invalid', code: 'foreignLink' })
  expect(graph.seen).toHaveLength(1)
})

test('does not follow a redirect', async () => {
  const graph = scriptGraph([() => new Response(null, { status: 302, headers: { Location: 'https://evil.example/' } })])
  await expect(graph.roster.members('team')).rejects.toBeInstanceOf(GraphFailure)
  expect(graph.seen).toHaveLength(1)
})

test('takes a new token for every try, as the wait may outlive the last one', async () => {
  let taken = 0
  const token = async () => `token ${++taken}`
  const graph = scriptGraph([refuse(429, 'throttled', { 'Retry-After': '300' }), json({ value: [] })], { token })
  await graph.roster.members('team')
  expect(graph.seen.map((request) => request.headers.get('authorization'))).toEqual([
    'Bearer token 1',
    'Bearer token 2',
  ])
})

test.each([
  ['is replaced once', [refuse(401, 'InvalidAuthenticationToken'), json({ value: [] })], 'fulfilled'],
  ['and then the answer stands', [refuse(401, 'InvalidAuthenticationToken')], 'rejected'],
])('a token that is refused %s', async (_name, replies, outcome) => {
  const token = async (_scope: string, fresh?: boolean) => (fresh ? 'a new one' : 'the one kept')
  const graph = scriptGraph(replies, { token })
  const [settled] = await Promise.allSettled([graph.roster.members('team')])
  expect(settled).toMatchObject(outcome === 'rejected' ? { reason: { reason: 'unauthorised' } } : { value: [] })
  const tokens = graph.seen.map((request) => request.headers.get('authorization'))
  expect(tokens).toEqual(['Bearer the one kept', 'Bearer a new one'])
})

test('says so when the app may not sign in, and asks Graph nothing', async () => {
  const refused = new GraphFailure('unauthorised', { status: 401, code: 'invalid_client', message: 'no' })
  const graph = scriptGraph([], { token: () => Promise.reject(refused) })
  await expect(graph.roster.members('team')).rejects.toBe(refused)
  expect(graph.seen).toHaveLength(0)
})
