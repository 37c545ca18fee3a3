import { describe, expect, test } from 'vitest'
import { GRAPH_SCOPE } from '../../src/graph/access-token.ts'
import { type NewFolder, ROOT } from '../../src/services/ports/library.ts'
import { describeTenant, SITE, startForTest } from '../tenant/tenant-under-test.ts'
import { connectToTenant, signInTo } from './connect-to-tenant.ts'

const entries = [{ name: 'Minutes', children: [{ name: 'January.txt', text: 'said' }] }]

async function openLibrary(role: 'write' | 'manage' = 'write', people: { name: string; text: string }[] = []) {
  const tenant = await startForTest({ content: describeTenant({ role, entries: [...entries, ...people] }) })
  const connection = connectToTenant(tenant)
  const headers = { Authorization: `Bearer ${await signInTo(tenant)(GRAPH_SCOPE)}` }
  const call = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(`${tenant.url}/v1.0${path}`, { ...init, headers: { ...headers, ...init.headers } })
    expect(response.ok, `${path}: ${response.status}`).toBe(true)
    return (await response.json()) as { id: string; eTag: string }
  }
  const site = await call(`/sites/${SITE}`)
  const drive = await call(`/sites/${site.id}/drive`)
  const upload = (parentId: string, name: string, text: string) =>
    call(`/drives/${drive.id}/items/${parentId}:/${encodeURIComponent(name)}:/content`, {
      ...{ method: 'PUT', body: text, headers: { 'Content-Type': 'text/plain' } },
    })
  return { ...connection, driveId: drive.id, call, upload }
}

const at = (path: string): NewFolder => {
  const names = path.split('/')
  return { key: path, name: names.at(-1) ?? '', ancestorId: ROOT, below: names.slice(0, -1) }
}

describe('folders', () => {
  const weeks = Array.from({ length: 35 }, (_, index) => at(`Inspection/Working/W${index + 1} Return #${index} & 50%`))
  const plan = [at('Inspection'), at('Inspection/Working'), at('Inspection/Shared'), ...weeks]

  test('are made 20 a round trip beside those that are there, and exist the second time', async () => {
    const { library, driveId, roundTrips } = await openLibrary()
    const made = await library.createFolders(driveId, plan)
    expect(made.map((outcome) => outcome.result)).toEqual(plan.map(() => 'created'))
    expect(roundTrips()).toBe(2)
    const again = await library.createFolders(driveId, [at('Inspection'), at('minutes')])
    expect(again.map((outcome) => outcome.result)).toEqual(['exists', 'exists'])
    const root = (await library.children(driveId, [ROOT])).get(ROOT)
    expect(root?.map((entry) => entry.name).toSorted()).toEqual(['Inspection', 'Minutes'])
  })

  test('are listed together, and one that is gone has no key', async () => {
    const { library, driveId } = await openLibrary()
    const made = await library.createFolders(driveId, plan)
    const ids = made.flatMap((outcome) => (outcome.result === 'created' ? [outcome.entry.id] : []))
    const children = await library.children(driveId, [...ids, '01NOSUCHITEM'])
    expect(children.size).toBe(plan.length)
    expect(children.get(ids[1] ?? '')?.map((entry) => entry.name)).toContain('W35 Return #34 & 50%')
    expect((await library.entries(driveId, [...ids, '01NOSUCHITEM'])).size).toBe(plan.length)
  })

  test('a chain that meets a folder that is there goes on in the next round', async () => {
    const { library, driveId } = await openLibrary()
    const outcomes = await library.createFolders(driveId, [at('Minutes'), at('Minutes/2027')])
    expect(outcomes.map((outcome) => outcome.result)).toEqual(['exists', 'again'])
  })

  test('a name that SharePoint does not take fails the call', async () => {
    const { library, driveId } = await openLibrary()
    const failed = library.createFolders(driveId, [at('what?')])
    await expect(failed).rejects.toMatchObject({ reason: 'invalid' })
  })
})

describe('changes', () => {
  test('are what came after the first look, then nothing in one request', async () => {
    const { library, driveId, upload, call, roundTrips } = await openLibrary()
    const first = await library.changes(driveId, null)
    expect(first).toMatchObject({ entries: [], deletedIds: [], more: false, resync: true })
    const [top] = [...(await library.children(driveId, ['root'])).values()]
    const minutes = top?.find((entry) => entry.name === 'Minutes')?.id ?? ''
    const { id } = await upload(minutes, 'February.txt', 'more was said')
    const second = await library.changes(driveId, first.token)
    expect(second.entries.find((entry) => entry.id === id)).toMatchObject({
      parentId: minutes,
      size: 13,
      isFolder: false,
    })
    const before = roundTrips()
    const third = await library.changes(driveId, second.token)
    expect(third).toMatchObject({ entries: [], deletedIds: [], more: false, resync: false })
    expect(roundTrips() - before).toBe(1)
    const json = { 'Content-Type': 'application/json' }
    const body = JSON.stringify({ name: 'gone soon.txt' })
    await call(`/drives/${driveId}/items/${id}`, { method: 'PATCH', body, headers: json })
    expect((await library.changes(driveId, third.token)).entries.map((entry) => entry.name)).toContain('gone soon.txt')
  })

  test('a token that is not known any more begins now, and says so', async () => {
    const { library, driveId } = await openLibrary()
    const changes = await library.changes(driveId, `/drives/${driveId}/root/delta?token=long-forgotten`)
    expect(changes).toMatchObject({ entries: [], resync: true })
    expect((await library.changes(driveId, changes.token)).resync).toBe(false)
  })
})
