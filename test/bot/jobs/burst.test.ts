import { expect, it } from 'vitest'
import { createLibraryWork } from '../../../bot/jobs/library-work.ts'
import { createAgenda } from '../../../src/services/agenda/agenda.ts'
import { keepCards } from '../../../src/services/notice/post.ts'
import { provision } from '../../../src/services/set-up/provision.ts'
import { deedOf } from '../../store/samples.ts'
import { inspectionFor } from '../../support/inspections.ts'
import { createMemoryLibrary } from '../../support/memory-library.ts'
import { surroundingsAt } from '../../support/surroundings.ts'

const ID = 'northmoor'
const SECOND = 1_000
const ROUNDS = 30
const EACH = 40

it('of files dropped one after the other all are counted, and the card is edited at once, then once a minute', async () => {
  const base = await surroundingsAt('2027-02-15T10:00:00Z', [inspectionFor()])
  const needs = { ...base, library: createMemoryLibrary(base.clock.now, 25), wake: (id: string) => agenda.wake(id) }
  const agenda = createAgenda(needs)
  await provision(needs, ID)
  await keepCards(needs, ID, { atOnce: true })
  await agenda.runDue()
  // What is said to be ready says of every further file that there is one more.
  await needs.store.deeds.record({
    ...deedOf(ID, 'ready', needs.clock.now(), { type: 'ready' }),
    itemId: 'w06-fri-pir',
  })
  const work = createLibraryWork(needs)
  const drafts = needs.library.folderAt('Inspection', 'Working', 'W06 Pre-Inspection Return')
  const edits: number[] = []
  const start = needs.clock.now()
  const tick = async (seconds: number) => {
    needs.clock.set(start + seconds * SECOND)
    const before = needs.messenger.posts[0]?.edits ?? 0
    if (seconds <= ROUNDS * 5) {
      for (let index = 0; index < EACH; index += 1) needs.library.upload(drafts, `${seconds}-${index}.xlsx`)
      // Notifications come twice, and together.
      await Promise.all([work({ type: 'sync', inspectionId: ID }), work({ type: 'sync', inspectionId: ID })])
    }
    await agenda.runDue()
    const made = (needs.messenger.posts[0]?.edits ?? 0) - before
    for (let each = 0; each < made; each += 1) edits.push(seconds)
  }
  for (let seconds = 5; seconds <= ROUNDS * 5 + 90; seconds += 5) await tick(seconds)
  expect(await needs.store.library.files(ID)).toHaveLength(ROUNDS * EACH)
  expect(edits[0]).toBe(5)
  expect(edits.slice(1).map((at, index) => at - (edits[index] ?? 0))).toEqual([60, 60, 60])
  const due = needs.messenger.posts[0]?.post.card.due ?? []
  expect(due.map(({ attention }) => attention).join()).toContain(String(ROUNDS * EACH))
})
