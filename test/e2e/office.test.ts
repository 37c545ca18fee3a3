import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Rehearsal } from '../../infra/rehearsal/start-rehearsal.ts'
import { PEOPLE } from '../../infra/rehearsal/tenant-content.ts'
import { startTestRehearsal } from '../support/rehearsal.ts'
import { makeWorkbook } from '../tenant/office-document.ts'
import { lookOn, type Onlooker, PIR, SHARED } from './onlooker.ts'

const TITLE = 'Pre-Inspection Return'
const SOON = { timeout: 5_000, interval: 50 }

let rehearsal: Rehearsal
let see: Onlooker

beforeAll(async () => {
  rehearsal = await startTestRehearsal({ clock: Date.parse('2027-02-19T11:50:00Z') })
  see = lookOn(rehearsal)
})

afterAll(() => rehearsal?.stop())

const state = async () => (await see.overview()).returns.find(({ title }) => title === TITLE)?.state
const deadline = Date.parse('2027-02-19T12:00:00Z')
const windTo = (instant: number) => see.windTo(new Date(instant).toISOString())

test('a workbook that SharePoint rewrites after the deadline was handed in before it', async () => {
  await windTo(deadline - 2_000)
  const bytes = await makeWorkbook('the return itself')
  const { id } = await see.put(`${SHARED}/${PIR}/Return.xlsx`, 'pirHealth', bytes)
  await vi.waitFor(async () => expect(await state()).toBe('handed in'), SOON)
  await windTo(deadline + 30_000)
  expect(await state()).toBe('handed in')
  await see.control('POST', '/office', { person: PEOPLE.pirHealth.id, itemId: id, saves: 4 })
  await windTo(deadline + 20 * 60_000)
  expect(await state()).toBe('handed in')
})
