import { Client } from '@microsoft/microsoft-graph-client'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Rehearsal } from '../../infra/rehearsal/start-rehearsal.ts'
import { startPostgres, type TestServer } from '../support/postgres.ts'
import { startTestRehearsal } from '../support/rehearsal.ts'
import { lookOn, type Onlooker, PIR, type Seen, SHARED, WORKING } from './onlooker.ts'

const TITLE = 'Pre-Inspection Return'
/** What an upload may take to be told everywhere. */
const SOON = { timeout: 3_000, interval: 50 }

describe.each(['the embedded database', 'a PostgreSQL server'])('an upload, with %s', (database) => {
  let server: TestServer | undefined
  let rehearsal: Rehearsal
  let see: Onlooker

  beforeAll(async () => {
    server = database === 'a PostgreSQL server' ? await startPostgres() : undefined
    const clock = Date.parse('2027-02-15T09:00:00Z')
    rehearsal = await startTestRehearsal({ clock, databaseUrl: server?.url })
    see = lookOn(rehearsal)
  })

  afterAll(async () => {
    await rehearsal?.stop()
    await server?.stop()
  })

  const card = async (): Promise<Seen> => {
    const cards = await see.weekCards()
    expect(cards.map(({ says }) => says.split('\n', 1)[0])).toEqual(['Week 6 of 35'])
    return cards[0] as Seen
  }
  const stateOnCard = async () => rowOf((await card()).says, TITLE)
  const stateInTab = async () => (await see.overview()).returns.find(({ title }) => title === TITLE)?.state

  it('begins as not started', async () => {
    expect(await stateOnCard()).toContain('· not started ·')
    expect(await stateInTab()).toBe('not started')
  })

  it('into the working folder is a draft, on the card and in the tab within 3 s', async () => {
    await see.put(`${WORKING}/${PIR}/Draft.xlsx`)
    await vi.waitFor(async () => expect(await stateOnCard()).toContain('· drafting ·'), SOON)
    expect(await stateInTab()).toBe('drafting')
    expect((await card()).edits).toBe(1)
  })

  it('gathers what follows within the minute into one edit at its end', async () => {
    await see.put(`${SHARED}/${PIR}/Return.xlsx`)
    await vi.waitFor(async () => expect(await stateInTab()).toBe('handed in'), SOON)
    expect((await card()).edits).toBe(1)
    await wind(see, 61)
    expect(await stateOnCard()).toContain('· handed in ·')
    expect((await card()).edits).toBe(2)
  })

  it("by Microsoft's own client into the shared area is handed in, on the card and in the tab within 3 s", async () => {
    await takeBack()
    const token = await see.tokenOf('pirCouncil', 'https://graph.microsoft.com')
    // The client itself attaches tokens to https addresses alone.
    const headers = { authorization: `Bearer ${token}` }
    const client = Client.init({
      baseUrl: rehearsal.tenantUrl,
      fetchOptions: { headers },
      authProvider: (done) => done(null, token),
    })
    await client.api(`${DRIVE}/root:/${encodeURI(`${SHARED}/${PIR}/Second.xlsx`)}:/content`).put('the return itself')
    await vi.waitFor(async () => expect(await stateOnCard()).toContain('· handed in ·'), SOON)
    expect(await stateInTab()).toBe('handed in')
    expect((await card()).edits).toBe(4)
  })

  it('is found by the sweep alone where every notification is lost', async () => {
    await takeBack()
    await see.control('POST', '/faults', { surface: 'notification', lose: true, times: 100 })
    await see.put(`${SHARED}/${PIR}/Third.xlsx`)
    await wind(see, 16 * 60)
    expect(await stateOnCard()).toContain('· handed in ·')
    expect(await stateInTab()).toBe('handed in')
  })

  /** As the coordinator does in the tab, once the minute of the last edit is over. What lies in the shared area is then pointed out. */
  async function takeBack(): Promise<void> {
    await wind(see, 61)
    const { inspection, returns } = await see.overview()
    const deed = returns.find(({ title }) => title === TITLE)?.undo
    await see.tab('coordinator', 'POST', '/undo', { inspection: inspection.id, deed })
    expect(await stateOnCard()).toContain('· needs attention ·')
    await wind(see, 61)
  }
})

const DRIVE = '/sites/glenmarra.sharepoint.example:/sites/secure-sharing:/drive'

const wind = async (see: Onlooker, seconds: number) =>
  see.windTo(new Date(Date.parse(await see.now()) + seconds * 1000).toISOString())

/** The line below an item's title: when, state, owner. */
const rowOf = (says: string, title: string): string => says.split('\n')[says.split('\n').indexOf(title) + 1] ?? ''
