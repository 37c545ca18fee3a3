import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ReceivedDocuments } from '../../src/domain/evidence/received-documents.ts'
import type { HeldDocuments } from '../../src/services/ports/documents.ts'
import type { Store } from '../../src/services/ports/store.ts'
import { type OpenStore, openStore } from '../../src/store/open-store.ts'
import { BACKENDS, type Backend } from './backends.ts'
import { deedOf, fileOf, inspectionOf, NOON, receiptOf } from './samples.ts'

describe.each(BACKENDS)('the store on %s', (_, start) => {
  let backend: Backend
  let opened: OpenStore
  let store: Store
  let count = 0

  beforeAll(async () => {
    backend = await start()
    opened = await openStore({ ...(await backend.fresh()), report: () => undefined })
    store = opened.store
  }, 60_000)

  afterAll(async () => {
    await opened.close()
    await backend.stop()
  })

  /** An inspection for one test alone. */
  async function begin(): Promise<string> {
    count += 1
    const id = `inspection-${count}`
    await store.inspections.save(inspectionOf(id))
    return id
  }

  test('an inspection comes back whole, and is replaced', async () => {
    const id = await begin()
    expect(await store.inspections.get(id)).toEqual(inspectionOf(id))
    const renamed = { ...inspectionOf(id), partnership: 'Glen Orrin Partnership' }
    await store.inspections.save(renamed)
    expect(await store.inspections.get(id)).toEqual(renamed)
    expect((await store.inspections.all()).filter((one) => one.id === id)).toEqual([renamed])
    expect(await store.inspections.get('nobody')).toBeNull()
  })

  test('folders are added and replaced by key', async () => {
    const id = await begin()
    const [first, second] = ['a', 'b'].map((key) => ({
      key,
      itemId: `item-${key}`,
      webUrl: `https://x.example/${key}`,
    }))
    await store.folders.save(id, [second!, first!])
    await store.folders.save(id, [{ ...first!, itemId: 'made again' }])
    await store.folders.save(id, [])
    expect(await store.folders.of(id)).toEqual([{ ...first, itemId: 'made again' }, second])
  })

  test('thousands of files are saved, changed and removed', async () => {
    const id = await begin()
    const files = Array.from({ length: 3_500 }, (_, n) => fileOf(`f${String(n).padStart(5, '0')}`))
    await store.library.saveFiles(id, files)
    const changed = files.map((file) => ({ ...file, folder: 'w07', size: 5_000_000_000 }))
    await store.library.saveFiles(id, changed)
    expect(await store.library.files(id)).toEqual(changed)
    const others = changed.slice(1).map((file) => file.id)
    await store.library.setAside(id, others)
    expect(await store.library.forgetSetAside(id)).toBe(true)
    expect(await store.library.files(id)).toEqual(changed.slice(0, 1))
  })

  test('of one file given twice at once the later counts; what is absent stays absent', async () => {
    const id = await begin()
    await store.library.saveFiles(id, [fileOf('f', { checkedOutBy: 'Morag Sample' }), fileOf('f', { name: null })])
    expect(await store.library.files(id)).toEqual([fileOf('f', { name: null })])
    await store.library.saveFiles(id, [fileOf('f', { checkedOutBy: 'Morag Sample' })])
    await store.library.saveFiles(id, [])
    await store.library.setAside(id, [])
    expect(await store.library.forgetSetAside(id)).toBe(false)
    expect(await store.library.files(id)).toEqual([fileOf('f', { checkedOutBy: 'Morag Sample' })])
  })

  test('a change of an inspection is kept once, with what stood before, and undone once', async () => {
    const id = await begin()
    const by = { person: 'p-1', name: 'Morag Sample' }
    const { notified, holidays } = inspectionOf(id).calendar
    const change = {
      type: 'notified',
      from: { notified, holidays },
      to: { notified: '2027-01-18', holidays: [] },
    } as const
    const made = { id: 'c-1', inspectionId: id, at: NOON, by, ...change }
    await store.inspectionChanges.record(made)
    await store.inspectionChanges.record({ ...made, at: NOON + 1 })
    expect(await store.inspectionChanges.of(id)).toEqual([made])
    expect(await store.inspectionChanges.get(id, 'c-2')).toBeNull()
    expect(await store.inspectionChanges.undo(id, 'c-1', NOON + 2, by)).toBe(true)
    expect(await store.inspectionChanges.undo(id, 'c-1', NOON + 3, by)).toBe(false)
    expect(await store.inspectionChanges.get(id, 'c-1')).toEqual({ ...made, undone: { at: NOON + 2, by } })
  })

  test('the watch is kept with and without a subscription', async () => {
    const id = await begin()
    expect(await store.library.watch(id)).toBeNull()
    const watch = { token: 't1', checkedAt: NOON, subscription: { id: 's', expires: NOON + 1, clientState: 'c' } }
    await store.library.saveWatch(id, watch)
    expect(await store.library.watch(id)).toEqual(watch)
    await store.library.saveWatch(id, { ...watch, looking: true })
    expect(await store.library.watch(id)).toEqual({ ...watch, looking: true })
    await store.library.saveWatch(id, { token: null, checkedAt: null })
    expect(await store.library.watch(id)).toEqual({ token: null, checkedAt: null })
  })

  test('of each kind of work its last trouble is kept', async () => {
    const id = await begin()
    expect(await store.troubles.of(id)).toEqual([])
    const standing = {
      since: NOON,
      failedAt: NOON + 1,
      reason: 'busy',
      endedAt: null,
      toldAt: null,
      clearedAt: null,
    } as const
    const over = { ...standing, reason: 'sign-in', endedAt: NOON + 1, toldAt: NOON + 2, clearedAt: NOON + 3 } as const
    await store.troubles.save(id, { area: 'library', ...standing })
    await store.troubles.save(id, { area: 'card', ...standing })
    await store.troubles.save(id, { area: 'library', ...over })
    expect(await store.troubles.of(id)).toEqual([
      { area: 'card', ...standing },
      { area: 'library', ...over },
    ])
  })

  test('deeds come oldest first, those of one moment as they were recorded', async () => {
    const id = await begin()
    const late = deedOf(id, 'a-late', NOON + 1, {
      type: 'handed in',
      when: NOON,
      where: 'by email',
      proof: 'sent 12 noon',
    })
    const deeds = [deedOf(id, 'z'), deedOf(id, 'm', NOON, { type: 'ready' }), deedOf(id, 'b')]
    for (const deed of [late, ...deeds]) await store.deeds.record(deed)
    expect(await store.deeds.of(id)).toEqual([...deeds, late])
    expect(await store.deeds.get(id, 'a-late')).toEqual(late)
    expect(await store.deeds.get(id, 'none')).toBeNull()
  })

  test('undoing a deed does not move it, though PostgreSQL writes its row anew elsewhere', async () => {
    const id = await begin()
    const ids = Array.from({ length: 120 }, (_, n) => `d${119 - n}`)
    await store.transaction(async () => {
      for (const one of ids) await store.deeds.record(deedOf(id, one))
    })
    await store.deeds.undo(id, ids[0]!, NOON, 'watch')
    expect((await store.deeds.of(id)).map((deed) => deed.id)).toEqual(ids)
  })

  test('a deed is recorded once and undone once, and stays on record', async () => {
    const id = await begin()
    await store.deeds.record(deedOf(id, 'd'))
    await store.deeds.record(deedOf(id, 'd', NOON + 5, { type: 'ready' }))
    expect(await store.deeds.of(id)).toEqual([deedOf(id, 'd')])
    expect(await store.deeds.undo(id, 'd', NOON + 9, 'watch')).toBe(true)
    expect(await store.deeds.undo(id, 'd', NOON + 10, 'watch')).toBe(false)
    expect(await store.deeds.undo(id, 'none', NOON, 'watch')).toBe(false)
    expect(await store.deeds.get(id, 'd')).toEqual({ ...deedOf(id, 'd'), undone: { at: NOON + 9, by: 'watch' } })
  })

  test('a meeting is replaced by item', async () => {
    const id = await begin()
    const booked = { itemId: 'm1', eventId: 'e', subject: 'Partnership meeting 1', webLink: 'https://x.example' }
    const meeting = { ...booked, day: '2027-01-20', start: '10:00', end: '11:30' }
    await store.meetings.save(id, meeting)
    await store.meetings.save(id, { ...meeting, joinUrl: 'https://join.example' })
    expect(await store.meetings.of(id)).toEqual([{ ...meeting, joinUrl: 'https://join.example' }])
  })

  test('a receipt is finished once no digest of it is to come', async () => {
    const id = await begin()
    await store.receipts.save(receiptOf(id, 'd'))
    await store.receipts.save(receiptOf(id, 'e', 'lost'))
    expect(await store.receipts.ids(id)).toEqual(['d', 'e'])
    expect(await store.receipts.unfinished(id)).toEqual([receiptOf(id, 'd')])
    await store.receipts.save(receiptOf(id, 'd', { sha256: 'abc' }))
    expect(await store.receipts.unfinished(id)).toEqual([])
    expect(await store.receipts.get(id, 'd')).toEqual(receiptOf(id, 'd', { sha256: 'abc' }))
    expect(await store.receipts.get(id, 'none')).toBeNull()
  })

  test('an effect tells what was known before it was begun', async () => {
    const id = await begin()
    const known = { inspectionId: id, key: 'card week-6', startedAt: NOON, attempts: 1 }
    const receipt = { at: NOON + 2, externalId: 'activity-1', digest: 'abc' }
    expect(await store.effects.begin(id, 'card week-6', NOON)).toBeNull()
    expect(await store.effects.begin(id, 'card week-6', NOON + 1)).toEqual(known)
    await store.effects.finish(id, 'card week-6', receipt)
    expect(await store.effects.get(id, 'card week-6')).toMatchObject({ receipt })
    const { digest: _, ...withoutDigest } = receipt
    const before = { ...known, attempts: 2, receipt: withoutDigest }
    expect(await store.effects.begin(id, 'card week-6', NOON + 3)).toEqual(before)
    await store.effects.finish(id, 'card week-6', { at: NOON + 4, externalId: 'activity-1' })
    const last = { ...known, attempts: 3, receipt: { at: NOON + 4, externalId: 'activity-1' } }
    expect(await store.effects.get(id, 'card week-6')).toEqual(last)
    expect(await store.effects.get(id, 'card week-7')).toBeNull()
  })

  test('of many that begin the same effect at once only one is the first', async () => {
    const id = await begin()
    const seen = await Promise.all(Array.from({ length: 20 }, () => store.effects.begin(id, 'book m1', NOON)))
    expect(seen.filter((before) => before === null)).toHaveLength(1)
    expect(seen.map((before) => before?.attempts ?? 0).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 20 }, (_, n) => n),
    )
  })

  test('an attempt that was refused is taken back, and one in doubt before it stays in doubt', async () => {
    const id = await begin()
    await store.effects.begin(id, 'k', NOON)
    await store.effects.withdraw(id, 'k')
    expect(await store.effects.get(id, 'k')).toBeNull()
    await store.effects.begin(id, 'k', NOON)
    await store.effects.begin(id, 'k', NOON + 1)
    await store.effects.withdraw(id, 'k')
    expect(await store.effects.begin(id, 'k', NOON + 2)).toMatchObject({ attempts: 1, startedAt: NOON })
    await store.effects.withdraw(id, 'none')
  })

  test('what has a receipt is never taken back whole', async () => {
    const id = await begin()
    await store.effects.begin(id, 'k', NOON)
    await store.effects.finish(id, 'k', { at: NOON, externalId: 'x' })
    await store.effects.begin(id, 'k', NOON + 1)
    await store.effects.withdraw(id, 'k')
    await store.effects.withdraw(id, 'k')
    expect(await store.effects.get(id, 'k')).toMatchObject({ attempts: 1, receipt: { externalId: 'x' } })
  })

  test('a receipt for what was never begun is refused', async () => {
    const id = await begin()
    const finish = store.effects.finish(id, 'card week-6', { at: NOON, externalId: 'x' })
    await expect(finish).rejects.toMatchObject({ name: 'StoreFailure', reason: 'not begun' })
  })

  test('effects are found by the start of their key, taken literally', async () => {
    const id = await begin()
    for (const key of ['warn w2', 'warn w10', 'warn_x', 'Warn w1', 'card', 'warn é'])
      await store.effects.begin(id, key, NOON)
    const keys = async (prefix: string) => (await store.effects.startingWith(id, prefix)).map((effect) => effect.key)
    expect(await keys('warn ')).toEqual(['warn w10', 'warn w2', 'warn é'])
    expect(await keys('warn_')).toEqual(['warn_x'])
    expect(await keys('%')).toEqual([])
  })

  test('a conversation is refreshed by key', async () => {
    const record = { key: 'person p-1', conversationId: 'a:1', serviceUrl: 'https://one.example', tenantId: 't' }
    await store.conversations.save(record)
    await store.conversations.save({ ...record, serviceUrl: 'https://two.example' })
    expect(await store.conversations.get('person p-1')).toEqual({ ...record, serviceUrl: 'https://two.example' })
    expect(await store.conversations.get('person p-2')).toBeNull()
  })

  test('a ticket is taken once, by one of many who come at once, and not when it is over', async () => {
    const inspectionId = await begin()
    const ticket = { inspectionId, person: { id: 'p', name: 'Morag Sample' }, expires: NOON + 5 }
    await store.packTickets.issue({ ...ticket, id: `${inspectionId} a` }, NOON)
    expect(await store.packTickets.redeem(await begin(), `${inspectionId} a`, NOON)).toBeNull()
    const taken = await Promise.all(
      [1, 2, 3].map(() => store.packTickets.redeem(inspectionId, `${inspectionId} a`, NOON + 4)),
    )
    expect(taken.filter((one) => one !== null)).toEqual([{ ...ticket, id: `${inspectionId} a` }])
    await store.packTickets.issue({ ...ticket, id: `${inspectionId} b` }, NOON)
    expect(await store.packTickets.redeem(inspectionId, `${inspectionId} b`, NOON + 5)).toBeNull()
    await store.packTickets.issue({ ...ticket, id: `${inspectionId} c` }, NOON)
    await store.packTickets.issue({ ...ticket, id: `${inspectionId} d`, expires: NOON + 20 }, NOON + 10)
    expect(await store.packTickets.redeem(inspectionId, `${inspectionId} c`, NOON)).toBeNull()
  })

  test('a document is held for its time, and on its way until it is there', async () => {
    const held = { ...heldOf(await begin()), id: 'h' }
    const { inspectionId } = held
    const { documents } = store
    await documents.hold(held)
    expect(await documents.held(inspectionId, 'h', NOON + 9)).toEqual(held)
    expect(await documents.held(inspectionId, 'h', NOON + 10)).toBeNull()
    expect(await documents.allHeld(inspectionId)).toEqual([held])
    const chosen = { ...held, chosen: { type: 'indicator', number: '5.2' } as const }
    await documents.hold(chosen)
    expect(await documents.held(inspectionId, 'h', NOON + 99)).toEqual(chosen)
    expect(await documents.allHeld(inspectionId)).toEqual([chosen])
    await documents.letGo(inspectionId, 'h')
    expect(await documents.held(inspectionId, 'h', NOON)).toBeNull()
    expect(await documents.allHeld(inspectionId)).toEqual([])
  })

  test('documents that came are noted once, and undone once', async () => {
    const inspectionId = await begin()
    const { receivedDocuments } = store
    const received = receivedIn(inspectionId)
    await receivedDocuments.record(received)
    await receivedDocuments.record({ ...received, files: [] })
    expect(await receivedDocuments.get(inspectionId, 'r')).toEqual(received)
    expect(await receivedDocuments.undo(inspectionId, 'r', NOON + 1, received.by)).toBe(true)
    expect(await receivedDocuments.undo(inspectionId, 'r', NOON + 2, received.by)).toBe(false)
    expect(await receivedDocuments.undo(inspectionId, 'unknown', NOON, received.by)).toBe(false)
    const undone = { ...received, undone: { at: NOON + 1, by: received.by } }
    expect(await receivedDocuments.of(inspectionId)).toEqual([undone])
  })

  test('what belongs to no inspection is refused', async () => {
    await expect(store.deeds.record(deedOf('nobody', 'd'))).rejects.toThrow()
  })
})

function heldOf(inspectionId: string): HeldDocuments {
  const source = { type: 'sent', url: 'https://x.example/d' } as const
  const documents = [{ name: 'Audit.docx', extension: 'docx', source }]
  return { id: 'h', inspectionId, by: { id: 'p', name: 'Morag Sample' }, expires: NOON + 10, documents }
}

function receivedIn(inspectionId: string): ReceivedDocuments {
  const by = { person: 'p', name: 'Morag Sample' }
  const place = { type: 'return', itemId: 'w06-pir' } as const
  return { id: 'r', inspectionId, by, at: NOON, place, files: [{ fileId: 'f', from: null, digest: 'd' }] }
}
