import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Rehearsal } from '../../../infra/rehearsal/start-rehearsal.ts'
import { startTestRehearsal } from '../../support/rehearsal.ts'
import { readTrafficCheck, type TrafficReport } from '../traffic/check-traffic.ts'
import type { Entry } from '../traffic/entry.ts'
import { tellCounts } from '../traffic/tell-counts.ts'
import { execute } from './execute.ts'
import { disturbSetUp, takeTour } from './tour.ts'

const SLOW = 180_000

let rehearsal: Rehearsal | undefined
let entries: readonly Entry[]
let report: TrafficReport

beforeAll(async () => {
  let disturbed: Promise<void> | undefined
  const tenantReady = (url: string) => {
    disturbed = disturbSetUp(url)
  }
  rehearsal = await startTestRehearsal({}, { tenantReady })
  await disturbed
  await takeTour(rehearsal)
  entries = await execute<readonly Entry[]>(`${rehearsal.tenantUrl}/_tenant/traffic`, 'GET')
  report = readTrafficCheck()(entries)
  process.stdout.write(`Held against the contracts, ${entries.length} exchanges:\n${tellCounts(report)}`)
}, SLOW)

afterAll(() => rehearsal?.stop())

test('everything that was sent and answered keeps to the contracts', () => {
  expect(report.failures).toEqual([])
})

test.each([
  'graph GET /drives/{drive-id}/root/delta()',
  'graph GET /teams/{team-id}/channels/{channel-id}/messages',
  'graph GET /subscriptions/{subscription-id}',
  'graph PATCH /drives/{drive-id}/items/{driveItem-id}',
  'graph PATCH /subscriptions/{subscription-id}',
  'graph POST /$batch',
  'graph POST /drives/{drive-id}/items/{driveItem-id}/children',
  'graph POST /sites/{site-id}/lists/{list-id}/columns',
  'graph POST /subscriptions',
  'graph POST /users/{user-id}/calendar/getSchedule',
  'graph POST /users/{user-id}/events',
  'upload PUT uploadUrl',
  'connector POST /v3/conversations',
  'connector POST /v3/conversations/{conversationId}/activities',
  'connector PUT /v3/conversations/{conversationId}/activities/{activityId}',
  'bot installationUpdate',
  'bot message',
  'bot invoke adaptiveCard/action',
  'bot invoke composeExtension/query',
  'bot invoke composeExtension/fetchTask',
  'notification validation',
  'notification change',
  'signin GET keys',
  'signin POST token',
])('among it was %s', (operation) => {
  expect(report.counts.get(operation) ?? 0).toBeGreaterThan(0)
})

test('among it was a document that was sent in a chat, fetched once from where Teams keeps it', () => {
  const fetched = entries.filter(({ path }) => path.startsWith('/personal/'))
  expect(fetched.map(({ status }) => status)).toEqual([200])
})

test.each([
  ['graph', 429],
  ['graph', 503],
  ['connector', 403],
  ['connector', 429],
  ['connector', 503],
])('among it were refusals: %s %i', (surface, status) => {
  expect(entries.some((entry) => entry.surface === surface && entry.status === status)).toBe(true)
})

test('among it were cards of every kind: posted, edited, and answered to whoever pressed', () => {
  const withCard = entries.filter((entry) => JSON.stringify([entry.request, entry.response]).includes('"AdaptiveCard"'))
  const kinds = new Set(withCard.map(({ surface, method }) => `${surface} ${method}`))
  expect([...kinds].toSorted()).toEqual(expect.arrayContaining(['bot POST', 'connector POST', 'connector PUT']))
})
