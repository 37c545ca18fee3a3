import { beforeEach, describe, expect, it } from 'vitest'
import { folderKey } from '../../src/domain/evidence/folder-plan.ts'
import { GraphFailure } from '../../src/services/graph-failure.ts'
import { type Library, ROOT } from '../../src/services/ports/library.ts'
import { provision } from '../../src/services/set-up/provision.ts'
import { syncLibrary } from '../../src/services/watch/watch.ts'
import { inspectionFor } from '../support/inspections.ts'
import { createMemoryLibrary } from '../support/memory-library.ts'
import { type MemorySurroundings, surroundingsAt } from '../support/surroundings.ts'

const ID = 'northmoor'
const PIR = 'w06-fri-pir'
const MANY = 450

let needs: MemorySurroundings
let shared: string
beforeEach(async () => {
  const base = await surroundingsAt('2027-02-15T10:00:00Z', [inspectionFor()])
  needs = { ...base, library: createMemoryLibrary(base.clock.now, 2) }
  await provision(needs, ID)
  shared = await folderOf(folderKey('shared', PIR))
})

describe('a look that was cut short', () => {
  it('is taken up where it stood, and reads no page of a folder twice', async () => {
    const log = await folderOf('working/evidence')
    for (let index = 0; index < MANY; index += 1) {
      needs.library.upload(needs.library.makeFolder(log, `Folder ${index}`).id, 'a.docx')
    }
    const read: string[] = []
    for (let left = 2, ended = false; !ended; left = 2) {
      const childPages: Library['childPages'] = async (drive, places) => {
        left -= 1
        if (left < 0) throw new Error('cut short')
        read.push(...places.map(({ folderId, from }) => `${folderId} from ${from}`))
        return needs.library.childPages(drive, places)
      }
      ended = await syncLibrary({ ...needs, library: { ...needs.library, childPages } }, ID).catch(() => false)
    }
    expect(new Set(read).size).toBe(read.length)
    expect(await needs.store.library.files(ID)).toHaveLength(MANY)
    expect(await needs.store.library.watch(ID)).not.toHaveProperty('looking')
  })

  it('begins a folder anew whose next page is refused, and ends with what lies there', async () => {
    const log = await folderOf('working/evidence')
    const names = ['1.docx', '2.docx', '3.docx', '4.docx', '5.docx']
    const ids = names.map((name) => needs.library.upload(log, name).id)
    let refused = false
    const childPages: Library['childPages'] = (drive, places) => {
      const isNext = places.some(({ from }) => from === '2')
      if (refused || !isNext) return needs.library.childPages(drive, places)
      refused = true
      needs.library.remove(ids[0] ?? '')
      const detail = { status: 410, code: 'resyncRequired', message: 'Gone' }
      return Promise.reject(new GraphFailure('missing', detail))
    }
    const library = { ...needs.library, childPages }
    await expect(syncLibrary({ ...needs, library }, ID)).rejects.toThrow('Gone')
    await syncLibrary({ ...needs, library }, ID)
    const files = await needs.store.library.files(ID)
    expect(files.map(({ name }) => name).toSorted()).toEqual(names.slice(1))
  })

  it('does not count as a look before its end', async () => {
    await syncLibrary(needs, ID)
    const before = await needs.store.library.watch(ID)
    needs.clock.set('2027-02-15T10:30:00Z')
    needs.library.forgetTokens()
    const childPages = () => Promise.reject(new Error('cut short'))
    await expect(syncLibrary({ ...needs, library: { ...needs.library, childPages } }, ID)).rejects.toThrow('cut short')
    expect(await needs.store.library.watch(ID)).toMatchObject({ checkedAt: before?.checkedAt, looking: true })
  })

  it('says what it found once it is ended, though nothing has changed since', async () => {
    await syncLibrary(needs, ID)
    for (const name of ['1.docx', '2.docx', '3.docx']) needs.library.upload(shared, name)
    let pages = 0
    const changes: Library['changes'] = (drive, token) => {
      pages += 1
      return pages > 1 ? Promise.reject(new Error('cut short')) : needs.library.changes(drive, token)
    }
    await syncLibrary({ ...needs, library: { ...needs.library, changes } }, ID).catch(() => undefined)
    expect(await handIns()).toHaveLength(0)
    expect(await syncLibrary(needs, ID)).toBe(true)
    expect(await handIns()).toHaveLength(1)
    expect(await syncLibrary(needs, ID)).toBe(false)
  })
})

describe('a look of several pages', () => {
  it('says nothing of what lies in a folder that a later page tells was moved out', async () => {
    const folder = needs.library.makeFolder(shared, 'Ours so far')
    await syncLibrary(needs, ID)
    needs.library.upload(folder.id, '1.docx')
    needs.library.upload(folder.id, '2.docx')
    needs.library.drag(folder.id, ROOT)
    await syncLibrary(needs, ID)
    expect(await handIns()).toEqual([])
    expect(await needs.store.library.files(ID)).toEqual([])
  })
})

describe('a planned folder', () => {
  it('that was moved out before the one above it was deleted keeps what lies in it, since when it lies there', async () => {
    const [log, indicator] = [await folderOf('working/evidence'), await folderOf('working/evidence/1.2')]
    needs.library.upload(log, 'lost.docx')
    needs.library.upload(needs.library.makeFolder(indicator, 'Own').id, 'kept.docx')
    await syncLibrary(needs, ID)
    const files = (await needs.store.library.files(ID)).filter(({ name }) => name === 'kept.docx')
    needs.clock.set('2027-02-16T10:00:00Z')
    needs.library.drag(indicator, ROOT)
    needs.library.remove(log)
    await syncLibrary(needs, ID)
    expect(await needs.store.library.files(ID)).toEqual(files)
    expect(files).toHaveLength(1)
  })
})

describe('when the token has expired', () => {
  it('what lay there all along is not announced again, and nothing counts as changed', async () => {
    needs.library.upload(shared, 'PIR.docx')
    await syncLibrary(needs, ID)
    const [files, deeds] = [await needs.store.library.files(ID), await needs.store.deeds.of(ID)]
    expect(await handIns()).toHaveLength(1)
    needs.clock.set('2027-02-16T10:00:00Z')
    needs.library.forgetTokens()
    expect(await syncLibrary(needs, ID)).toBe(false)
    expect(await needs.store.library.files(ID)).toEqual(files)
    expect(await needs.store.deeds.of(ID)).toEqual(deeds)
  })

  it('what is moved while folders are read, into one that was read already, is what it was', async () => {
    const log = await folderOf('working/evidence/1.2')
    const [file, own] = [needs.library.upload(log, 'a.docx'), needs.library.makeFolder(log, 'Own')]
    const inner = needs.library.upload(own.id, 'b.docx')
    await syncLibrary(needs, ID)
    const seenAt = needs.clock.now()
    needs.clock.set('2027-02-16T10:00:00Z')
    needs.library.forgetTokens()
    const childPages: Library['childPages'] = (drive, places) => {
      if (places.some(({ folderId }) => folderId === log))
        for (const { id } of [file, own]) needs.library.drag(id, shared)
      return needs.library.childPages(drive, places)
    }
    await syncLibrary({ ...needs, library: { ...needs.library, childPages } }, ID)
    await syncLibrary(needs, ID)
    const files = await needs.store.library.byId(ID, [file.id, inner.id])
    const key = folderKey('shared', PIR)
    expect(files.map(({ folder, contentAt }) => ({ folder, contentAt }))).toEqual([
      { folder: key, contentAt: seenAt },
      { folder: `${key}/${own.id}`, contentAt: seenAt },
    ])
  })

  it('what went meanwhile is gone, what came is there', async () => {
    const old = needs.library.upload(shared, 'old.docx')
    await syncLibrary(needs, ID)
    needs.library.remove(old.id)
    needs.library.upload(shared, 'new.docx')
    needs.library.forgetTokens()
    expect(await syncLibrary(needs, ID)).toBe(true)
    expect(await needs.store.library.files(ID)).toMatchObject([{ folder: folderKey('shared', PIR) }])
  })

  it('asks nothing of folders that others keep', async () => {
    const others = needs.library.makeFolder(ROOT, 'Winter planning')
    needs.library.upload(others.id, 'Plan.docx')
    needs.library.upload(shared, 'PIR.docx')
    const asked: string[] = []
    const childPages: Library['childPages'] = (drive, places) => {
      asked.push(...places.map(({ folderId }) => folderId))
      return needs.library.childPages(drive, places)
    }
    await syncLibrary({ ...needs, library: { ...needs.library, childPages } }, ID)
    expect(asked).toContain(shared)
    expect(asked).not.toContain(others.id)
    expect(asked).not.toContain(await folderOf(folderKey('working', PIR)))
  })
})

async function folderOf(key: string): Promise<string> {
  return (await needs.store.folders.of(ID)).find((folder) => folder.key === key)?.itemId ?? ''
}

async function handIns() {
  return (await needs.store.deeds.of(ID)).filter(({ type }) => type === 'handed in')
}

describe('a library that several inspections share', () => {
  it('is looked at for one after the other', async () => {
    const other = inspectionFor({ id: 'southmoor' })
    await needs.store.inspections.save(other)
    let [looking, most] = [0, 0]
    const changes: Library['changes'] = async (drive, token) => {
      looking += 1
      most = Math.max(most, looking)
      const page = await needs.library.changes(drive, token)
      looking -= 1
      return page
    }
    const seen = { ...needs, library: { ...needs.library, changes } }
    await Promise.all([syncLibrary(seen, ID), syncLibrary(seen, other.id), syncLibrary(seen, ID)])
    expect([looking, most]).toEqual([0, 1])
  })
})
