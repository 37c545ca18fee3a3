import { expect, it } from 'vitest'
import { editEntry } from '../../../src/services/log/edit-entry.ts'
import { keepLogStep } from '../../../src/services/log/keep-log.ts'
import { seeLog } from '../../../src/services/log/see-log.ts'
import { moveEntry } from '../../../src/services/log/share-entry.ts'
import { Refusal } from '../../../src/services/refusal.ts'
import type { Surroundings } from '../../../src/services/surroundings.ts'
import { syncLibrary } from '../../../src/services/watch/watch.ts'
import { type Blow, Killed, mortal } from '../../support/kill.ts'
import { COORDINATOR, INSPECTION, type LogGround, openLogGround } from './log-ground.ts'

/** A piece of evidence comes, is described, and is handed in: begun again after a blow, as people do. */
const STEPS = [
  async (needs: Surroundings) => {
    await syncLibrary(needs, INSPECTION)
    await keepLogStep.run(needs, INSPECTION)
  },
  async (needs: Surroundings, file: string) => {
    const changes = [
      { column: 'summary' as const, from: '', to: 'Short stays fell.' },
      { column: 'contributedBy' as const, from: null, to: 'board' as const },
    ]
    await editEntry(needs, { inspectionId: INSPECTION, fileId: file, by: COORDINATOR, key: 'edit', changes })
  },
  (needs: Surroundings, file: string) =>
    moveEntry(needs, { inspectionId: INSPECTION, fileId: file, by: COORDINATOR, to: 'shared' }).catch(passRefusal),
]

/** It lies there already. */
function passRefusal(error: unknown): void {
  if (!(error instanceof Refusal)) throw error
}

/** Gives the points at which something was changed, up to the blow. */
async function live(ground: LogGround, file: string, blow: Blow | null): Promise<readonly string[]> {
  const first = mortal(ground.needs, blow)
  let needs = first.needs
  for (const step of STEPS) {
    try {
      await step(needs, file)
    } catch (error) {
      if (!(error instanceof Killed) && !first.isDead() && blow?.how !== 'answer lost') throw error
      // A new process on the same records, and whoever did it does it again.
      needs = ground.needs
      await step(needs, file)
    }
    if (first.isDead()) needs = ground.needs
  }
  await ground.look()
  return first.points
}

async function open() {
  const ground = await openLogGround()
  const file = ground.needs.library.upload(ground.folder('working/evidence/2.1'), 'Plan.docx').id
  return { ground, file }
}

it('whatever strikes at any point, the reference is one, the edit is there once, and nothing is said of SharePoint', async () => {
  const calm = await open()
  const points = await live(calm.ground, calm.file, null)
  expect(points.filter((point) => point === 'columns.write').length).toBeGreaterThan(1)
  for (const how of ['killed', 'answer lost'] as const) {
    for (let at = 1; at <= points.length; at += 1) {
      if (how === 'answer lost' && !/^(columns|library)\./.test(points[at - 1] ?? '')) continue
      const { ground, file } = await open()
      await live(ground, file, { at, how })
      const told = `${how} at ${at}, ${points[at - 1]}`
      const [row, ...others] = await seeLog(ground.needs, INSPECTION)
      expect(others, told).toEqual([])
      expect(row, told).toMatchObject({ area: 'shared', open: [], entry: { reference: 'E-001' } })
      expect(ground.needs.columns.of(file), told).toMatchObject({
        ...{ WaymarkReference: 'E-001', WaymarkStatus: 'handed in' },
        ...{ EvidenceSummary: 'Short stays fell.', EvidenceContributedBy: 'Board' },
      })
      const history = await ground.needs.store.logEntries.changes(INSPECTION, file)
      expect(
        history.map(({ column, state, by }) => [column, state, by === 'library']),
        told,
      ).toEqual([
        ['summary', 'written', false],
        ['contributedBy', 'written', false],
      ])
    }
  }
})
