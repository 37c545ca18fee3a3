import { beforeEach, describe, expect, it } from 'vitest'
import { editFolderPlan, type FolderWish, undoFolderEdit } from '../../src/services/set-up/edit-folder-plan.ts'
import { provision } from '../../src/services/set-up/provision.ts'
import { seeFolders } from '../../src/services/set-up/see-folders.ts'
import { syncLibrary } from '../../src/services/watch/watch.ts'
import { CALUM, inspectionOf, MORAG } from '../domain/an-inspection.ts'
import { type MemorySurroundings, surroundingsAt } from '../support/surroundings.ts'

const INSPECTION = inspectionOf()
const ID = INSPECTION.id
const PIR = 'working/w06-fri-pir'

let needs: MemorySurroundings
beforeEach(async () => {
  needs = await surroundingsAt('2027-01-11T09:00:00Z', [INSPECTION])
})

const edit = (wish: FolderWish, by: { readonly id: string } = MORAG) =>
  editFolderPlan(needs, { inspectionId: ID, by, wish })
const undo = (change: string) => undoFolderEdit(needs, { inspectionId: ID, by: MORAG, edit: change })
const step = async (key: string) => (await seeFolders(needs, ID)).steps.find(({ folder }) => folder.key === key)
const idOf = async (key: string) => (await needs.store.folders.of(ID)).find((one) => one.key === key)?.itemId ?? ''
const names = () => needs.library.all().map(({ name }) => name)

describe('the plan, changed before it is made', () => {
  it('is made as it was changed', async () => {
    await edit({ type: 'rename', key: PIR, name: 'PIR, ours' })
    await edit({ type: 'leave out', key: 'working/focus-groups' })
    const { id } = await edit({ type: 'add', parent: 'working', name: 'Photographs', restricted: true })
    await provision(needs, ID)
    expect(names()).toEqual(expect.arrayContaining(['PIR, ours', 'Photographs']))
    expect(names()).not.toContain('Focus groups')
    expect(await step(`working/added-${id}`)).toMatchObject({ step: 'keep', folder: { restricted: true } })
  })

  it('is as before when the changes are undone, and a change is undone once', async () => {
    const { steps } = await seeFolders(needs, ID)
    const { id } = await edit({ type: 'rename', key: PIR, name: 'PIR' })
    await undo(id)
    expect((await seeFolders(needs, ID)).steps).toEqual(steps)
    await expect(undo(id)).rejects.toMatchObject({ reason: 'already undone' })
  })

  it('loses neither of two changes made at once', async () => {
    await Promise.all([
      edit({ type: 'rename', key: PIR, name: 'PIR' }),
      edit({ type: 'leave out', key: 'working/improvement' }),
    ])
    expect((await seeFolders(needs, ID)).edits).toHaveLength(2)
  })

  it.each<[what: string, wish: FolderWish, said: RegExp]>([
    ['a name that SharePoint refuses', { type: 'rename', key: PIR, name: 'PIR/health' }, /has \/ in it/],
    ['a name that is taken there', { type: 'rename', key: PIR, name: 'meeting NOTES' }, /planned twice/],
    [
      'a path that is too long',
      { type: 'add', parent: 'working/evidence/2.1', name: 'x'.repeat(255), restricted: false },
      /SharePoint takes 400/,
    ],
    ['a CHI number', { type: 'add', parent: 'working', name: 'Of 0101800002', restricted: true }, /CHI number/],
    ['to leave out what the rest lies in', { type: 'leave out', key: 'shared' }, /the rest lies in it/],
    ['a folder beside the two areas', { type: 'add', parent: 'base', name: 'Other', restricted: false }, /only there/],
    ['a folder that is not planned', { type: 'rename', key: 'working/nothing', name: 'x' }, /not in the plan/],
    ['a folder that is not there', { type: 'use', key: PIR, itemId: 'nowhere' }, /not in the library/],
  ])('refuses %s, and says why', async (_what, wish, said) => {
    await expect(edit(wish)).rejects.toMatchObject({ reason: 'not possible', message: expect.stringMatching(said) })
    expect((await seeFolders(needs, ID)).edits).toEqual([])
  })

  it('is the coordinator’s to change', async () => {
    await expect(edit({ type: 'leave out', key: PIR }, CALUM)).rejects.toMatchObject({ reason: 'not allowed' })
  })

  it('refuses to rename or leave out what is there', async () => {
    await provision(needs, ID)
    await expect(edit({ type: 'rename', key: PIR, name: 'PIR' })).rejects.toThrow('Rename it in SharePoint')
    await expect(edit({ type: 'leave out', key: PIR })).rejects.toThrow('Waymark never deletes a folder')
  })
})

describe('a question about a folder', () => {
  let theirs: readonly string[]
  beforeEach(async () => {
    const base = needs.library.makeFolder('root', INSPECTION.place.baseFolder)
    const working = needs.library.makeFolder(base.id, 'Working')
    theirs = ['Week 6 PIR', 'Week 6 PIR final'].map((name) => needs.library.makeFolder(working.id, name).id)
    await provision(needs, ID)
  })

  it('is answered by one of them, wherever it lies, and its files are the return’s', async () => {
    needs.library.upload(theirs[1] ?? '', 'Return.xlsx')
    await syncLibrary(needs, ID)
    await edit({ type: 'use', key: PIR, itemId: theirs[1] ?? '' })
    await provision(needs, ID)
    expect(await idOf(PIR)).toBe(theirs[1])
    await syncLibrary(needs, ID)
    expect((await needs.store.library.in(ID, [PIR])).length).toBe(1)
  })

  it('is answered by none of them: it is made', async () => {
    await edit({ type: 'make', key: PIR })
    await provision(needs, ID)
    expect(theirs).not.toContain(await idOf(PIR))
    expect(names().filter((name) => name === 'W06 Pre-Inspection Return')).toHaveLength(2)
  })

  it('answered wrongly can be answered anew, and what was taken by mistake is let go', async () => {
    const { id } = await edit({ type: 'use', key: PIR, itemId: theirs[0] ?? '' })
    await provision(needs, ID)
    needs.library.upload(theirs[0] ?? '', 'Other.xlsx')
    await syncLibrary(needs, ID)
    await undo(id)
    expect(await idOf(PIR)).toBe('')
    await edit({ type: 'use', key: PIR, itemId: theirs[1] ?? '' })
    await provision(needs, ID)
    await syncLibrary(needs, ID)
    expect(await idOf(PIR)).toBe(theirs[1])
    expect(await needs.store.library.in(ID, [PIR])).toEqual([])
  })

  it('refuses a folder that lies elsewhere: Waymark would see what is not the inspection’s', async () => {
    const elsewhere = needs.library.makeFolder('root', 'Week 6 PIR')
    await expect(edit({ type: 'use', key: PIR, itemId: elsewhere.id })).rejects.toThrow('lies elsewhere')
  })

  it('refuses a folder that is another’s', async () => {
    await edit({ type: 'use', key: PIR, itemId: theirs[0] ?? '' })
    await provision(needs, ID)
    const other = edit({ type: 'use', key: 'working/improvement', itemId: theirs[0] ?? '' })
    await expect(other).rejects.toThrow('used for another planned folder')
  })
})

it('what lay in a folder that was let go is no return’s any more, though no other is made', async () => {
  const base = needs.library.makeFolder('root', INSPECTION.place.baseFolder)
  needs.library.makeFolder(base.id, 'Working')
  const theirs = needs.library.makeFolder(base.id, 'Our PIR')
  const { id } = await edit({ type: 'use', key: PIR, itemId: theirs.id })
  await provision(needs, ID)
  needs.library.upload(theirs.id, 'Return.xlsx')
  await syncLibrary(needs, ID)
  expect((await needs.store.library.in(ID, [PIR])).length).toBe(1)
  await undo(id)
  await syncLibrary(needs, ID)
  expect(await needs.store.library.files(ID)).toEqual([])
})
