import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  type FolderChangeRequest,
  type FoldersAnswer,
  folderDone,
  foldersAnswer,
} from '../../../src/contract/folders.ts'
import type { Entry } from '../../../src/services/ports/library.ts'
import { provision } from '../../../src/services/set-up/provision.ts'
import { inspectionFor, PEOPLE } from '../../support/inspections.ts'
import { type AppUnderTest, appAt } from './app-under-test.ts'

const ID = 'northmoor'
const PIR = 'working/w06-fri-pir'
const { coordinator, pirHealth, stranger, viewer } = PEOPLE

let under: AppUnderTest
beforeEach(async () => {
  under = await appAt('2027-01-11T09:00:00Z')
})
afterEach(() => under.keys.close())

async function view(person = coordinator): Promise<FoldersAnswer> {
  return foldersAnswer.parse(await (await under.ask('/folders', person)).json())
}

async function change(wish: FolderChangeRequest['change'], person = coordinator): Promise<Response> {
  return under.post('/folders/changes', { inspection: ID, change: wish }, person)
}

const pir = async () => (await view()).folders.find(({ key }) => key === PIR)

describe('the page of folders', () => {
  it('says what would be made, and makes it for the coordinator', async () => {
    under.needs.library.makeFolder('root', 'Others')
    const before = await view()
    expect(before.sentence).toBe('75 folders are planned: 75 are to be made.')
    expect(before).toMatchObject({ toDo: 75, mayChange: true, changes: [] })
    expect(before.others).toContain('One other file or folder lies directly in “Documents”')
    const answer = await under.post('/folders/make', { inspection: ID }, coordinator)
    expect(folderDone.parse(await answer.json()).told).toBe('75 folders were made.')
    const after = await view()
    expect(after.sentence).toBe('All 75 folders are there.')
    expect(after.toDo).toBe(0)
  })

  it('shows what was found and under which name, and asks where it is not clear', async () => {
    const { baseFolder } = inspectionFor().place
    const base = under.needs.library.makeFolder('root', baseFolder)
    const working = under.needs.library.makeFolder(base.id, 'Working')
    under.needs.library.makeFolder(working.id, 'Week 6 - PIR')
    expect(await pir()).toMatchObject({ state: 'found', foundAs: 'Week 6 - PIR', candidates: [] })
    under.needs.library.makeFolder(working.id, 'Week 6 PIR final')
    expect(await pir()).toMatchObject({
      state: 'to be answered',
      candidates: [{ name: 'Week 6 - PIR', made: 'made on Monday 11 January 2027' }, { name: 'Week 6 PIR final' }],
    })
  })

  it('takes a change with a way back, and tells both', async () => {
    const done = folderDone.parse(await (await change({ type: 'rename', key: PIR, name: 'PIR' })).json())
    expect(done.told).toBe('It will be made as “PIR”.')
    const { changes } = await view()
    expect(changes).toEqual([{ id: done.change, text: '“W06 Pre-Inspection Return” is to be called “PIR”' }])
    await under.post('/folders/undo', { inspection: ID, change: done.change }, coordinator)
    expect((await view()).changes).toEqual([])
  })

  it('tells why a change is refused', async () => {
    const refused = await change({ type: 'rename', key: PIR, name: 'Aux' })
    expect(refused.status).toBe(409)
    expect(await refused.json()).toMatchObject({
      message: 'The name “Aux” is one that SharePoint keeps for itself. Give it another name.',
    })
  })

  it('is for everybody with a seat to look at, and for the coordinator to change', async () => {
    const seen = await view(viewer)
    expect(seen).toMatchObject({ mayChange: false, toDo: null })
    expect(seen.folders.flatMap(({ can }) => can)).toEqual([])
    expect((await change({ type: 'leave out', key: PIR }, pirHealth)).status).toBe(403)
    expect((await under.post('/folders/make', { inspection: ID }, pirHealth)).status).toBe(403)
    expect((await under.ask('/folders', stranger)).status).toBe(403)
  })

  it('names what an administrator has to do, until it is done', async () => {
    await provision(under.needs, ID)
    const before = (await view()).administrator
    expect(before.columns).toContain('Quality indicators')
    const working = ({ restricted }: FoldersAnswer['administrator']) =>
      restricted.find(({ place }) => place === 'Working')?.names
    expect(working(before)).toEqual(expect.arrayContaining(['Meeting notes', 'Report']))
    expect(JSON.stringify(before.restricted)).not.toContain('Draft report')
    expect(before.lookedAt).toBeNull()
    const placed = await under.needs.store.folders.of(ID)
    const notes = placed.find(({ key }) => key === 'working/meeting-notes')?.itemId ?? ''
    under.needs.sharing.own.set(notes, [{ may: 'own', to: [], inherited: false }])
    await under.post('/shared-area/look', { inspection: ID }, coordinator)
    const after = (await view()).administrator
    expect(after).toMatchObject({ closed: 1, lookedAt: '9am today' })
    expect(working(after)).not.toContain('Meeting notes')
  })

  it('shows and keeps no name that people gave a folder in a restricted one, nor its address', async () => {
    await provision(under.needs, ID)
    const { library, store } = under.needs
    const placed = (await store.folders.of(ID)).find(({ key }) => key === 'working/good-practice/1')
    const renamed = library.all().find(({ id }) => id === placed?.itemId)
    library.remove(placed?.itemId ?? '')
    const anew = library.makeFolder(renamed?.parentId ?? '', 'Good practice 1')
    await provision(under.needs, ID)
    library.rename(anew.id, 'Jane Doe')
    const near = {
      ...library,
      children: async (...given: Parameters<typeof library.children>) =>
        withAddresses(await library.children(...given)),
    }
    await provision({ ...under.needs, library: near }, ID)
    const answer = await (await under.ask('/folders', coordinator)).text()
    expect(answer + JSON.stringify(await store.folders.of(ID))).not.toMatch(/Jane/)
    const folder = foldersAnswer.parse(JSON.parse(answer)).folders.find(({ key }) => key === placed?.key)
    expect(folder).toMatchObject({ name: 'Good practice 1', state: 'there', foundAs: null })
  })
})

/** As SharePoint's, they follow a renaming. */
function withAddresses(children: ReadonlyMap<string, readonly Entry[]>): ReadonlyMap<string, readonly Entry[]> {
  const address = (entry: Entry) => ({
    ...entry,
    webUrl: `https://northmoor.sharepoint.example/${encodeURIComponent(entry.name)}`,
  })
  return new Map([...children].map(([id, entries]) => [id, entries.map(address)]))
}
