import { beforeEach, expect, it } from 'vitest'
import { createLibraryWork } from '../../bot/jobs/library-work.ts'
import { folderKey } from '../../src/domain/evidence/folder-plan.ts'
import { createAgenda } from '../../src/services/agenda/agenda.ts'
import { SendFailure } from '../../src/services/ports/messenger.ts'
import { setUp } from '../../src/services/set-up/set-up.ts'
import { watchTurn } from '../../src/services/turns.ts'
import { inspectionFor } from '../support/inspections.ts'
import { type MemorySurroundings, surroundingsAt } from '../support/surroundings.ts'

const ID = 'northmoor'
const QUARTER = 15 * 60_000

let needs: MemorySurroundings
beforeEach(async () => {
  needs = await surroundingsAt('2027-02-15T09:07:00Z')
  await setUp(needs, inspectionFor({ startedAt: needs.clock.now() }), { bookMeetings: false })
})

const cards = () => needs.messenger.posts.map(({ post }) => post.card.week)

async function handInPir(): Promise<void> {
  const folders = await needs.store.folders.of(ID)
  const shared = folders.find(({ key }) => key === folderKey('shared', 'w06-fri-pir'))
  needs.library.upload(shared?.itemId ?? '', 'PIR.xlsx')
}

it('a card that falls due while the one before is being edited goes out at once', async () => {
  const slow: MemorySurroundings['messenger']['update'] = async (...edit) => {
    needs.clock.set('2027-02-22T09:00:01Z')
    return needs.messenger.update(...edit)
  }
  const agenda = createAgenda({ ...needs, messenger: { ...needs.messenger, update: slow } })
  needs.clock.set('2027-02-19T10:00:00Z')
  await agenda.runDue()
  await handInPir()
  needs.clock.set('2027-02-22T08:59:59Z')
  agenda.wake(ID)
  await agenda.runDue()
  expect(needs.clock.now()).toBe(Date.parse('2027-02-22T09:00:01Z'))
  await agenda.runDue()
  expect(cards()).toEqual([6, 7])
})

it('what a notification brought to light is told by the agenda where the card could not be edited', async () => {
  await handInPir()
  needs.woken.length = 0
  needs.messenger.failures.push(new SendFailure('throttled', 'slow down'))
  await createLibraryWork(needs)({ type: 'sync', inspectionId: ID }).catch(() => undefined)
  expect(needs.woken).toEqual([ID])
})

it('of many notifications while the library hangs one waits, and looks when it answers', async () => {
  const hung = Promise.withResolvers<void>()
  const passing = { ...needs.clock, wait: async () => undefined }
  let looks = 0
  const run: MemorySurroundings['turns']['run'] = async (key, work) => {
    if (key === watchTurn(ID)) looks += 1
    await hung.promise
    return needs.turns.run(key, work)
  }
  const work = createLibraryWork({ ...needs, clock: passing, turns: { run } })
  for (let count = 0; count < 5; count += 1) await work({ type: 'sync', inspectionId: ID })
  expect(looks).toBe(1)
  hung.resolve()
  await expect.poll(() => looks).toBe(2)
  await new Promise(setImmediate)
  expect(looks).toBe(2)
})

it('an inspection that another process stored is looked for within the quarter of an hour, though none was known', async () => {
  const others = await surroundingsAt('2027-02-15T09:07:00Z')
  const next = await createAgenda(others).begin(() => undefined)
  expect(next).toBeLessThanOrEqual(others.clock.now() + QUARTER)
})
