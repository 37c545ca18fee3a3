import { expect, test } from 'vitest'
import { type Ground, openGround } from '../refusals/ground.ts'
import { readTrafficCheck } from '../traffic/check-traffic.ts'
import { askDrive } from './ask-drive.ts'
import { askLibraries } from './ask-libraries.ts'
import { askOutlook } from './ask-outlook.ts'
import { askSharePoint } from './ask-sharepoint.ts'
import { askSites } from './ask-sites.ts'
import { askTeams, openGroundWithBot } from './ask-teams.ts'

const check = readTrafficCheck()

/** All that crossed the tenant's edge: nothing refused, and everything as the contracts have it. */
async function hold({ tenant }: Ground): Promise<ReadonlyMap<string, number>> {
  await tenant.idle()
  const entries = [...tenant.kernel.traffic.list()]
  const refused = entries.filter(({ status }) => status >= 400)
  expect(refused.map(({ method, path, response }) => [method, path, response.body])).toEqual([])
  const { failures, counts } = check(entries)
  expect(failures).toEqual([])
  return counts
}

test('sites, drives and lists answer in the published shapes', async () => {
  const ground = await openGround({ role: 'fullcontrol' })
  await askSharePoint(ground)
  expect((await hold(ground)).size).toBeGreaterThan(30)
})

test('what becomes of files is answered in the published shapes', async () => {
  const ground = await openGround({ role: 'fullcontrol' })
  await askDrive(ground)
  expect((await hold(ground)).size).toBeGreaterThan(18)
})

test('columns, permissions and check-outs answer in the published shapes', async () => {
  const ground = await openGround({ role: 'fullcontrol' })
  await askLibraries(ground)
  expect((await hold(ground)).size).toBeGreaterThan(20)
})

test('sites and the grants on them answer in the published shapes', async () => {
  const ground = await openGround()
  await askSites(ground)
  expect((await hold(ground)).size).toBeGreaterThan(9)
})

test('calendars and subscriptions answer in the published shapes', async () => {
  const ground = await openGround()
  await askOutlook(ground)
  expect((await hold(ground)).size).toBeGreaterThan(12)
})

test('the connector and the directory answer in the published shapes', async () => {
  const ground = await openGroundWithBot()
  await askTeams(ground)
  expect((await hold(ground)).size).toBeGreaterThan(18)
})
