import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Rehearsal } from '../../infra/rehearsal/start-rehearsal.ts'
import { startTestRehearsal } from '../support/rehearsal.ts'
import { ask } from './ask.ts'
import { lookOn, type Onlooker, PIR, SHARED } from './onlooker.ts'

let rehearsal: Rehearsal
let see: Onlooker

beforeAll(async () => {
  rehearsal = await startTestRehearsal()
  see = lookOn(rehearsal)
  await see.windTo('2027-01-11T10:00:00+00:00')
})

afterAll(() => rehearsal?.stop())

/** What Waymark says to the coordinator about its own work. */
async function told(): Promise<readonly string[]> {
  return (await see.chat('coordinator')).map(({ says }) => says).filter((says) => /^Waymark (has|was) /.test(says))
}

const ready = () => ask<Ready>('GET', `${rehearsal.url}/readyz`).catch(askedAnyway)

/** Not ready is an answer too. */
async function askedAnyway(): Promise<Ready> {
  return (await (await fetch(`${rehearsal.url}/readyz`)).json()) as Ready
}

interface Ready {
  readonly ready: boolean
  readonly waiting: Readonly<Record<string, number>>
  readonly since: string | null
  readonly unwatched: number
}

describe('while Microsoft does not let Waymark look at the library', () => {
  let since: number

  it('the tab and /readyz say so from the next look on, and nobody is alarmed yet', async () => {
    await see.control('POST', '/faults', { surface: 'graph', path: '/delta', status: 403, times: 100_000 })
    await see.windTo('2027-01-11T10:20:00+00:00')
    const { trouble } = await see.overview()
    expect(trouble?.what).toMatch(
      /^Waymark has not been able to look at the library since 10(:\d\d)?am on Monday 11 January 2027\.$/,
    )
    const state = await ready()
    expect(state.waiting.library).toBe(1)
    since = Date.parse(state.since ?? '')
    expect(since).toBeGreaterThan(Date.parse('2027-01-11T10:00:00Z'))
    await see.windTo(new Date(since + 29 * 60_000).toISOString())
    expect(await told()).toEqual([])
  })

  it('half an hour after the first failure the coordinator is told, once, with what to do', async () => {
    await see.windTo(new Date(since + 31 * 60_000).toISOString())
    const [alarm = '', ...more] = await told()
    expect(more).toEqual([])
    expect(alarm).toContain('since 10')
    expect(alarm).toContain('Nothing is lost')
    expect(alarm).toContain('The next deadline: ')
    expect(alarm).toContain(
      'For the IT service desk: SharePoint (Microsoft Graph) has refused the app Waymark since 10',
    )
  })

  it('the card and the chat say that the look is old', async () => {
    await see.put(`${SHARED}/${PIR}/Return.xlsx`)
    await see.windTo('2027-01-11T11:30:00+00:00')
    const [card] = await see.weekCards()
    expect(card?.says).toMatch(
      /Waymark last looked at the library at (9|10)[:\d]*am on Monday 11 January 2027: what was put/,
    )
    expect(await see.say('coordinator', 'status')).toContain('what was put there later is not shown yet')
    expect(await see.say('coordinator', "what's due")).toContain('what was put there later is not shown yet')
    expect((await ready()).unwatched).toBe(1)
    expect((await fetch(`${rehearsal.url}/healthz`)).status).toBe(200)
    expect(await told()).toHaveLength(1)
  })

  it('and when it is let in again, catches up and says so once', async () => {
    await see.control('DELETE', '/faults')
    await see.windTo('2027-01-11T12:00:00+00:00')
    const { trouble, returns } = await see.overview()
    expect(trouble).toBeNull()
    expect(returns.find(({ id }) => id === 'w06-fri-pir')?.state).toBe('handed in')
    expect((await see.weekCards())[0]?.says).not.toContain('last looked at')
    expect((await ready()).since).toBeNull()
    await see.windTo('2027-01-11T16:00:00+00:00')
    const said = await told()
    expect(said).toHaveLength(2)
    expect(said[1]).toMatch(/^Waymark has been looking at the library again since 11:3\dam on Monday 11 January 2027\./)
  })
})
