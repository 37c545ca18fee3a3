import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { failure } from '../../../src/contract/failure.ts'
import { overview } from '../../../src/contract/overview.ts'
import type { Store } from '../../../src/services/ports/store.ts'
import { PEOPLE } from '../../support/inspections.ts'
import { type AppUnderTest, appAt } from './app-under-test.ts'
import { TENANT } from './key-server.ts'

/** Wednesday of week 6, when the last reminder of the PIR is owed to its owner. */
const NOW = Date.parse('2027-02-17T09:20:00Z')
const SINCE = Date.parse('2027-02-17T09:05:00Z')

let bench: AppUnderTest
beforeEach(async () => {
  bench = await appAt('2027-02-17T09:20:00Z')
})
afterEach(() => bench.keys.close())

it('nothing is said while all is well', async () => {
  expect(await overviewFor(PEOPLE.coordinator)).toMatchObject({ trouble: null, undelivered: null })
})

it('what stands still is told to everybody, since when in full', async () => {
  await fails(SINCE)
  for (const person of [PEOPLE.coordinator, PEOPLE.viewer]) {
    const { trouble } = await overviewFor(person)
    expect(trouble?.what).toBe(
      'Waymark has not been able to look at the library since 9:05am on Wednesday 17 February 2027.',
    )
    expect(trouble?.more.join(' ')).toContain('Nothing is lost')
  }
})

it('what the next try may heal is not told', async () => {
  await fails(NOW - 60_000)
  expect((await overviewFor(PEOPLE.coordinator)).trouble).toBeNull()
})

it('what did not reach somebody is told to the coordinator alone, by role', async () => {
  const key = `reminder/w06-fri-pir/${Date.parse('2027-02-19T12:00:00Z')}/2/${PEOPLE.pirHealth.id}`
  const { effects } = bench.needs.store
  await effects.begin('northmoor', key, SINCE)
  await effects.finish('northmoor', key, { at: SINCE, externalId: 'not sent: unreachable' })
  const { undelivered } = await overviewFor(PEOPLE.coordinator)
  expect(undelivered?.what).toBe('A reminder of Pre-Inspection Return has not reached its owner (PIR lead, health).')
  expect(JSON.stringify(undelivered)).not.toContain(PEOPLE.pirHealth.name)
  expect((await overviewFor(PEOPLE.viewer)).undelivered).toBeNull()
})

describe('while the database is away', () => {
  it('says so in plain words, and that it goes on by itself', async () => {
    const gone = () => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.4:5432'))
    const { inspections } = bench.needs.store
    const away: Partial<Store['inspections']> = { all: gone, get: gone, ids: gone }
    const there = { ...inspections }
    Object.assign(inspections, away)
    const answer = await ask(PEOPLE.coordinator)
    expect(answer.status).toBe(503)
    const { reason, message } = failure.parse(await answer.json())
    expect(reason).toBe('busy')
    expect(message).toMatch(/^Waymark cannot reach its database just now\. .* by itself/)
    Object.assign(inspections, there)
    expect((await ask(PEOPLE.coordinator)).status).toBe(200)
  })
})

async function fails(since: number): Promise<void> {
  const rest = { reason: 'no answer', endedAt: null, toldAt: null, clearedAt: null } as const
  await bench.needs.store.troubles.save('northmoor', { area: 'library', since, failedAt: NOW, ...rest })
}

async function overviewFor(person: { readonly id: string; readonly name: string }) {
  return overview.parse(await (await ask(person)).json())
}

async function ask({ id, name }: { readonly id: string; readonly name: string }): Promise<Response> {
  const token = await bench.keys.token({ tid: TENANT, oid: id, name, scp: 'access_as_user' })
  return bench.app.request('/api/tab/overview', { headers: { Authorization: `Bearer ${token}` } })
}
