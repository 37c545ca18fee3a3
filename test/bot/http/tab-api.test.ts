import type { JWTPayload } from 'jose'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { failure } from '../../../src/contract/failure.ts'
import { itemAnswer } from '../../../src/contract/item-answer.ts'
import { overview } from '../../../src/contract/overview.ts'
import { undoAnswer, wishAnswer } from '../../../src/contract/wish-request.ts'
import { PEOPLE } from '../../support/inspections.ts'
import { type AppUnderTest, appAt } from './app-under-test.ts'
import { TENANT } from './key-server.ts'

let bench: AppUnderTest
beforeEach(async () => {
  bench = await appAt('2027-02-15T09:00:00+00:00')
})
afterEach(() => bench.keys.close())

const HOUR_AGO = Math.floor(Date.now() / 1000) - 3600

describe('the door of the tab’s API', () => {
  it('say of a meeting without a booking that it is done', async () => {
    await wish({ type: 'done' }, 'm-pm3')
    const { meetings } = overview.parse(await (await ask('/overview', PEOPLE.coordinator)).json())
    expect(meetings.filter(({ done }) => done)).toMatchObject([{ id: 'm-pm3', booked: false }])
  })

  const refused: readonly (readonly [string, () => Promise<string | undefined>])[] = [
    ['no header', async () => undefined],
    ['no bearer', async () => 'Basic abc'],
    ['no token', async () => 'Bearer '],
    ['nonsense', async () => 'Bearer not.a.token'],
    ['another’s signature', async () => `Bearer ${await bench.keys.token({}, { foreign: true })}`],
    ['another issuer', bearer({ iss: 'https://elsewhere.example/v2.0' })],
    ['another audience', bearer({ aud: 'https://graph.microsoft.com' })],
    ['another tenant', bearer({ tid: '00000000-0000-4000-8000-00000000dead' })],
    ['no scope', bearer({ scp: undefined })],
    ['another scope', bearer({ scp: 'User.Read' })],
    ['expired', bearer({ exp: HOUR_AGO, iat: HOUR_AGO - 60, nbf: HOUR_AGO - 60 })],
    ['not yet valid', bearer({ nbf: HOUR_AGO + 7200 })],
    ['no person', bearer({ oid: undefined })],
    ['an app’s own token', bearer({ scp: undefined, roles: ['Sites.Selected'], oid: undefined })],
  ]
  it.each(refused)('refuses %s', async (_what, header) => {
    const authorization = await header()
    const answer = await bench.app.request('/api/tab/overview', {
      headers: authorization === undefined ? {} : { Authorization: authorization },
    })
    expect(answer.status).toBe(401)
    expect(failure.parse(await answer.json()).reason).toBe('signed out')
  })

  it('lets a person of the tenant with a seat in', async () => {
    const answer = await ask('/overview', PEOPLE.coordinator)
    expect(answer.status).toBe(200)
    expect(overview.parse(await answer.json()).week.heading).toBe('Week 6 of 35')
  })

  it('tells a person without a seat who can give one', async () => {
    const answer = await ask('/overview', PEOPLE.stranger)
    expect(answer.status).toBe(403)
    expect(failure.parse(await answer.json()).message).toContain('coordinator')
  })

  it.each(['/receipts/%00', '/evidence/history?file=a%00', '/items/%00', '/overview?inspection=%00'])(
    'answers that nothing is at %s',
    async (path) => {
      const answer = await ask(path, PEOPLE.coordinator)
      expect(answer.status).toBe(404)
      expect(failure.parse(await answer.json()).message).toBe('There is nothing at this address.')
    },
  )

  it('writes no token into the log', async () => {
    const token = await bench.keys.token({ tid: TENANT, scp: 'User.Read' })
    await bench.app.request('/api/tab/overview', { headers: { Authorization: `Bearer ${token}` } })
    expect(bench.needs.logged.length).toBeGreaterThan(0)
    expect(JSON.stringify(bench.needs.logged)).not.toContain(token.slice(0, 40))
  })
})

describe('wishes', () => {
  it('mark an action done, and undo it', async () => {
    const done = await wish({ type: 'done' }, 'w06-staff-survey-link-sent')
    expect(done.status).toBe(200)
    const { deed } = wishAnswer.parse(await done.json())
    expect(await stateOf('w06-staff-survey-link-sent')).toBe('done')
    const undone = await post('/undo', { inspection: 'northmoor', deed }, PEOPLE.coordinator)
    expect(undoAnswer.parse(await undone.json()).told).toContain('Undone')
    expect(await stateOf('w06-staff-survey-link-sent')).toBe('not started')
    expect((await post('/undo', { inspection: 'northmoor', deed }, PEOPLE.coordinator)).status).toBe(409)
  })

  it('state a hand-in elsewhere with where and when', async () => {
    const stated = { where: 'the inspectors’ own site', when: '2027-02-15T08:40:00+00:00', proof: 'their receipt' }
    const answer = await wish({ type: 'hand in', stated }, 'w11-mon-position-statement')
    expect(wishAnswer.parse(await answer.json()).told).toContain('the inspectors’ own site')
    expect(await stateOf('w11-mon-position-statement')).toBe('handed in')
  })

  it('has a meeting at the time that it is booked for, also on its own page', async () => {
    const { id } = overview.parse(await (await ask('/overview', PEOPLE.coordinator)).json()).inspection
    await bench.needs.store.meetings.save(id, {
      ...{ itemId: 'm-pm2', eventId: 'e-2', subject: 'Partnership meeting 2', webLink: 'https://outlook.example/2' },
      ...{ day: '2027-02-17', start: '10:00', end: '11:30' },
    })
    const { item } = itemAnswer.parse(await (await ask('/items/m-pm2', PEOPLE.coordinator)).json())
    expect(item).toMatchObject({
      when: '10am to 11:30am on Wednesday 17 February 2027',
      distance: 'in 2 working days',
    })
  })

  it('take a meeting off the list that does not apply, and put it back', async () => {
    const answer = await wish({ type: 'not applicable', reason: 'Held together with the next.' }, 'm-pm2')
    expect(await meetingIds()).not.toContain('m-pm2')
    const { deed } = wishAnswer.parse(await answer.json())
    await post('/undo', { inspection: 'northmoor', deed }, PEOPLE.coordinator)
    expect(await meetingIds()).toContain('m-pm2')
  })

  const refused: readonly (readonly [string, unknown, { id: string; name: string }, number])[] = [
    ['a viewer', { type: 'done' }, PEOPLE.viewer, 403],
    ['a stranger', { type: 'done' }, PEOPLE.stranger, 403],
    [
      'a hand-in ahead of time',
      { type: 'hand in', stated: { where: 'email', when: '2027-03-01T09:00:00+00:00' } },
      PEOPLE.coordinator,
      409,
    ],
    ['a state that an action has not', { type: 'signed off' }, PEOPLE.coordinator, 409],
    ['an unknown wish', { type: 'delete' }, PEOPLE.coordinator, 400],
    [
      'an instant without an offset',
      { type: 'hand in', stated: { where: 'email', when: '2027-02-15T09:00' } },
      PEOPLE.coordinator,
      400,
    ],
  ]
  it.each(refused)('refuse %s, and record nothing', async (_who, wished, person, status) => {
    const answer = await wish(wished, 'w06-staff-survey-link-sent', person)
    expect(answer.status).toBe(status)
    failure.parse(await answer.json())
    expect(await bench.needs.store.deeds.of('northmoor')).toEqual([])
  })

  it('refuse an item and an inspection that are not there', async () => {
    expect((await wish({ type: 'done' }, 'w99-nothing')).status).toBe(404)
    const elsewhere = { inspection: 'elsewhere', item: 'w06-fri-pir', wish: { type: 'ready' } }
    expect((await post('/wishes', elsewhere, PEOPLE.coordinator)).status).toBe(404)
  })

  it.each(['\u0000', '\ud800 half'])('refuses text that no database keeps: %j', async (where) => {
    const stated = { where, when: '2027-02-15T08:00:00Z' }
    const answer = await wish({ type: 'hand in', stated }, 'w06-fri-pir')
    expect(answer.status).toBe(400)
  })

  it.each([
    ['ahead', '2027-09-01T09:00:00+01:00', /lies ahead/],
    ['before the inspection began', '0001-01-01T00:00:00Z', /before the inspection began/],
    ['in the wrong year', '2026-02-15T08:00:00Z', /before the inspection began/],
  ])('refuse a hand-in of a time %s', async (_when, when, words) => {
    const answer = await wish({ type: 'hand in', stated: { where: 'email', when } }, 'w06-fri-pir')
    expect(answer.status).toBe(409)
    expect(failure.parse(await answer.json()).message).toMatch(words)
  })

  it('takes any other character', async () => {
    const stated = { where: 'Ardnamurchan 🏴󠁧󠁢󠁳󠁣󠁴󠁿 <b>&', when: '2027-02-15T08:00:00Z' }
    const answer = await wish({ type: 'hand in', stated }, 'w06-fri-pir')
    expect(answer.status).toBe(200)
  })

  it('refuse a body that is no JSON, or too large', async () => {
    const headers = { Authorization: `Bearer ${await bench.keys.token({ oid: PEOPLE.coordinator.id })}` }
    const nonsense = await bench.app.request('/api/tab/wishes', { method: 'POST', headers, body: '{' })
    expect(nonsense.status).toBe(400)
    const huge = await bench.app.request('/api/tab/wishes', { method: 'POST', headers, body: 'x'.repeat(2_000_000) })
    expect(huge.status).toBe(413)
  })
})

it('tells a failure of the store as broken, without its words', async () => {
  bench.needs.store.inspections.all = async () => {
    throw new Error('secret words of the database')
  }
  const answer = await ask('/overview', PEOPLE.coordinator)
  expect(answer.status).toBe(500)
  expect(await answer.text()).not.toContain('secret')
})

function bearer(claims: JWTPayload): () => Promise<string> {
  return async () => `Bearer ${await bench.keys.token(claims)}`
}

type Speaking = { readonly id: string; readonly name: string }

const ask = (path: string, person: Speaking) => bench.ask(path, person)
const post = (path: string, body: unknown, person: Speaking) => bench.post(path, body, person)

function wish(
  wished: unknown,
  item: string,
  person: { id: string; name: string } = PEOPLE.coordinator,
): Promise<Response> {
  return post('/wishes', { inspection: 'northmoor', item, wish: wished }, person)
}

async function meetingIds(): Promise<readonly string[]> {
  const { meetings } = overview.parse(await (await ask('/overview', PEOPLE.coordinator)).json())
  return meetings.map(({ id }) => id)
}

async function stateOf(item: string): Promise<string | undefined> {
  const { returns, actions } = overview.parse(await (await ask('/overview', PEOPLE.coordinator)).json())
  return [...returns, ...actions].find(({ id }) => id === item)?.state
}
