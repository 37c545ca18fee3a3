import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Rehearsal } from '../../infra/rehearsal/start-rehearsal.ts'
import { APP_ID, PEOPLE } from '../../infra/rehearsal/tenant-content.ts'
import { OUR_KEY } from '../../src/graph/calendar/our-key.ts'
import { startTestRehearsal } from '../support/rehearsal.ts'
import { BASE, lookOn, type Onlooker, PIR, SHARED, WORKING } from './onlooker.ts'

let rehearsal: Rehearsal
let see: Onlooker

beforeAll(async () => {
  rehearsal = await startTestRehearsal()
  see = lookOn(rehearsal)
})

afterAll(() => rehearsal?.stop())

describe('a rehearsal that is ready', () => {
  it('has posted one card, of the running week', async () => {
    const cards = await see.weekCards()
    expect(cards).toHaveLength(1)
    expect(cards[0]?.says).toMatch(/^Week 1 of 35\n11 to 15 January 2027\n/)
  })

  it("has laid out the folders beside other people's, which it left alone", async () => {
    expect(await see.children('')).toEqual(
      [BASE, 'Commissioning 2025', 'Read me first.txt', 'Winter planning'].toSorted(),
    )
    expect(await see.children('Commissioning 2025')).toEqual(['Contract register.txt'])
    expect(await see.children('Winter planning')).toEqual(['Draft plan.txt'])
    expect(await see.children(BASE)).toEqual(['Shared with inspection team', 'Working'])
    expect(await see.children(WORKING)).toContain(PIR)
    expect(await see.children(SHARED)).toContain(PIR)
  })

  it('has touched nothing that was there before', async () => {
    const { value } = await see.graph<{ value: Touched[] }>('coordinator', 'GET', `${DRIVE}/root/delta?$top=1000`)
    const byWaymark = value.filter(({ lastModifiedBy }) => lastModifiedBy?.application?.id === APP_ID)
    const ours = byWaymark.filter(({ webUrl }) => decodeURIComponent(webUrl).includes(BASE))
    expect(ours.length).toBeGreaterThan(50)
    expect(byWaymark).toEqual(ours)
  })

  it('provisioned in at most one round trip for 15 folders', async () => {
    const all = await see.traffic()
    const folders = all.flatMap(made)
    const columns = all.findIndex(({ path }) => path.includes('/columns'))
    const trips = all.slice(0, columns).filter(({ path }) => /\/\$batch|\/children/.test(path))
    expect(folders.length).toBeGreaterThan(50)
    expect(trips.length).toBeLessThanOrEqual(folders.length / 15)
  })

  it("has booked five meetings on the organiser's calendar, in Teams, each with our key", async () => {
    const expand = encodeURIComponent(`singleValueExtendedProperties($filter=id eq '${OUR_KEY}')`)
    const { value } = await see.graph<{ value: Booked[] }>('coordinator', 'GET', `/me/events?$top=50&$expand=${expand}`)
    expect(value.map(({ subject }) => subject).toSorted()).toEqual([
      "Coordinator's meeting",
      ...[1, 2, 3, 4].map((number) => `Partnership meeting ${number}`),
    ])
    for (const event of value) {
      expect(event.onlineMeeting?.joinUrl).toMatch(/^https:\/\/teams\.microsoft\.com\/l\/meetup-join\//)
      expect(event.organizer.emailAddress.address).toBe(PEOPLE.coordinator.mail)
      expect(event.singleValueExtendedProperties).toEqual([{ id: OUR_KEY, value: event.transactionId }])
    }
    expect(new Set(value.map(({ transactionId }) => transactionId)).size).toBe(5)
  })

  it('watches the library by a subscription that lives for weeks', async () => {
    const subscribed = (await see.traffic()).filter(
      ({ method, path }) => method === 'POST' && path === '/v1.0/subscriptions',
    )
    expect(subscribed.map(({ status }) => status)).toEqual([201])
    const [made] = subscribed.map(({ response }) => response.body as { expirationDateTime: string })
    expect(Date.parse(made?.expirationDateTime ?? '') - Date.parse(await see.now())).toBeGreaterThan(28 * 86_400_000)
  })

  it('says so in the tab and where machines look', async () => {
    const { week, me, meetings, lastChecked, nextMessage } = await see.overview()
    expect(week).toEqual({ number: 1, of: 35, heading: 'Week 1 of 35', dates: '11 to 15 January 2027' })
    expect(me).toEqual({ name: 'Mairi Sandison', role: 'coordinator' })
    expect(meetings.filter(({ booked, joinUrl }) => booked && joinUrl)).toHaveLength(5)
    expect(lastChecked).toBe('Library last checked 9am today')
    expect(nextMessage).toMatch(/^9am on Wednesday 13 January 2027, a reminder of /)
    expect((await fetch(`${rehearsal.url}/healthz`)).status).toBe(200)
    expect((await fetch(`${rehearsal.url}/readyz`)).status).toBe(200)
  })
})

const DRIVE = '/sites/glenmarra.sharepoint.example:/sites/secure-sharing:/drive'

interface Touched {
  readonly webUrl: string
  readonly lastModifiedBy?: { readonly application?: { readonly id: string } }
}

interface Booked {
  readonly subject: string
  readonly transactionId: string
  readonly onlineMeeting: { readonly joinUrl: string } | null
  readonly organizer: { readonly emailAddress: { readonly address: string } }
  readonly singleValueExtendedProperties?: readonly { readonly id: string; readonly value: string }[]
}

/** Names of the folders that a batch made. */
function made({ response }: { response: { body?: unknown } }): string[] {
  const { responses = [] } = (response.body ?? {}) as {
    responses?: { status: number; body?: { folder?: object; name: string } }[]
  }
  return responses.flatMap(({ status, body }) => (status === 201 && body?.folder ? body.name : []))
}
