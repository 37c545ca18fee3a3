import { expect, it } from 'vitest'
import { createAgenda } from '../../src/services/agenda/agenda.ts'
import { setUp } from '../../src/services/set-up/set-up.ts'
import { syncLibrary } from '../../src/services/watch/watch.ts'
import { inspectionFor } from '../support/inspections.ts'
import { surroundingsAt } from '../support/surroundings.ts'

const ID = 'northmoor'

it('what one step has to do again and again costs the others nothing', async () => {
  const base = await surroundingsAt('2027-02-15T09:07:00Z')
  let laidOut = 0
  const logKeepings = {
    ...base.store.logKeepings,
    get: (id: string) => {
      laidOut += 1
      return base.store.logKeepings.get(id)
    },
  }
  const needs = { ...base, store: { ...base.store, logKeepings } }
  await setUp(needs, inspectionFor({ startedAt: needs.clock.now() }), { bookMeetings: false })
  const folders = await needs.store.folders.of(ID)
  const evidence = folders.find(({ key }) => key === 'working/evidence')?.itemId ?? ''
  for (let index = 0; index < 60; index += 1) needs.library.upload(evidence, `Plan ${index}.docx`, 9)
  await syncLibrary(needs, ID)
  const agenda = createAgenda(needs)
  for (let round = 0; round < 20; round += 1) await agenda.runDue()
  expect(needs.contents.downloads.length).toBeGreaterThanOrEqual(60)
  // The log is looked at with the first round, and once all is read.
  expect(laidOut).toBeLessThanOrEqual(3)
  expect(needs.uploads.bytes.size).toBe(1)
})
