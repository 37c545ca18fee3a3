import { afterAll, beforeAll, expect, it } from 'vitest'
import { PIR, SHARED } from '../e2e/onlooker.ts'
import { findFreePort } from '../support/free-port.ts'
import { startPostgres, type TestServer } from '../support/postgres.ts'
import { type Line, layLine } from './line-to-database.ts'
import { type Office, openOffice } from './office.ts'

let postgres: TestServer
let line: Line
let office: Office

beforeAll(async () => {
  postgres = await startPostgres()
  line = await layLine(postgres.url, await findFreePort())
  office = await openOffice({ databaseUrl: line.url })
})
afterAll(async () => {
  await office.close()
  await line.close()
  await postgres.stop()
})

const store = () => office.server.surroundings.store
const known = async () => (await store().library.files('glenmarra')).length
const headings = async () => (await office.see.weekCards()).map(({ says }) => says.split('\n', 1)[0])

/** Both clocks, and what is due by then; whether that can be done is another matter. */
async function goTo(moment: number): Promise<void> {
  office.tenant.clock.set(moment)
  office.clock.set(moment)
  await office.tenant.runDue()
  await office.tenant.idle()
  await office.server.ticker.tick().catch(() => undefined)
}

const minutes = (count: number) => office.clock.now() + count * 60_000

/** Ways in which the database goes and comes back. */
const LOSSES: readonly [string, () => Promise<void>, () => Promise<void>][] = [
  ['whose connections are cut', () => line.cut(), () => line.mend()],
  ['that is stopped and started', () => postgres.halt(), () => postgres.resume()],
]

it.each(LOSSES)(
  'a database %s: what is under way fails, all waits and says so, then goes on',
  async (_what, go, comeBack) => {
    const [before, shown] = [await known(), await headings()]
    const lines = office.logged.length
    const underWay = store().transaction(async (inside) => {
      await inside.inspections.all()
      await go()
      return inside.inspections.all()
    })
    await expect(underWay).rejects.toThrow()
    await office.see.put(`${SHARED}/${PIR}/Return ${before}.xlsx`)
    for (let step = 0; step < 4; step += 1) await goTo(minutes(5))
    await expect(office.see.overview()).rejects.toThrow(/answered 5\d\d/)
    const away = await fetch(`${office.server.url}/readyz`)
    expect([away.status, await away.json()]).toEqual([503, expect.objectContaining({ ready: false, database: false })])
    expect(office.logged.slice(lines).some(({ level }) => level === 'warn')).toBe(true)

    await comeBack()
    await goTo(minutes(1))
    await goTo(minutes(16))
    await expect.poll(known, { timeout: 10_000 }).toBe(before + 1)
    expect(await office.ready()).toMatchObject({ ready: true, database: true })
    expect(await headings()).toEqual(shown)
  },
)

it('the queue takes work again that notifications bring', async () => {
  const before = await known()
  await office.see.put(`${SHARED}/${PIR}/Announced.xlsx`)
  await expect.poll(known, { timeout: 15_000 }).toBe(before + 1)
  expect(line.open()).toBeLessThanOrEqual(11)
})

it('gone over Monday 9am, it has the card posted once when it is back', async () => {
  await goTo(Date.parse('2027-01-18T08:58:00Z'))
  const shown = await headings()
  await line.cut()
  await goTo(Date.parse('2027-01-18T09:00:00Z'))
  await goTo(Date.parse('2027-01-18T09:20:00Z'))
  expect(await headings()).toEqual(shown)
  await line.mend()
  await goTo(minutes(1))
  await goTo(minutes(3))
  await goTo(minutes(3))
  expect(await headings()).toEqual([...shown, 'Week 2 of 35'])
})
