import { beforeEach, describe, expect, it } from 'vitest'
import { folderKey } from '../../src/domain/evidence/folder-plan.ts'
import { type Entry, type Library, ROOT } from '../../src/services/ports/library.ts'
import { see } from '../../src/services/see.ts'
import { provision } from '../../src/services/set-up/provision.ts'
import { syncLibrary } from '../../src/services/watch/watch.ts'
import { inspectionFor } from '../support/inspections.ts'
import { type MemorySurroundings, surroundingsAt } from '../support/surroundings.ts'

const ID = 'northmoor'
const PIR = 'w06-fri-pir'
const STATEMENT = 'w11-mon-position-statement'

let needs: MemorySurroundings
beforeEach(async () => {
  needs = await surroundingsAt('2027-02-15T10:00:00Z', [inspectionFor()])
  await provision(needs, ID)
  await syncLibrary(needs, ID)
})

describe('folders of people’s own', () => {
  it('count with all that is in them when they are moved in whole', async () => {
    const folder = await makeFolder(ROOT, 'Made elsewhere')
    const inner = await makeFolder(folder.id, 'Deeper')
    needs.library.upload(inner.id, 'PIR.xlsx')
    await syncLibrary(needs, ID)
    expect(await stateOf(PIR)).toBe('not started')
    await moveTo(await ours('shared', PIR), folder.id)
    await syncLibrary(needs, ID)
    expect(await stateOf(PIR)).toBe('handed in')
  })

  it('moved from one return to another count for the other, with what lies deeper and what comes later', async () => {
    const folder = await makeFolder(await ours('working', PIR), 'Drafts')
    const inner = await makeFolder(folder.id, 'Deeper')
    needs.library.upload(inner.id, 'Draft.docx')
    await syncLibrary(needs, ID)
    expect([await isBegun(PIR), await isBegun(STATEMENT)]).toEqual([true, false])
    await moveTo(await ours('working', STATEMENT), folder.id)
    await syncLibrary(needs, ID)
    expect([await isBegun(PIR), await isBegun(STATEMENT)]).toEqual([false, true])
    needs.library.upload(inner.id, 'Second.docx')
    await syncLibrary(needs, ID)
    const folders = (await needs.store.library.files(ID)).map((file) => file.folder)
    expect(new Set(folders)).toEqual(new Set([`${folderKey('working', STATEMENT)}/${folder.id}/${inner.id}`]))
  })

  it('moved out count no more, and what comes into them later does not either', async () => {
    const folder = await makeFolder(await ours('working', PIR), 'Drafts')
    needs.library.upload(folder.id, 'Draft.docx')
    await syncLibrary(needs, ID)
    await moveTo(ROOT, folder.id)
    await syncLibrary(needs, ID)
    expect(await stateOf(PIR)).toBe('not started')
    needs.library.upload(folder.id, 'Second.docx')
    await syncLibrary(needs, ID)
    expect(await needs.store.library.files(ID)).toEqual([])
  })

  it('moved while one in them was deleted lose what lay in that one, though its files are not told of', async () => {
    const folder = await makeFolder(await ours('working', PIR), 'Drafts')
    const inner = await makeFolder(folder.id, 'Deeper')
    needs.library.upload(inner.id, 'Draft.docx')
    const other = await makeFolder(folder.parentId, 'Older drafts')
    await syncLibrary(needs, ID)
    await moveTo(other.id, folder.id)
    needs.library.remove(inner.id)
    const changes: Library['changes'] = async (drive, token) => {
      const page = await needs.library.changes(drive, token)
      return { ...page, deletedIds: page.deletedIds.filter((id) => id === inner.id) }
    }
    await syncLibrary({ ...needs, library: { ...needs.library, changes } }, ID)
    expect(await needs.store.library.files(ID)).toEqual([])
  })

  it('only renamed stay where they are, and ask for nothing', async () => {
    const folder = await makeFolder(await ours('working', PIR), 'Drafts')
    needs.library.upload(folder.id, 'Draft.xlsx')
    await syncLibrary(needs, ID)
    await moveTo(folder.parentId, folder.id)
    const library = { ...needs.library, childPages: () => Promise.reject(new Error('asked')) }
    await syncLibrary({ ...needs, library }, ID)
    expect(await stateOf(PIR)).toBe('drafting')
  })
})

describe('planned folders', () => {
  it('that people deleted and made anew by hand are taken on, with what was put into them meanwhile', async () => {
    const old = await ours('shared', PIR)
    const { name, parentId } = await entry(old)
    needs.library.remove(old)
    await syncLibrary(needs, ID)
    const anew = await makeFolder(parentId, name)
    needs.library.upload(anew.id, 'PIR.xlsx')
    await syncLibrary(needs, ID)
    expect(await stateOf(PIR)).toBe('not started')
    await provision(needs, ID)
    expect(await ours('shared', PIR)).toBe(anew.id)
    await syncLibrary(needs, ID)
    expect(await stateOf(PIR)).toBe('handed in')
  })

  it('whose whole tree was deleted are made again once each', async () => {
    needs.library.remove(await ours('shared', PIR))
    await provision(needs, ID)
    const all = needs.library.all().filter(({ isFolder }) => isFolder)
    const places = all.map(({ parentId, name }) => `${parentId}/${name}`)
    expect(new Set(places).size).toBe(places.length)
    expect((await provision(needs, ID)).every(({ step }) => step === 'keep')).toBe(true)
  })
})

async function ours(area: 'working' | 'shared', item: string): Promise<string> {
  return (await needs.store.folders.of(ID)).find(({ key }) => key === folderKey(area, item))?.itemId ?? ''
}

async function entry(id: string): Promise<Entry> {
  const found = (await needs.library.entries('drive', [id])).get(id)
  if (!found) throw new Error(`There is no ${id}.`)
  return found
}

async function makeFolder(parentId: string, name: string): Promise<Entry> {
  const [made] = await needs.library.createFolders('drive', [{ key: name, name, ancestorId: parentId, below: [] }])
  if (made?.result !== 'created') throw new Error(`${name} was not made.`)
  return made.entry
}

/** Somebody drags it there; what lies in it is not reported with it. */
async function moveTo(folderId: string, id: string): Promise<void> {
  const { eTag, name, parentId } = await entry(id)
  if (folderId === parentId) needs.library.rename(id, `${name}, renamed`)
  else await needs.library.move('drive', id, folderId, eTag)
}

async function stateOf(itemId: string) {
  const { items } = await see(needs, ID)
  return items.find(({ dated }) => dated.item.id === itemId)?.status.state
}

async function isBegun(itemId: string): Promise<boolean> {
  return (await stateOf(itemId)) !== 'not started'
}
