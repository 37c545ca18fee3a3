import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ClientGround, openClientGround } from '../../clients/client-ground.ts'
import { connectorJourneys } from '../../clients/connector-journeys.ts'
import { graphJourneys } from '../../clients/graph-journeys.ts'
import { judgeWithGraphClient } from '../../clients/judge-with-graph-client.ts'
import { judgeWithPnp } from '../../clients/judge-with-pnp.ts'
import { findRclone, openRclone } from '../../clients/rclone.ts'
import { rcloneJourneys } from '../../clients/rclone-journeys.ts'
import { readTrafficCheck, type TrafficReport } from '../traffic/check-traffic.ts'
import type { Entry } from '../traffic/entry.ts'
import { tellCounts } from '../traffic/tell-counts.ts'

const SLOW = 300_000

let ground: ClientGround
let entries: readonly Entry[]
let report: TrafficReport

beforeAll(async () => {
  ground = await openClientGround()
  for (const judge of [judgeWithGraphClient(ground), judgeWithPnp(ground)]) {
    for (const [, journey] of graphJourneys) await journey(judge, ground)
  }
  const isThere = await walkWithRclone()
  for (const journey of Object.values(connectorJourneys)) await journey(ground)
  await ground.tenant.idle()
  entries = (await (await fetch(`${ground.tenant.url}/_tenant/traffic`)).json()) as Entry[]
  report = readTrafficCheck()(entries)
  const who = `Graph client, PnP, ${isThere ? 'rclone' : 'no rclone (not installed)'}, connector client`
  process.stdout.write(`Held against the contracts, ${entries.length} exchanges (${who}):\n${tellCounts(report)}`)
}, SLOW)

afterAll(() => ground.close())

async function walkWithRclone(): Promise<boolean> {
  if (!findRclone()) return false
  const rclone = await openRclone(ground)
  for (const journey of Object.values(rcloneJourneys)) await journey(rclone)
  rclone.close()
  return true
}

test('every answer that other people’s clients got keeps to the contracts', () => {
  expect(report.failures).toEqual([])
})

test('the tenant failed none of their requests', () => {
  const failed = entries.filter(({ status }) => status >= 500)
  expect(failed.map(({ method, path, response }) => [method, path, response.body])).toEqual([])
})

test.each([
  'connector GET /v3/conversations/{conversationId}/pagedmembers',
  'connector POST /v3/conversations',
  'connector PUT /v3/conversations/{conversationId}/activities/{activityId}',
  'graph DELETE /drives/{drive-id}/items/{driveItem-id}',
  'graph GET /drives/{drive-id}/root/delta()',
  'graph GET /drives/{drive-id}/root:/{item-path}:/children',
  'graph GET /sites',
  'graph GET /teams/{team-id}/channels/{channel-id}/messages',
  'graph PATCH /drives/{drive-id}/items/{driveItem-id}',
  'graph POST /$batch',
  'graph POST /users/{user-id}/events/{event-id}/cancel',
  'upload PUT uploadUrl',
])('among it was %s', (operation) => {
  expect(report.counts.get(operation) ?? 0).toBeGreaterThan(0)
})

test.each([404, 409, 410, 429])('among it were answers of %i', (status) => {
  expect(entries.some((entry) => entry.status === status)).toBe(true)
})
