import { beforeEach, describe, expect, it } from 'vitest'
import { dueNotices } from '../../src/domain/notice/due-notices.ts'
import { instantInWords } from '../../src/domain/schedule/day-in-words.ts'
import { type AskedFor, keepReturn, saveReturn } from '../../src/services/deed/added-return.ts'
import { handIn } from '../../src/services/deed/hand-in.ts'
import { see } from '../../src/services/see.ts'
import { makeAskedFolders } from '../../src/services/set-up/make-asked-folders.ts'
import { provision } from '../../src/services/set-up/provision.ts'
import { syncLibrary } from '../../src/services/watch/watch.ts'
import { inspectionFor, PEOPLE } from '../support/inspections.ts'
import { type MemorySurroundings, surroundingsAt } from '../support/surroundings.ts'

const inspectionId = 'northmoor'
const { coordinator, chiefOfficer } = PEOPLE
const FORM: AskedFor = {
  ...{ title: 'Waiting times by locality', day: '2027-03-03', time: '12:00', seat: 'pir-lead-health' },
  destination: 'shared-area',
  askedBy: 'the inspection lead',
  askedOn: '2027-02-12',
  message: 'Please send us these.',
}

let needs: MemorySurroundings
beforeEach(async () => {
  needs = await surroundingsAt('2027-02-15T10:00:00Z', [inspectionFor()])
  await provision(needs, inspectionId)
})

const add = (over: Partial<AskedFor> = {}, by = coordinator) =>
  saveReturn(needs, { inspectionId, by, form: { ...FORM, ...over } })
const find = async (id: string) => (await see(needs, inspectionId)).items.find(({ dated }) => dated.item.id === id)

describe('a return that was added', () => {
  it('is like any other: its day, owner, folders, reminders, hand-in', async () => {
    const id = await add()
    const one = await find(id)
    expect(one?.dated).toMatchObject({ type: 'due', week: 8, day: '2027-03-03', precision: 'time' })
    expect(one?.dated.type === 'due' && instantInWords(one.dated.due, 'Europe/London')).toBe(
      '12 noon on Wednesday 3 March 2027',
    )
    expect(one?.owner.person?.id).toBe(PEOPLE.pirHealth.id)
    const reminders = dueNotices(await see(needs, inspectionId)).filter(({ item }) => item.dated.item.id === id)
    expect(reminders.map(({ type }) => type)).toContain('reminder')
    expect(await makeAskedFolders.run(needs, inspectionId)).toEqual({ changed: true, again: null })
    expect(await makeAskedFolders.run(needs, inspectionId)).toEqual({ changed: false, again: null })
    const names = needs.library.all().filter(({ name }) => name === 'W08 Waiting times by locality')
    expect(names).toHaveLength(2)
    const working = (await needs.store.folders.of(inspectionId)).find(({ key }) => key === `working/${id}`)
    needs.library.upload(working?.itemId ?? '', 'Waiting times.xlsx')
    await syncLibrary(needs, inspectionId)
    expect((await find(id))?.status.state).toBe('drafting')
    await handIn(needs, { inspectionId, itemId: id, by: coordinator })
    expect((await find(id))?.status.state).toBe('handed in')
  })

  it('can be changed, taken back and put back, and stays the same one', async () => {
    const id = await add()
    const form = { ...FORM, title: 'Waiting times', day: '2027-03-10', seat: null }
    expect(await saveReturn(needs, { inspectionId, by: coordinator, itemId: id, form })).toBe(id)
    expect((await find(id))?.dated).toMatchObject({ day: '2027-03-10', item: { title: 'Waiting times' } })
    expect((await find(id))?.owner.person).toBeUndefined()
    await keepReturn(needs, { inspectionId, by: coordinator, itemId: id, kept: false })
    expect(await find(id)).toBeUndefined()
    await keepReturn(needs, { inspectionId, by: coordinator, itemId: id, kept: true })
    expect((await find(id))?.dated).toMatchObject({ day: '2027-03-10' })
    const { added, adjustments } = (await needs.store.inspections.get(inspectionId))?.calendar ?? {}
    expect([added?.length, adjustments?.length]).toEqual([1, 1])
  })

  it('whose folder a person is to be asked about does not have the library surveyed with every change', async () => {
    const working = needs.library.folderAt('Inspection', 'Working')
    for (const name of ['Week 8 waiting times by locality', 'W08 Waiting times by locality (old)']) {
      needs.library.makeFolder(working, name)
    }
    let surveys = 0
    const children: typeof needs.library.children = (...asked) => {
      surveys += 1
      return needs.library.children(...asked)
    }
    const counted = { ...needs, library: { ...needs.library, children } }
    const id = await add()
    // The first makes its shared folder; what is left is another question.
    for (let first = 0; first < 2; first += 1) await makeAskedFolders.run(counted, inspectionId)
    const once = surveys
    expect(once).toBeGreaterThan(0)
    for (let change = 0; change < 5; change += 1) await makeAskedFolders.run(counted, inspectionId)
    expect(surveys).toBe(once)
    needs.clock.set(needs.clock.now() + 60 * 60_000)
    await makeAskedFolders.run(counted, inspectionId)
    expect(surveys).toBeGreaterThan(once)
    expect((await needs.store.folders.of(inspectionId)).map(({ key }) => key)).not.toContain(`working/${id}`)
  })

  it('keeps the day that was asked for when a pause is put in before it', async () => {
    const id = await add()
    const inspection = inspectionFor()
    const stored = await needs.store.inspections.get(inspectionId)
    const calendar = { ...(stored ?? inspection).calendar, pauses: [{ after: 6, weeks: 2 }] }
    await needs.store.inspections.save({ ...(stored ?? inspection), calendar })
    expect((await find(id))?.dated).toMatchObject({ day: '2027-03-03' })
  })

  it('of two added at once none is lost', async () => {
    const both = await Promise.all([add(), add({ title: 'Another' })])
    expect(await Promise.all(both.map(find))).toEqual([expect.anything(), expect.anything()])
  })

  it.each<[string, Partial<AskedFor>, RegExp]>([
    ['for a time that is past', { day: '2027-02-15', time: '09:59' }, /time is past/],
    ['for before the inspection', { day: '2026-12-01' }, /time is past/],
    ['for after its weeks', { day: '2028-12-01' }, /outside the weeks/],
    ['for an hour that the clock change skips', { day: '2027-03-28', time: '01:30' }, /no such time/],
    ['asked for tomorrow', { askedOn: '2027-02-16' }, /lies ahead/],
    ['with a CHI number in its words', { message: 'About 0101701233, please.' }, /CHI number/],
    ['with an inspector as its owner', { seat: 'inspection-lead' }, /Choose another owner/],
    ['with a seat that is not', { seat: 'nobody' }, /Choose another owner/],
    ['that would share the folder of another', { title: 'Pre-Inspection  RETURN', day: '2027-02-19' }, /another title/],
  ])('is not added %s', async (_, over, words) => {
    await expect(add(over)).rejects.toThrow(words)
    expect((await needs.store.inspections.get(inspectionId))?.calendar.added).toEqual([])
  })

  it('is the coordinator’s alone to add, change and take back', async () => {
    const id = await add()
    for (const by of [chiefOfficer, PEOPLE.pirHealth, PEOPLE.viewer, PEOPLE.stranger]) {
      await expect(add({ title: 'Another' }, by)).rejects.toMatchObject({ reason: 'not allowed' })
      const wish = keepReturn(needs, { inspectionId, by, itemId: id, kept: false })
      await expect(wish).rejects.toMatchObject({ reason: 'not allowed' })
    }
    const unknown = { inspectionId, by: coordinator, itemId: 'w06-fri-pir' }
    await expect(keepReturn(needs, { ...unknown, kept: false })).rejects.toMatchObject({ reason: 'unknown item' })
    await expect(saveReturn(needs, { ...unknown, form: FORM })).rejects.toMatchObject({ reason: 'unknown item' })
  })
})
