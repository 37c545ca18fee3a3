import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { PEOPLE } from '../../infra/rehearsal/tenant-content.ts'
import type { WeekCard } from '../../src/domain/notice/week-card.ts'
import { act } from '../../src/services/deed/act.ts'
import { undoDeed } from '../../src/services/deed/undo-deed.ts'
import { type LibraryUser, libraryUser } from './library-user.ts'
import { openSetUpWorkbench, type Workbench } from './workbench.ts'

const BASE = 'Joint inspection 2027'
const SHARED = `${BASE}/Shared with inspection team/W06 Pre-Inspection Return`
const WORKING = `${BASE}/Working/W06 Pre-Inspection Return`
/** Monday of week 6: the PIR is due at 12 noon on its Friday. */
const WEEK_6 = '2027-02-15T09:00:00+00:00'
const COORDINATOR = { id: PEOPLE.coordinator.id, name: PEOPLE.coordinator.name }

let bench: Workbench
let user: LibraryUser
beforeEach(async () => {
  bench = await openSetUpWorkbench(WEEK_6, '2027-01-11')
  user = await libraryUser(bench)
})
afterEach(() => bench.close())

describe('the watch over the library', () => {
  it('takes an upload into the working folder for a draft', async () => {
    await user.upload(`${WORKING}/PIR v1.xlsx`)
    await sweep()
    expect(rowOf('w06-fri-pir')?.state).toBe('drafting')
    expect(bench.messenger.cards).toHaveLength(1)
  })

  it('takes an upload into the shared folder for a hand-in, on the same card', async () => {
    await user.upload(`${SHARED}/PIR.xlsx`)
    await sweep()
    expect(rowOf('w06-fri-pir')?.state).toBe('handed in')
    expect(bench.messenger.cards.map(({ edits }) => edits)).toEqual([1])
  })

  it('calls it late after 12 noon on Friday', async () => {
    await bench.windTo('2027-02-19T12:05:00+00:00')
    expect(rowOf('w06-fri-pir')?.state).toBe('overdue')
    await user.upload(`${SHARED}/PIR.xlsx`)
    await bench.windTo('2027-02-19T12:20:00+00:00')
    expect(rowOf('w06-fri-pir')?.state).toBe('handed in late')
  })

  it('edits at once for the first change, and gathers what follows within the minute', async () => {
    await user.upload(`${WORKING}/PIR v1.xlsx`)
    await sweep()
    expect(bench.messenger.cards[0]?.edits).toBe(1)
    await user.upload(`${SHARED}/PIR.xlsx`)
    await sweep()
    expect(bench.messenger.cards[0]?.edits).toBe(1)
    await bench.windTo(new Date(bench.clock.now() + 61_000).toISOString())
    expect(bench.messenger.cards[0]?.edits).toBe(2)
    expect(rowOf('w06-fri-pir')?.state).toBe('handed in')
  })

  it('shows at once what a person did, though the card was edited just now', async () => {
    await user.upload(`${WORKING}/PIR v1.xlsx`)
    await sweep()
    const done = { inspectionId: bench.inspectionId, itemId: 'w06-fri-pir', by: COORDINATOR }
    await act(bench.needs, { ...done, act: { type: 'ready' } })
    expect(bench.messenger.cards[0]?.edits).toBe(2)
    expect(rowOf('w06-fri-pir')?.state).toBe('ready')
  })

  it('does not count again what a person took back', async () => {
    await user.upload(`${SHARED}/PIR.xlsx`)
    await sweep()
    const deeds = await bench.needs.store.deeds.of(bench.inspectionId)
    const deed = deeds.find(({ itemId }) => itemId === 'w06-fri-pir')
    await undoDeed(bench.needs, { inspectionId: bench.inspectionId, deedId: deed?.id ?? '', by: COORDINATOR })
    await bench.windTo(new Date(bench.clock.now() + 20 * 60_000).toISOString())
    expect(rowOf('w06-fri-pir')?.state).toBe('needs attention')
  })

  it('says when the file was taken out after the hand-in', async () => {
    await user.upload(`${SHARED}/PIR.xlsx`)
    await sweep()
    await user.remove(`${SHARED}/PIR.xlsx`)
    await bench.windTo(new Date(bench.clock.now() + 20 * 60_000).toISOString())
    expect(rowOf('w06-fri-pir')).toMatchObject({
      state: 'needs attention',
      attention: expect.stringContaining('shared folder is empty'),
    })
  })

  it('stores no file name in a restricted folder, and shows none anywhere', async () => {
    await user.upload(`${SHARED}/Planted Name.xlsx`)
    await sweep()
    const files = await bench.needs.store.library.files(bench.inspectionId)
    expect(files.map(({ name }) => name)).toEqual([null])
    expect(JSON.stringify(bench.messenger.cards)).not.toContain('Planted')
  })

  it('leaves the folders and files of others out of its records', async () => {
    await user.upload('Winter planning/Another plan.txt')
    await sweep()
    expect(await bench.needs.store.library.files(bench.inspectionId)).toEqual([])
  })

  it('costs one request when nothing changed', async () => {
    await sweep()
    const before = bench.roundTrips()
    await sweep()
    expect(bench.roundTrips() - before).toBe(1)
  })
})

/** To the next timed sweep and a second on. */
async function sweep(): Promise<void> {
  bench.agenda.wake(bench.inspectionId)
  await bench.agenda.runDue()
}

function rowOf(itemId: string): WeekCard['due'][number] | undefined {
  return bench.messenger.cards.at(-1)?.post.card.due.find((row) => row.itemId === itemId)
}
