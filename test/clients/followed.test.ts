import { readFileSync } from 'node:fs'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PEOPLE, SITE_PATH, SITE_URL } from '../../infra/rehearsal/tenant-content.ts'
import { see } from '../../src/services/see.ts'
import { openSetUpWorkbench, type Workbench } from '../services/workbench.ts'
import { type Ground, type Hand, pnpHand, rcloneHand } from './hands.ts'
import { findRclone } from './rclone.ts'

const BASE = 'Joint inspection 2027'
const SITE = `${new URL(SITE_URL).hostname}:/${SITE_PATH}`
/** Returns into the shared area, one for each client. */
const CLIENTS = [
  { client: '@pnp/graph', itemId: 'w06-fri-pir', folder: 'W06 Pre-Inspection Return' },
  ...(findRclone()
    ? [{ client: 'rclone', itemId: 'w10-fri-initial-case-tracker-returned', folder: 'W10 Initial Case Tracker' }]
    : []),
]

let bench: Workbench
let ground: Ground

beforeAll(async () => {
  bench = await openSetUpWorkbench('2027-02-15T09:00:00+00:00', '2027-01-11')
  const { tenant } = bench
  setDefaultCACertificates([...getCACertificates('default'), readFileSync(tenant.caPath, 'utf8')])
  const person = tenant.kernel.content.people.find(({ id }) => id === PEOPLE.pirHealth.id)
  if (!person) throw new Error('The tenant has no such person.')
  const graphToken = await tenant.kernel.tokens.forPerson(person)
  ground = { tenant, graphUrl: `${tenant.signInUrl}/v1.0`, graphToken }
})

afterAll(() => bench.close())

describe.each(CLIENTS)('what is done with $client', { timeout: 60_000 }, ({ client, itemId, folder }) => {
  const working = `${BASE}/Working/${folder}`
  const shared = `${BASE}/Shared with inspection team/${folder}`
  const evidence = `${BASE}/Working/Evidence log`
  let hand: Hand

  beforeAll(async () => {
    const { place } = (await see(bench.needs, bench.inspectionId)).inspection
    hand = client === 'rclone' ? await rcloneHand(ground, SITE) : pnpHand(ground, place.driveId)
  })

  afterAll(() => hand.close())

  it('an upload is followed: the return is being drafted', async () => {
    await hand.put(`${working}/Draft ${client.length}.docx`, 'As far as we are.')
    expect(await hand.names(working)).toEqual([`Draft ${client.length}.docx`])
    expect(await afterLook()).toMatchObject({ state: 'drafting' })
    expect(await filesIn(`working/${itemId}`)).toMatchObject([{ size: 17, name: null }])
  })

  it('a move into the shared area is followed: it is handed in', async () => {
    const [before] = await filesIn(`working/${itemId}`)
    await hand.move(`${working}/Draft ${client.length}.docx`, `${shared}/Return.docx`)
    expect([await hand.names(working), await hand.names(shared)]).toEqual([[], ['Return.docx']])
    expect(await afterLook()).toMatchObject({ state: 'handed in' })
    expect(await filesIn(`shared/${itemId}`)).toMatchObject([{ id: before?.id, size: 17 }])
  })

  it('a deletion is followed: its folder is empty', async () => {
    await hand.remove(`${shared}/Return.docx`)
    expect(await hand.names(shared)).toEqual([])
    expect(await afterLook()).toMatchObject({
      state: 'needs attention',
      attention: expect.stringContaining('shared folder is empty'),
    })
    expect(await filesIn(`shared/${itemId}`)).toEqual([])
  })

  it('evidence is put, renamed and put anew under its reference, and goes again', async () => {
    await hand.put(`${evidence}/First.docx`, 'one')
    await afterLook()
    const [first] = await filesIn('working/evidence')
    await hand.move(`${evidence}/First.docx`, `${evidence}/Second.docx`)
    await hand.put(`${evidence}/Second.docx`, 'one more')
    await afterLook()
    expect(await filesIn('working/evidence')).toMatchObject([{ id: first?.id, name: 'Second.docx', size: 8 }])
    const entries = await bench.needs.store.logEntries.of(bench.inspectionId)
    expect(entries.filter(({ fileId }) => fileId === first?.id)).toHaveLength(1)
    await hand.remove(`${evidence}/Second.docx`)
    await afterLook()
    expect(await filesIn('working/evidence')).toEqual([])
  })

  /** The return as it stands once the product has looked, and done what it does about files. */
  async function afterLook() {
    bench.agenda.wake(bench.inspectionId)
    await bench.windTo(new Date(bench.clock.now() + 61_000).toISOString())
    const { items } = await see(bench.needs, bench.inspectionId)
    return items.find(({ dated }) => dated.item.id === itemId)?.status
  }
})

/** The log's own workbook, which Waymark keeps there, is none of theirs. */
async function filesIn(key: string) {
  const files = await bench.needs.store.library.in(bench.inspectionId, [key])
  return files.filter(({ name }) => name === null || !name.startsWith('Evidence_Log'))
}
