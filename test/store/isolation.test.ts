import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ReceivedDocuments } from '../../src/domain/evidence/received-documents.ts'
import type { Trouble } from '../../src/domain/inspection/trouble.ts'
import type { LogChange } from '../../src/domain/log/log-change.ts'
import { NO_COLUMNS } from '../../src/domain/log/log-entry.ts'
import { NOTHING_KEPT } from '../../src/domain/log/log-keeping.ts'
import type { Store } from '../../src/services/ports/store.ts'
import { type OpenStore, openStore } from '../../src/store/open-store.ts'
import { BACKENDS, type Backend, query } from './backends.ts'
import { deedOf, fileOf, inspectionOf, NOON, receiptOf } from './samples.ts'

/** The same ids in every inspection: boards of one tenant share a library, and items bear the programme's ids. */
const MEETING = {
  itemId: 'm1',
  eventId: 'e',
  subject: 's',
  day: '2027-01-20',
  start: '10:00',
  end: '11:00',
  webLink: 'w',
}

const CHOOSER = { person: 'p', name: 'Morag Sample' }
const BY = { id: 'p', name: 'Morag Sample' }
const HELD = { id: 'h', by: BY, expires: NOON + 1, documents: [] }
const RECEIVED: Omit<ReceivedDocuments, 'inspectionId'> = {
  ...{ id: 'r', by: CHOOSER, at: NOON },
  place: { type: 'indicator', number: '1.1' },
  files: [{ fileId: 'f', from: null, digest: 'd' }],
}

const TROUBLE: Trouble = {
  area: 'library',
  since: NOON,
  failedAt: NOON,
  reason: 'busy',
  endedAt: null,
  toldAt: null,
  clearedAt: null,
}

const CHOICE = { id: 'c', at: NOON, by: CHOOSER, type: 'muted', person: 'p' } as const

const CHANGE: LogChange = {
  id: 'change',
  fileId: 'f',
  column: 'summary',
  from: '',
  to: 'Short stays fell.',
  at: NOON,
  by: 'library',
  state: 'waiting',
}

async function fill(store: Store, id: string): Promise<void> {
  await store.inspections.save(inspectionOf(id))
  await store.folders.save(id, [{ key: 'k', itemId: `of ${id}`, webUrl: 'https://x.example' }])
  await store.library.saveFiles(id, [fileOf('f', { folder: `of ${id}` })])
  await store.watchedFolders.save(id, [{ id: 'o', key: 'k/o', state: 'missing' }])
  await store.library.saveWatch(id, { token: `of ${id}`, checkedAt: NOON })
  await store.deeds.record(deedOf(id, 'd'))
  await store.meetings.save(id, { ...MEETING, eventId: `of ${id}` })
  await store.effects.begin(id, 'card week-1', NOON)
  await store.receipts.save(receiptOf(id, 'd'))
  await store.documents.hold({ ...HELD, inspectionId: id })
  await store.receivedDocuments.record({ ...RECEIVED, inspectionId: id })
  await store.troubles.save(id, TROUBLE)
  await store.noticeChoices.record({ ...CHOICE, inspectionId: id })
  await store.logEntries.issue(id, ['f'])
  await store.logEntries.record(id, [CHANGE])
  await store.logEntries.noteColumns(id, ['Summary'])
  await store.logKeepings.save(id, { ...NOTHING_KEPT, said: `of ${id}` })
  await store.examinations.save(id, [{ file: fileOf('f', { folder: `of ${id}` }), examinedAt: NOON, facts: null }])
}

async function everythingOf(store: Store, id: string) {
  return {
    inspection: await store.inspections.get(id),
    folders: await store.folders.of(id),
    files: await store.library.files(id),
    watchedFolders: await store.watchedFolders.byId(id, ['o']),
    watch: await store.library.watch(id),
    deeds: await store.deeds.of(id),
    deed: await store.deeds.get(id, 'd'),
    meetings: await store.meetings.of(id),
    receipt: await store.receipts.get(id, 'd'),
    receipts: await store.receipts.ids(id),
    unfinished: await store.receipts.unfinished(id),
    effect: await store.effects.get(id, 'card week-1'),
    effects: await store.effects.startingWith(id, ''),
    held: await store.documents.held(id, 'h', NOON),
    received: await store.receivedDocuments.get(id, 'r'),
    allHeld: await store.documents.allHeld(id),
    allReceived: await store.receivedDocuments.of(id),
    troubles: await store.troubles.of(id),
    noticeChoices: await store.noticeChoices.of(id),
    noticeChoice: await store.noticeChoices.get(id, 'c'),
    logEntries: await store.logEntries.of(id),
    logChanges: await store.logEntries.changes(id, 'f'),
    unread: await store.logEntries.unread(id, 9),
    logKeeping: await store.logKeepings.get(id),
    examinations: await store.examinations.of(id, ['f']),
    unexamined: await store.examinations.unexamined(id, NOON, 9),
  }
}

/** Every call that changes something, on ids that the other inspection has too. */
const CHANGES: readonly (readonly [string, (store: Store, id: string) => Promise<unknown>])[] = [
  ['inspections.save', (store, id) => store.inspections.save({ ...inspectionOf(id), partnership: 'changed' })],
  ['folders.save', (store, id) => store.folders.save(id, [{ key: 'k', itemId: 'changed', webUrl: 'changed' }])],
  ['library.saveFiles', (store, id) => store.library.saveFiles(id, [fileOf('f', { folder: 'changed' })])],
  ['library.setAside', (store, id) => store.library.setAside(id, ['f'])],
  ['watchedFolders.save', (store, id) => store.watchedFolders.save(id, [{ id: 'o', key: 'k/o', state: 'read' }])],
  ['watchedFolders.readAnew', (store, id) => store.watchedFolders.readAnew(id, [{ id: 'o', key: 'k' }])],
  [
    'watchedFolders.move',
    (store, id) => store.watchedFolders.move(id, { from: 'k', to: 'l', at: NOON, nameless: true, unread: true }),
  ],
  ['watchedFolders.empty', (store, id) => store.watchedFolders.empty(id, ['k'])],
  ['watchedFolders.forgetMissing', (store, id) => store.watchedFolders.forgetMissing(id)],
  ['library.saveWatch', (store, id) => store.library.saveWatch(id, { token: 'changed', checkedAt: null })],
  ['deeds.record', (store, id) => store.deeds.record(deedOf(id, 'e'))],
  ['deeds.undo', (store, id) => store.deeds.undo(id, 'd', NOON, 'watch')],
  ['noticeChoices.record', (store, id) => store.noticeChoices.record({ ...CHOICE, id: 'e', inspectionId: id })],
  ['noticeChoices.undo', (store, id) => store.noticeChoices.undo(id, 'c', NOON, CHOOSER)],
  ['meetings.save', (store, id) => store.meetings.save(id, { ...MEETING, eventId: 'changed' })],
  ['meetings.remove', (store, id) => store.meetings.remove(id, 'm1')],
  ['receipts.save', (store, id) => store.receipts.save(receiptOf(id, 'd', 'lost'))],
  ['effects.begin', (store, id) => store.effects.begin(id, 'card week-1', NOON)],
  ['effects.withdraw', (store, id) => store.effects.withdraw(id, 'card week-1')],
  ['troubles.save', (store, id) => store.troubles.save(id, { ...TROUBLE, since: NOON + 1 })],
  ['logKeepings.save', (store, id) => store.logKeepings.save(id, { ...NOTHING_KEPT, said: 'changed' })],
  [
    'examinations.save',
    (store, id) =>
      store.examinations.save(id, [{ file: fileOf('f'), examinedAt: NOON + 1, facts: null, looksLike: 'w06-pir' }]),
  ],
  ['examinations.forget', (store, id) => store.examinations.forget(id, [`of ${id}`])],
  ['examinations.pass', (store, id) => store.examinations.pass(id, [fileOf('f')])],
  ['logEntries.issue', (store, id) => store.logEntries.issue(id, ['g'])],
  [
    'logEntries.save',
    (store, id) =>
      store.logEntries.save(id, [{ fileId: 'f', reference: '', columns: { ...NO_COLUMNS, summary: 'changed' } }]),
  ],
  ['logEntries.record', (store, id) => store.logEntries.record(id, [{ ...CHANGE, id: 'other' }])],
  ['logEntries.settle', (store, id) => store.logEntries.settle(id, ['change'], 'written')],
  [
    'logEntries.markRead',
    (store, id) => store.logEntries.markRead(id, [{ fileId: 'f', eTag: fileOf('f').eTag, folder: fileOf('f').folder }]),
  ],
  [
    'logEntries.markWritten',
    (store, id) =>
      store.logEntries.markWritten(id, 'f', { from: fileOf('f').eTag, to: 'n', folder: fileOf('f').folder }),
  ],
  ['documents.hold', (store, id) => store.documents.hold({ ...HELD, inspectionId: id, expires: NOON + 2 })],
  ['documents.letGo', (store, id) => store.documents.letGo(id, 'h')],
  [
    'receivedDocuments.record',
    (store, id) => store.receivedDocuments.record({ ...RECEIVED, inspectionId: id, id: 'h' }),
  ],
  ['receivedDocuments.undo', (store, id) => store.receivedDocuments.undo(id, 'r', NOON, CHOOSER)],
  ['effects.finish', (store, id) => store.effects.finish(id, 'card week-1', { at: NOON, externalId: 'x' })],
]

describe.each(BACKENDS)('inspections on %s', (_, start) => {
  let backend: Backend
  let opened: OpenStore

  beforeAll(async () => {
    backend = await start()
    opened = await openStore({ ...(await backend.fresh()), report: () => undefined })
  }, 60_000)

  afterAll(async () => {
    await opened.close()
    await backend.stop()
  })

  test.each(CHANGES)('%s changes one and leaves the other', async (call, change) => {
    const [mine, theirs] = [`mine ${call}`, `theirs ${call}`]
    await fill(opened.store, mine)
    await fill(opened.store, theirs)
    const [before, beside] = [await everythingOf(opened.store, mine), await everythingOf(opened.store, theirs)]
    await change(opened.store, mine)
    expect(await everythingOf(opened.store, mine)).not.toEqual(before)
    expect(await everythingOf(opened.store, theirs)).toEqual(beside)
  })

  test('every table has the inspection first in its key', async () => {
    const rows = await query(
      await backend.fresh(),
      `select c.relname as name, a.attname as first from pg_class c
       left join pg_index i on i.indrelid = c.oid and i.indisprimary
       left join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
       where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname not like 'kysely%'
       order by c.relname`,
    )
    const others = rows.filter((row) => (row as { first: string }).first !== 'inspection_id')
    expect(rows.length).toBeGreaterThan(10)
    expect(others).toEqual([
      { name: 'answered', first: 'key' },
      { name: 'conversations', first: 'key' },
      { name: 'inspections', first: 'id' },
      { name: 'personal_messages', first: 'person' },
    ])
  }, 30_000)
})
