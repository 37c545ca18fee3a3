import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ChangeState, LogChange } from '../../src/domain/log/log-change.ts'
import { type EntryOwner, NO_COLUMNS } from '../../src/domain/log/log-entry.ts'
import type { Store } from '../../src/services/ports/store.ts'
import { type OpenStore, openStore } from '../../src/store/open-store.ts'
import { createMemoryStore } from '../support/memory-store.ts'
import { BACKENDS, type Backend } from './backends.ts'
import { fileOf, inspectionOf, NOON } from './samples.ts'

type Kept = Pick<Store, 'library' | 'logEntries'>
type Step = (store: Kept, of: string) => Promise<unknown>

const IDS = ['a', 'b', 'c'] as const
const STATES: readonly ChangeState[] = ['waiting', 'locked', 'written', 'conflict', 'dropped', 'refused']
const id = fc.constantFrom(...IDS)
const ids = fc.shuffledSubarray([...IDS])
const eTag = fc.constantFrom('1', '2', '3')
const folder = fc.constantFrom(fileOf('a').folder, 'shared/evidence')
const owner = fc.option(fc.constantFrom<EntryOwner>({ id: 'p', name: 'Morag' }, { id: 'q', name: 'Calum' }))
const text = fc.constantFrom('', 'Short stays fell.', '“Quoted” \\ and 😀')

function changeOf(changeId: string, fileId: string, to: string, state: ChangeState): LogChange {
  const by = state === 'written' ? ('library' as const) : { person: 'p', name: 'Morag' }
  return { id: changeId, fileId, column: 'summary', from: '', to, at: NOON + (changeId === 'y' ? 1 : 0), by, state }
}

const steps: readonly fc.Arbitrary<Step>[] = [
  fc.tuple(id, eTag, folder, fc.boolean()).map(([one, tag, key, restricted]): Step => {
    const file = fileOf(one, {
      eTag: tag,
      folder: key,
      receivedAt: NOON + Number(tag),
      ...(restricted && { name: null, webUrl: '' }),
    })
    return ({ library }, of) => library.saveFiles(of, [file])
  }),
  ids.map(
    (some): Step =>
      ({ library }, of) =>
        library.setAside(of, some).then(() => library.forgetSetAside(of)),
  ),
  ids.map(
    (some): Step =>
      ({ logEntries }, of) =>
        logEntries.issue(of, some),
  ),
  fc.tuple(ids, text, owner, owner).map(([some, summary, broughtBy, takenBy]): Step => {
    const people = { ...(broughtBy && { broughtBy }), ...(takenBy && { takenBy }) }
    const columns = { ...NO_COLUMNS, summary, indicators: ['2.1'], periodFrom: '2026-04-01' }
    const entries = some.map((fileId) => ({ fileId, reference: '', columns, ...people }))
    return ({ logEntries }, of) => logEntries.save(of, entries)
  }),
  fc
    .tuple(fc.constantFrom('x', 'y', 'z'), id, text, fc.constantFrom(...STATES))
    .map(([changeId, fileId, to, state]): Step => {
      return ({ logEntries }, of) => logEntries.record(of, [changeOf(changeId, fileId, to, state)])
    }),
  fc.tuple(fc.shuffledSubarray(['x', 'y', 'z']), fc.constantFrom(...STATES)).map(([some, state]): Step => {
    return ({ logEntries }, of) => logEntries.settle(of, some, state)
  }),
  fc.tuple(ids, eTag, folder).map(([some, tag, key]): Step => {
    return async ({ logEntries, library }, of) => {
      const known = (await library.byId(of, some)).map((file) => file.id)
      await logEntries.markRead(
        of,
        known.map((fileId) => ({ fileId, eTag: tag, folder: key })),
      )
    }
  }),
  fc.tuple(id, eTag, eTag, folder).map(([one, from, to, key]): Step => {
    return async ({ logEntries, library }, of) => {
      if ((await library.byId(of, [one])).length > 0) await logEntries.markWritten(of, one, { from, to, folder: key })
    }
  }),
  id.map(
    (one): Step =>
      ({ logEntries }, of) =>
        logEntries.markUnread(of, one),
  ),
  ids.map(
    (names): Step =>
      ({ logEntries }, of) =>
        logEntries.noteColumns(of, names),
  ),
]

async function allOf({ logEntries, library }: Kept, of: string) {
  const changes = await Promise.all(IDS.map((one) => logEntries.changes(of, one)))
  return {
    entries: await logEntries.of(of),
    byFile: (await logEntries.byFile(of, ['b', 'c', 'b'])).toSorted((a, b) => (a.fileId < b.fileId ? -1 : 1)),
    changes,
    change: await logEntries.change(of, 'y'),
    open: await logEntries.openChanges(of),
    late: await logEntries.changesSince(of, NOON + 1),
    unread: (await logEntries.unread(of, 2)).map((one) => [
      one.fileId,
      one.eTag,
      one.folder,
      one.receivedAt,
      one.again,
    ]),
    unreadIn: await logEntries.unreadIn(of, 'w06'),
    unreadAmong: await logEntries.unreadAmong(of, ['f-3', 'f-1', 'f-2', 'nobody']),
    files: await library.files(of),
  }
}

describe.each(BACKENDS)('the evidence log on %s', (_, start) => {
  let backend: Backend
  let opened: OpenStore
  let count = 0

  beforeAll(async () => {
    backend = await start()
    opened = await openStore({ ...(await backend.fresh()), report: () => undefined })
  }, 60_000)

  afterAll(async () => {
    await opened.close()
    await backend.stop()
  })

  test('is the one that is kept in memory, whatever is done to it', { timeout: 60_000 }, () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(...steps), { maxLength: 14 }), async (all) => {
        count += 1
        const of = `inspection-${count}`
        await opened.store.inspections.save(inspectionOf(of))
        const memory = createMemoryStore()
        for (const step of all) {
          await step(opened.store, of)
          await step(memory, of)
        }
        expect(await allOf(opened.store, of)).toEqual(await allOf(memory, of))
      }),
      { numRuns: 15 },
    ),
  )
})
