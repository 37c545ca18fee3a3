import fc from 'fast-check'
import { expect, it } from 'vitest'
import { THEIRS } from '../../../src/domain/evidence/evidence-columns.ts'
import type { LogChange } from '../../../src/domain/log/log-change.ts'
import { editEntry } from '../../../src/services/log/edit-entry.ts'
import { seeLog } from '../../../src/services/log/see-log.ts'
import type { Surroundings } from '../../../src/services/surroundings.ts'
import { Killed } from '../../support/kill.ts'
import { BY, INSPECTION, openLogGround } from './log-ground.ts'

const COLUMNS = ['summary', 'difference'] as const
type Column = (typeof COLUMNS)[number]
type Blow = 'none' | 'changed' | 'unavailable' | 'answer lost' | 'killed before' | 'killed after' | 'locked'

/** One of two editors does something: here, where it may be struck, or in SharePoint. */
type Step =
  | { readonly who: 'here'; readonly column: Column; readonly blow: Blow }
  | { readonly who: 'sharepoint'; readonly column: Column }
  | { readonly who: 'watch' }

const column = fc.constantFrom(...COLUMNS)
const blow = fc.constantFrom<Blow>(
  ...(['none', 'changed', 'unavailable', 'answer lost', 'killed before', 'killed after', 'locked'] as const),
)
const steps = fc.array(
  fc.oneof(
    fc.tuple(column, blow).map(([name, how]): Step => ({ who: 'here', column: name, blow: how })),
    column.map((name): Step => ({ who: 'sharepoint', column: name })),
    fc.constant<Step>({ who: 'watch' }),
  ),
  { maxLength: 10 },
)

it('of two editors in any order, whatever strikes, nothing is lost: each value is written, replaced by one who saw it, or up for choice', async () => {
  await fc.assert(fc.asyncProperty(steps, live), { numRuns: 120 })
})

async function live(all: readonly Step[]): Promise<void> {
  const ground = await openLogGround()
  const { needs } = ground
  const file = needs.library.upload(ground.folder('working/evidence/2.1'), 'Plan.docx').id
  await ground.look()
  const fromSharePoint: { readonly column: Column; readonly value: string }[] = []
  for (const [at, step] of all.entries()) {
    if (step.who === 'watch') await ground.look()
    if (step.who === 'sharepoint') {
      needs.columns.edit(file, { [THEIRS[step.column]]: `theirs ${at}` })
      fromSharePoint.push({ column: step.column, value: `theirs ${at}` })
    }
    if (step.who === 'here') await editHere(needs, file, step, at)
  }
  needs.columns.lock(file, null)
  await ground.look()
  await ground.look()
  const held = needs.columns.of(file)
  const [row] = await seeLog(needs, INSPECTION)
  const history = await needs.store.logEntries.changes(INSPECTION, file)
  for (const one of COLUMNS) {
    expect(row?.entry.columns[one]).toBe(held[THEIRS[one]] ?? '')
    const own = history.filter((change) => change.column === one)
    const edits = own.filter(({ by }) => by !== 'library')
    for (const change of edits) expect(['written', 'conflict']).toContain(change.state)
    for (const { by, to } of own) if (by === 'library') expect(to).toContain('theirs')
    const others = fromSharePoint.some((theirs) => theirs.column === one)
    if (!others) expect(edits.filter(({ state }) => state === 'conflict')).toEqual([])
    expect(String(held[THEIRS[one]] ?? '')).toBe(
      lastOf(
        own,
        fromSharePoint.filter((x) => x.column === one),
      ),
    )
  }
}

/** What stands in a column is a value that somebody gave it, and no change of another's was replaced unseen. */
function lastOf(own: readonly LogChange[], theirs: readonly { readonly value: string }[]): string {
  const written = own.filter(({ state }) => state === 'written')
  const replaced = new Set(written.map(({ from }) => from))
  const ends = written.map(({ to }) => to).filter((to) => !replaced.has(to))
  const end = ends.at(-1) ?? ''
  expect(
    theirs.every(({ value }) => value === end || replaced.has(value) || isOverwrittenBySamePerson(value, theirs)),
  ).toBe(true)
  return String(end)
}

function isOverwrittenBySamePerson(value: string, theirs: readonly { readonly value: string }[]): boolean {
  return theirs.at(-1)?.value !== value
}

async function editHere(
  needs: Awaited<ReturnType<typeof openLogGround>>['needs'],
  file: string,
  { column: name, blow: how }: Extract<Step, { readonly who: 'here' }>,
  at: number,
): Promise<void> {
  const [row] = await seeLog(needs, INSPECTION)
  const waiting = row?.open.findLast((change) => change.column === name && change.state !== 'conflict')
  const from = waiting?.to ?? row?.entry.columns[name] ?? ''
  needs.columns.lock(file, how === 'locked' ? 'somebody' : null)
  if (how === 'changed' || how === 'unavailable') needs.columns.blows.push({ reason: how, done: false })
  if (how === 'answer lost') needs.columns.blows.push({ reason: 'unavailable', done: true })
  const changes = [{ column: name, from, to: `ours ${at}` }]
  const edit = { inspectionId: INSPECTION, fileId: file, by: BY, key: `edit ${at}`, changes }
  await editEntry(struck(needs, how), edit).catch((error: unknown) => {
    if (!(error instanceof Killed)) throw error
  })
  needs.columns.blows.length = 0
}

/** The process dies before the write goes out, or when it is done and nothing of it noted. */
function struck(needs: Surroundings, how: Blow): Surroundings {
  if (how !== 'killed before' && how !== 'killed after') return needs
  return {
    ...needs,
    columns: {
      ...needs.columns,
      async write(...given) {
        if (how === 'killed after') await needs.columns.write(...given)
        throw new Killed()
      },
    },
  }
}
