import { expect, test } from 'vitest'
import { askConnector, askControl, askGraph } from './asking.ts'
import { startFakeBot } from './fake-bot.ts'
import { describeTenant, startForTest } from './tenant-under-test.ts'

const CHANNEL = '19:general@thread.tacv2'

async function startWithBot() {
  const { endpoint: messagingEndpoint } = await startFakeBot()
  const content = describeTenant({ roles: ['ChannelMessage.Read.Group'], app: { messagingEndpoint } })
  const tenant = await startForTest({ content, botPatienceMs: 300 })
  await tenant.installApp()
  return tenant
}

test('shows a new message in the channel at once, and to Graph after the lag that was asked for', async () => {
  const tenant = await startWithBot()
  const path = `/teams/${tenant.kernel.content.team.id}/channels/${CHANNEL}/messages`
  const seen = async () => (await askGraph(tenant)('GET', path)).body.value.length
  expect((await askControl(tenant)('POST', '/channel/lag', { milliseconds: 30_000 })).status).toBe(200)
  await askConnector(tenant)('POST', `/conversations/${CHANNEL}/activities`, { type: 'message', text: 'News' })
  expect((await askControl(tenant)('GET', '/channel')).body).toHaveLength(1)
  expect(await seen()).toBe(0)
  tenant.clock.set(tenant.clock.now() + 31_000)
  expect(await seen()).toBe(1)
  expect((await askControl(tenant)('POST', '/channel/lag', { milliseconds: -1 })).body.error.message).toMatch(/under 0/)
})

test('forgets the lag with everything else', async () => {
  const tenant = await startWithBot()
  await askControl(tenant)('POST', '/channel/lag', { milliseconds: 30_000 })
  await askControl(tenant)('POST', '/reset')
  await askConnector(tenant)('POST', `/conversations/${CHANNEL}/activities`, { type: 'message', text: 'News' })
  const path = `/teams/${tenant.kernel.content.team.id}/channels/${CHANNEL}/messages`
  expect((await askGraph(tenant)('GET', path)).body.value).toHaveLength(1)
})
