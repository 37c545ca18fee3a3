import { beforeEach, describe, expect, it } from 'vitest'
import { folderKey } from '../../src/domain/evidence/folder-plan.ts'
import { keepNotices } from '../../src/services/notice/keep-notices.ts'
import { ROOT } from '../../src/services/ports/library.ts'
import { see } from '../../src/services/see.ts'
import { provision } from '../../src/services/set-up/provision.ts'
import { syncLibrary } from '../../src/services/watch/watch.ts'
import { inspectionFor, PEOPLE } from '../support/inspections.ts'
import { type MemorySurroundings, surroundingsAt } from '../support/surroundings.ts'

const ID = 'northmoor'
/** Due at 12 noon on Friday 19 February 2027. */
const PIR = 'w06-fri-pir'
const TIMETABLE = 'w13-fri-scrutiny-timetable'
const BEFORE = Date.parse('2027-02-15T10:00:00Z')

let needs: MemorySurroundings
let shared: string
let fileId: string
beforeEach(async () => {
  needs = await surroundingsAt('2027-02-15T10:00:00Z', [inspectionFor()])
  await provision(needs, ID)
  await syncLibrary(needs, ID)
  shared = await ours('shared', PIR)
  fileId = put(PEOPLE.pirHealth.id)
  await syncLibrary(needs, ID)
  expect(await statusOf(PIR)).toMatchObject({ state: 'handed in', at: BEFORE })
})

describe('what was handed in and does not lie in the shared area any more', () => {
  it.each<[string, () => Promise<void> | void, () => Promise<void> | void]>([
    ['its file is dragged back', () => drag(fileId, 'working', PIR), () => needs.library.drag(fileId, shared)],
    ['its file is dragged to another', () => drag(fileId, 'working', TIMETABLE), () => drag(fileId, 'shared', PIR)],
    ['its file leaves ours', () => needs.library.drag(fileId, ROOT), () => drag(fileId, 'shared', PIR)],
    ['its file is deleted', () => needs.library.remove(fileId), () => needs.library.restore(fileId)],
    ['its file is emptied', () => void needs.library.upload(shared, 'PIR.xlsx', 0), () => void put()],
    ['its folder is dragged into Working', () => dragFolder('working'), () => dragFolder('shared')],
    ['its folder is dragged elsewhere', () => needs.library.drag(shared, ROOT), () => dragFolder('shared')],
    ['its folder is deleted', () => needs.library.remove(shared), () => needs.library.restore(shared)],
  ])('is not handed in, and is again what it was once that is put back: %s', async (_, takeAway, putBack) => {
    await takeAway()
    expect(await looked()).toMatchObject({
      state: 'needs attention',
      attention: expect.stringMatching(/^It was handed in, but/),
    })
    await putBack()
    expect(await looked()).toMatchObject({ state: 'handed in', at: BEFORE })
  })

  it('stays so when everything is read anew', async () => {
    await dragFolder('working')
    await looked()
    needs.library.forgetTokens()
    expect(await looked()).toMatchObject({ state: 'needs attention' })
  })

  it('is overdue after its deadline', async () => {
    needs.library.remove(fileId)
    needs.clock.set('2027-02-22T10:00:00Z')
    expect(await looked()).toMatchObject({ state: 'overdue' })
  })

  it('hands nothing in that is put into a folder dragged out of the shared area', async () => {
    const folder = await ours('shared', TIMETABLE)
    needs.library.drag(folder, await ours('working'))
    needs.library.upload(folder, 'Timetable.xlsx')
    await syncLibrary(needs, ID)
    expect((await statusOf(TIMETABLE))?.state).toBe('not started')
    needs.library.drag(folder, await ours('shared'))
    await syncLibrary(needs, ID)
    expect((await statusOf(TIMETABLE))?.state).toBe('handed in')
  })
})

describe('what was handed in and is gone after its deadline', () => {
  /** Whatever else is late stands in messages of its own, or beside it. */
  const told = ({ id }: { readonly id: string }) =>
    needs.messenger.notices
      .filter(({ person }) => person === id)
      .map(({ notice }) => JSON.stringify(notice))
      .filter((notice) => notice.includes('and what was handed in is'))
  const keepAt = async (instant: string) => {
    needs.clock.set(instant)
    await syncLibrary(needs, ID)
    await keepNotices(needs, ID)
  }
  const KNOWING = [PEOPLE.pirHealth, PEOPLE.coordinator]

  it('is told to its owner and the coordinator once; a working day later to the leaders', async () => {
    await keepAt('2027-02-22T10:00:00Z')
    expect(KNOWING.flatMap(told)).toEqual([])
    needs.library.remove(fileId)
    await keepAt('2027-02-22T10:15:00Z')
    await keepAt('2027-02-22T10:30:00Z')
    for (const person of KNOWING) expect(told(person)).toEqual([expect.stringContaining('its shared folder is empty')])
    expect(told(PEOPLE.chiefOfficer)).toEqual([])
    await keepAt('2027-02-23T10:00:00Z')
    expect(told(PEOPLE.chiefOfficer)).toHaveLength(1)
  })

  it('is told of no file that was moved while everything was read anew', async () => {
    const own = needs.library.makeFolder(shared, 'Final')
    needs.library.drag(fileId, own.id)
    await keepAt('2027-02-22T10:00:00Z')
    needs.library.forgetTokens()
    const base = needs.library
    const library = {
      ...base,
      childPages: (drive: string, places: Parameters<typeof base.childPages>[1]) => {
        if (places.some(({ folderId }) => folderId === own.id)) base.drag(fileId, shared)
        return base.childPages(drive, places)
      },
      entries: async (drive: string, ids: readonly string[]) => {
        expect(await statusOf(PIR)).toMatchObject({ gone: true })
        await keepNotices(needs, ID)
        return base.entries(drive, ids)
      },
    }
    needs.clock.set('2027-02-22T10:15:00Z')
    await syncLibrary({ ...needs, library }, ID)
    await keepNotices(needs, ID)
    expect(await statusOf(PIR)).toMatchObject({ state: 'handed in' })
    expect(KNOWING.flatMap(told)).toEqual([])
  })
})

describe('what was changed after the deadline', () => {
  it.each([
    [PEOPLE.survey.id, '(by Survey lead)'],
    [PEOPLE.stranger.id, '(by somebody without a seat in the inspection)'],
    [undefined, 'after the deadline. Ask'],
  ])('says by whom, and names nobody', async (by, words) => {
    needs.clock.set('2027-02-22T10:00:00Z')
    put(by)
    const { attention = '' } = (await looked()) ?? {}
    expect(attention).toContain(words)
    for (const { name, id } of Object.values(PEOPLE))
      for (const told of [name, id]) expect(attention).not.toContain(told)
  })
})

/** New content, of whoever it is; gives the file's id. */
function put(by?: string): string {
  return needs.library.upload(shared, 'PIR.xlsx', 1024, by).id
}

async function drag(id: string, area: 'working' | 'shared', item: string): Promise<void> {
  needs.library.drag(id, await ours(area, item))
}

async function dragFolder(to: 'working' | 'shared'): Promise<void> {
  needs.library.drag(shared, await ours(to))
}

async function ours(area: 'working' | 'shared', item?: string): Promise<string> {
  const wanted = item === undefined ? area : folderKey(area, item)
  return (await needs.store.folders.of(ID)).find(({ key }) => key === wanted)?.itemId ?? ''
}

async function looked() {
  await syncLibrary(needs, ID)
  return statusOf(PIR)
}

async function statusOf(itemId: string) {
  const { items } = await see(needs, ID)
  return items.find(({ dated }) => dated.item.id === itemId)?.status
}
