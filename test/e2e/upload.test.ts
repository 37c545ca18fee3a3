import { randomUUID } from 'node:crypto'
import { Client } from '@microsoft/microsoft-graph-client'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Rehearsal } from '../../infra/rehearsal/start-rehearsal.ts'
import { startPostgres, type TestServer } from '../support/postgres.ts'
import { startTestRehearsal } from '../support/rehearsal.ts'
import { lookOn, type Onlooker, PIR, type Seen, SHARED, WORKING } from './onlooker.ts'
import { openFileThis, sendDocument } from './send-documents.ts'

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

  it('sent in a chat is asked about, and put where its sender says, once and back again', async () => {
    const folder = `${WORKING}/W11 Position Statement`
    const { messageId, data } = await sendDocument(
      see,
      rehearsal.tenantUrl,
      'coordinator',
      'Position statement v1.docx',
    )
    expect(data.place).toBe('return/w11-mon-position-statement')
    expect(await see.children(folder)).toEqual([])
    expect(await see.press('coordinator', messageId, 'put file', data)).toContain(
      'the document is in its working folder',
    )
    expect(await see.children(folder)).toEqual(['Position statement v1.docx'])
    await see.press('coordinator', messageId, 'put file', data)
    expect(await see.children(folder)).toEqual(['Position statement v1.docx'])
    const undo = { inspection: data.inspection, kind: 'received', id: data.id }
    expect(await see.press('coordinator', messageId, 'undo', undo)).toContain('recycle bin')
    expect(await see.children(folder)).toEqual([])
  })

  it('shown in a message is moved from where it lies in the library, after asking', async () => {
    const page = await openFileThis(see, 'coordinator', `${WORKING}/Improvement`, 'Audit.docx')
    const { inspection, held } = Object.fromEntries(page.searchParams)
    const place = 'indicator/5.1'
    const filed = await see.tab<{ told: string }>('coordinator', 'POST', '/file-this/move', { inspection, held, place })
    expect(filed.told).toContain('Evidence for 5.1')
    expect(await see.children(`${WORKING}/Improvement`)).toEqual([])
    const [folder] = (await see.children(`${WORKING}/Evidence log`)).filter((name) => name.startsWith('5.1 '))
    expect(await see.children(`${WORKING}/Evidence log/${folder}`)).toEqual(['Audit.docx'])
  })

  it('brought to the dialog goes to its place, however large and whatever it is called', async () => {
    const { inspection } = await see.overview()
    const name = 'Prüfung 50% #1.bin'
    const query = new URLSearchParams({ inspection: inspection.id, place: 'indicator/5.2', id: randomUUID() })
    const authorization = `Bearer ${await see.tokenOf('coordinator')}`
    const headers = { authorization, 'X-Document-Name': encodeURIComponent(name) }
    const body = new Uint8Array(6 * 2 ** 20)
    const answer = await fetch(`${rehearsal.url}/api/tab/file-this/upload?${query}`, { method: 'POST', headers, body })
    expect(await answer.json()).toMatchObject({ told: expect.stringContaining('Evidence for 5.2') })
    const [folder] = (await see.children(`${WORKING}/Evidence log`)).filter((one) => one.startsWith('5.2 '))
    expect(await see.children(`${WORKING}/Evidence log/${folder}`)).toEqual([name])
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
