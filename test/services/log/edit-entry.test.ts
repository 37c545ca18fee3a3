import { beforeEach, describe, expect, it } from 'vitest'
import type { ColumnChange } from '../../../src/domain/log/changes-seen.ts'
import { GraphFailure } from '../../../src/services/graph-failure.ts'
import { editEntry } from '../../../src/services/log/edit-entry.ts'
import { seeLog } from '../../../src/services/log/see-log.ts'
import { settleConflict, undoChange } from '../../../src/services/log/settle-conflict.ts'
import { moveEntry } from '../../../src/services/log/share-entry.ts'
import { PEOPLE } from '../../support/inspections.ts'
import { BY, COORDINATOR, INSPECTION, type LogGround, openLogGround } from './log-ground.ts'

let ground: LogGround
let file: string
beforeEach(async () => {
  ground = await openLogGround()
  file = ground.needs.library.upload(ground.folder('working/evidence/2.1'), 'Plan.docx').id
  await ground.look()
})

let keys = 0
const edit = (changes: readonly ColumnChange[], by = BY) => {
  keys += 1
  return editEntry(ground.needs, { inspectionId: INSPECTION, fileId: file, by, key: `edit-${keys}`, changes })
}
const summary = (from: string, to: string): ColumnChange => ({ column: 'summary', from, to })
const shown = () => ground.needs.columns.of(file)
const history = () => ground.needs.store.logEntries.changes(INSPECTION, file)
const states = async () => (await history()).map(({ from, to, state }) => [from, to, state])

describe('an edit', () => {
  it('is written, with who and what stood there before, and changes our own with it in one write', async () => {
    const before = ground.needs.columns.writes.length
    await edit([
      summary('', 'Short stays fell.'),
      { column: 'indicators', from: [], to: ['2.1', '5.4'] },
      { column: 'periodFrom', from: null, to: '2026-04-01' },
      { column: 'contributedBy', from: null, to: 'third sector' },
    ])
    expect(shown()).toMatchObject({
      EvidenceSummary: 'Short stays fell.',
      EvidenceIndicators: ['2.1 Good experiences', '5.4 Involvement'],
      EvidenceFrom: '2026-04-01T12:00:00Z',
      EvidenceContributedBy: 'Third sector',
    })
    expect(ground.needs.columns.writes.length).toBe(before + 1)
    expect(await history()).toMatchObject([
      { column: 'summary', from: '', to: 'Short stays fell.', by: { person: BY.id, name: BY.name }, state: 'written' },
      ...[{ column: 'indicators' }, { column: 'periodFrom' }, { column: 'contributedBy' }],
    ])
    const [row] = await seeLog(ground.needs, INSPECTION)
    expect(row).toMatchObject({
      indicators: ['2.1', '5.4'],
      byFolder: false,
      entry: { columns: { contributedBy: 'third sector' } },
    })
    await ground.look()
    expect(await history()).toHaveLength(4)
  })

  it('sent twice is made once', async () => {
    const again = { inspectionId: INSPECTION, fileId: file, by: BY, key: 'one', changes: [summary('', 'Once.')] }
    await editEntry(ground.needs, again)
    await editEntry(ground.needs, again)
    expect(await states()).toEqual([['', 'Once.', 'written']])
  })

  it('merges with what somebody changed in another column meanwhile', async () => {
    ground.needs.columns.edit(file, { EvidenceDifference: 'People went home.' })
    await edit([summary('', 'Short stays fell.')])
    expect(shown()).toMatchObject({ EvidenceSummary: 'Short stays fell.', EvidenceDifference: 'People went home.' })
    expect(await states()).toEqual([
      ['', 'Short stays fell.', 'written'],
      ['', 'People went home.', 'written'],
    ])
  })

  it('is merged anew where the file changes between reading and writing', async () => {
    ground.needs.columns.blows.push({ reason: 'changed', done: false })
    await edit([summary('', 'Short stays fell.')])
    expect(shown().EvidenceSummary).toBe('Short stays fell.')
  })

  it('meets a change of the same column, and somebody chooses', async () => {
    ground.needs.columns.edit(file, { EvidenceSummary: 'From SharePoint.' })
    const [change] = await edit([summary('', 'From here.')])
    expect(change?.state).toBe('conflict')
    expect(shown().EvidenceSummary).toBe('From SharePoint.')
    const [row] = await seeLog(ground.needs, INSPECTION)
    expect(row?.open).toMatchObject([{ column: 'summary', to: 'From here.', state: 'conflict' }])
    expect(row?.entry.columns.summary).toBe('From SharePoint.')
    const choice = { inspectionId: INSPECTION, changeId: change?.id ?? '', by: COORDINATOR, key: 'choice' }
    await settleConflict(ground.needs, { ...choice, keep: 'ours', shown: 'From SharePoint.' })
    expect(shown().EvidenceSummary).toBe('From here.')
    expect((await seeLog(ground.needs, INSPECTION))[0]?.open).toEqual([])
    await expect(settleConflict(ground.needs, { ...choice, keep: 'ours', shown: 'x' })).rejects.toMatchObject({
      reason: 'already undone',
    })
  })

  it('leaves the other value where that one is chosen', async () => {
    ground.needs.columns.edit(file, { EvidenceSummary: 'From SharePoint.' })
    const [change] = await edit([summary('', 'From here.')])
    const choice = { inspectionId: INSPECTION, changeId: change?.id ?? '', by: BY, key: 'choice' }
    await settleConflict(ground.needs, { ...choice, keep: 'theirs', shown: 'From SharePoint.' })
    await ground.look()
    expect(shown().EvidenceSummary).toBe('From SharePoint.')
    expect((await states()).map(([, , state]) => state)).toEqual(['dropped', 'written'])
  })

  it('is chosen, too, where a person writes that value in SharePoint', async () => {
    ground.needs.columns.edit(file, { EvidenceSummary: 'From SharePoint.' })
    await edit([summary('', 'From here.')])
    ground.needs.columns.edit(file, { EvidenceSummary: 'Something else.' })
    await ground.look()
    expect((await seeLog(ground.needs, INSPECTION))[0]?.open).toHaveLength(1)
    ground.needs.columns.edit(file, { EvidenceSummary: 'From here.' })
    await ground.look()
    expect((await seeLog(ground.needs, INSPECTION))[0]?.open).toEqual([])
    expect((await states())[0]).toEqual(['', 'From here.', 'written'])
  })

  it('waits while somebody has the file open, and is written when it is closed', async () => {
    ground.needs.columns.lock(file, 'somebody')
    expect(await edit([summary('', 'Short stays fell.')])).toMatchObject([{ state: 'locked' }])
    expect(await edit([summary('Short stays fell.', 'They fell by half.')])).toMatchObject([{ state: 'locked' }])
    await ground.look()
    expect(shown().EvidenceSummary).toBeUndefined()
    ground.needs.columns.lock(file, null)
    await ground.look()
    expect(shown().EvidenceSummary).toBe('They fell by half.')
    expect((await states()).map(([, , state]) => state)).toEqual(['written', 'written'])
  })

  it.each([false, true])('is neither lost nor written twice where the answer is (done: %s)', async (done) => {
    ground.needs.columns.blows.push({ reason: 'unavailable', done })
    expect(await edit([summary('', 'Short stays fell.')])).toMatchObject([{ state: 'waiting' }])
    const before = ground.needs.columns.writes.length
    await ground.look()
    expect(shown().EvidenceSummary).toBe('Short stays fell.')
    expect(ground.needs.columns.writes.length - before).toBe(done ? 0 : 1)
    expect(await states()).toEqual([['', 'Short stays fell.', 'written']])
  })

  it('is kept where the library does not answer at all', async () => {
    const away = () => Promise.reject(new GraphFailure('unavailable', { status: 503, code: '', message: '' }))
    ground.needs.clock.set('2027-02-15T16:00:00Z')
    const needs = { ...ground.needs, columns: Object.assign(ground.needs.columns, { shapes: away, read: away }) }
    const waiting = { inspectionId: INSPECTION, fileId: file, by: BY, key: 'kept', changes: [summary('', 'Kept.')] }
    expect(await editEntry(needs, waiting)).toMatchObject([{ state: 'waiting' }])
  })

  it('is refused in words, and kept, where the library does not take it', async () => {
    ground.needs.columns.blows.push({ reason: 'forbidden', done: false })
    expect(await edit([summary('', 'Short stays fell.')])).toMatchObject([{ state: 'refused' }])
    await ground.look()
    expect(shown().EvidenceSummary).toBeUndefined()
  })
})

describe('what an edit may say', () => {
  const contributed: ColumnChange = { column: 'contributedBy', from: null, to: 'independent' }

  it('is refused in words, and nothing of it kept, where the library has no place for it', async () => {
    ground.needs.columns.shown = ground.needs.columns.shown.filter(({ name }) => name !== 'EvidenceContributedBy')
    ground.needs.clock.set('2027-02-15T11:00:00Z')
    await expect(edit([contributed])).rejects.toMatchObject({ message: expect.stringContaining('Contributed by') })
    expect(await history()).toEqual([])
  })

  it('is asked of the library again before it is refused: an administrator may have been there', async () => {
    const all = ground.needs.columns.shown
    ground.needs.columns.shown = all.filter(({ name }) => name !== 'EvidenceContributedBy')
    ground.needs.clock.set('2027-02-15T11:00:00Z')
    await edit([summary('', 'Short stays fell.')])
    ground.needs.columns.shown = all
    expect(await edit([contributed])).toMatchObject([{ state: 'written' }])
  })

  it('may be nothing', async () => {
    expect(await edit([summary('', '')])).toEqual([])
  })
})

describe('an undo', () => {
  it('is an edit back, of what was changed here or in SharePoint', async () => {
    const [change] = await edit([summary('', 'Short stays fell.')])
    await undoChange(ground.needs, { inspectionId: INSPECTION, changeId: change?.id ?? '', by: COORDINATOR, key: 'u1' })
    expect(shown().EvidenceSummary).toBeUndefined()
    ground.needs.columns.edit(file, { EvidenceDifference: 'Swapped by mistake.' })
    await ground.look()
    const seen = (await history()).at(-1)
    await undoChange(ground.needs, { inspectionId: INSPECTION, changeId: seen?.id ?? '', by: BY, key: 'u2' })
    expect(shown().EvidenceDifference).toBeUndefined()
    expect((await history()).at(-1)).toMatchObject({ from: 'Swapped by mistake.', to: '', by: { name: BY.name } })
  })

  it('meets what was written since', async () => {
    const [change] = await edit([summary('', 'First.')])
    await edit([summary('First.', 'Second.')], COORDINATOR)
    const undone = { inspectionId: INSPECTION, changeId: change?.id ?? '', by: BY, key: 'u' }
    expect(await undoChange(ground.needs, undone)).toMatchObject([{ from: 'First.', to: '', state: 'conflict' }])
    expect(shown().EvidenceSummary).toBe('Second.')
  })
})

it('is handed in though a column of it was written since it was last seen; other content is not', async () => {
  const { needs } = ground
  const { move } = needs.library
  let strike = () => needs.columns.edit(file, { EvidenceSummary: 'Meanwhile.' })
  const library: typeof needs.library = {
    ...needs.library,
    move(...asked) {
      strike()
      strike = () => undefined
      return move(...asked)
    },
  }
  const moving = (to: 'shared' | 'working') =>
    moveEntry({ ...needs, library }, { inspectionId: INSPECTION, fileId: file, by: COORDINATOR, to })
  await moving('shared')
  expect((await seeLog(needs, INSPECTION))[0]?.area).toBe('shared')
  const { name = '', parentId = '' } = needs.library.all().find(({ id }) => id === file) ?? {}
  strike = () => void needs.library.upload(parentId, name, 77)
  await expect(moving('working')).rejects.toMatchObject({ reason: 'changed meanwhile' })
})

it.each(['shared/evidence/2.1', 'shared/evidence'])(
  'evidence is not handed in into %s dragged out of the shared area',
  async (key) => {
    const { needs } = ground
    needs.library.drag(ground.folder(key), ground.folder('working'))
    const move = { inspectionId: INSPECTION, fileId: file, by: COORDINATOR, to: 'shared' } as const
    await expect(moveEntry(needs, move)).rejects.toMatchObject({ reason: 'not possible' })
    expect((await seeLog(needs, INSPECTION))[0]?.area).toBe('working')
  },
)

describe('whose it is', () => {
  it.each([
    ['a viewer', PEOPLE.viewer],
    ['a stranger', PEOPLE.stranger],
  ])('not %s', async (_, person) => {
    await expect(edit([summary('', 'x')], { id: person.id, name: person.name })).rejects.toMatchObject({
      reason: 'not allowed',
    })
    expect(await history()).toEqual([])
  })

  it('nobody, where the file is gone', async () => {
    ground.needs.library.remove(file)
    await ground.look()
    await expect(edit([summary('', 'x')])).rejects.toMatchObject({ reason: 'unknown item' })
  })
})
