import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { configFor } from '../bot/teams/teams-under-test.ts'
import { APP, ISLA, ROSS, startForTest } from '../tenant/tenant-under-test.ts'
import { type Load, openChats, percentile } from './bot-load.ts'

async function startEcho() {
  const tenant = await startForTest()
  const { appId, tenantId, authorityHost, botOpenIdUrl } = configFor(tenant)
  const environment = { WAYMARK_APP_ID: appId, WAYMARK_TENANT_ID: tenantId, WAYMARK_AUTHORITY: authorityHost }
  const env = { ...process.env, ...environment, WAYMARK_BOT_OPENID_URL: botOpenIdUrl }
  const bot = fork(join(import.meta.dirname, 'echo-bot.ts'), { env, silent: true })
  const chats = await openChats()
  onTestFinished(async () => {
    bot.disconnect()
    await chats.close()
  })
  const [port] = (await once(bot, 'message')) as [number]
  const token = await tenant.kernel.tokens.forChannel(APP, chats.url)
  const common = { askers: [ISLA, ROSS], text: 'hello', rate: 50, seconds: 0.4, patience: 5000 }
  const load: Load = { ...common, botUrl: `http://127.0.0.1:${port}`, token, appId, tenantId }
  return { chats, load }
}

test('a bare bot answers what is asked of it, and each answer has its time', async () => {
  const { chats, load } = await startEcho()
  const { times, unanswered, refused } = await chats.put(load)
  expect([times.length, unanswered, refused]).toEqual([20, 0, 0])
  expect(percentile(times, 0.95)).toBeGreaterThan(0)
  const strange = await chats.put({ ...load, token: 'none', seconds: 0.04, patience: 0 })
  expect(strange).toEqual({ times: [], unanswered: 2, refused: 2 })
})

test('a percentile is one of the measured', () => {
  expect([0.5, 0.95, 1].map((share) => percentile([1, 2, 3, 4], share))).toEqual([2, 4, 4])
  expect(percentile([], 0.95)).toBe(Number.POSITIVE_INFINITY)
})
