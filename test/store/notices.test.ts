import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { NoticeChoice } from '../../src/domain/notice/notice-choice.ts'
import type { Store } from '../../src/services/ports/store.ts'
import { type OpenStore, openStore } from '../../src/store/open-store.ts'
import { createMemoryStore } from '../support/memory-store.ts'
import { BACKENDS, type Backend } from './backends.ts'
import { deedOf, inspectionOf, NOON } from './samples.ts'

const MORAG = { person: 'morag', name: 'Morag Sample' }
const CHOICES: readonly NoticeChoice[] = [
  { id: 'z', inspectionId: 'one', at: NOON, by: MORAG, type: 'held', itemId: 'w06', reason: 'Agreed' },
  { id: 'a', inspectionId: 'one', at: NOON, by: MORAG, type: 'muted', person: 'morag' },
]
const EARLY: NoticeChoice = {
  ...{ id: 'm', inspectionId: 'one', at: NOON - 1, by: MORAG, person: 'morag' },
  ...{ type: 'asked', when: NOON + 5, words: 'Ring' },
}

/** The stores that the product uses, and the one of the tests that leans on being like them. */
const STORES: readonly (readonly [string, (() => Promise<Backend>) | null])[] = [['memory', null], ...BACKENDS]

describe.each(STORES)('notices on %s', (_, start) => {
  let backend: Backend | undefined
  let opened: OpenStore | undefined
  let store: Store

  beforeAll(async () => {
    backend = await start?.()
    opened = backend && (await openStore({ ...(await backend.fresh()), report: () => undefined }))
    store = opened?.store ?? createMemoryStore()
    for (const id of ['one', 'two', 'three']) await store.inspections.save(inspectionOf(id))
  }, 60_000)

  afterAll(async () => {
    await opened?.close()
    await backend?.stop()
  })

  test('choices come oldest first, are recorded once and undone once, and stay on record', async () => {
    for (const one of [...CHOICES, EARLY]) await store.noticeChoices.record(one)
    await store.noticeChoices.record({ ...EARLY, at: NOON + 9 })
    await store.noticeChoices.record({ ...EARLY, inspectionId: 'two' })
    expect(new Set((await store.noticeChoices.of('one')).map(({ id }) => id))).toEqual(new Set(['m', 'z', 'a']))
    expect(await store.noticeChoices.get('one', 'm')).toEqual(EARLY)
    expect(await store.noticeChoices.get('one', 'none')).toBeNull()
    expect(await store.noticeChoices.undo('one', 'm', NOON + 1, MORAG)).toBe(true)
    expect(await store.noticeChoices.undo('one', 'm', NOON + 2, MORAG)).toBe(false)
    expect(await store.noticeChoices.undo('one', 'none', NOON, MORAG)).toBe(false)
    expect(await store.noticeChoices.get('one', 'm')).toEqual({ ...EARLY, undone: { at: NOON + 1, by: MORAG } })
    expect(await store.noticeChoices.of('two')).toEqual([{ ...EARLY, inspectionId: 'two' }])
  })

  test('a digest is known by its person and day until it is withdrawn; all messages of a person are counted', async () => {
    const { personalMessages } = store
    await personalMessages.note('morag', NOON)
    await personalMessages.note('morag', NOON, '2027-02-19')
    await personalMessages.note('calum', NOON + 1, '2027-02-20')
    expect(await personalMessages.countAfter('morag', NOON - 1)).toBe(2)
    expect(await personalMessages.countAfter('morag', NOON)).toBe(0)
    expect(await personalMessages.hasDigest('morag', '2027-02-19')).toBe(true)
    expect(await personalMessages.hasDigest('morag', '2027-02-20')).toBe(false)
    await personalMessages.withdrawDigest('morag', '2027-02-19')
    expect(await personalMessages.hasDigest('morag', '2027-02-19')).toBe(false)
    expect(await personalMessages.countAfter('morag', NOON - 1)).toBe(1)
    expect(await personalMessages.hasDigest('calum', '2027-02-20')).toBe(true)
  })

  test('finds where somebody took something on that was not taken back', async () => {
    const taken = (person: string) => ({ type: 'taken', person, name: person }) as const
    await store.deeds.record(deedOf('one', 'd1', NOON, taken('morag')))
    await store.deeds.record(deedOf('one', 'd2', NOON, taken('morag')))
    await store.deeds.record(deedOf('two', 'd1', NOON, taken('morag')))
    await store.deeds.record(deedOf('three', 'd1', NOON, taken('calum')))
    await store.deeds.undo('two', 'd1', NOON, 'watch')
    expect(await store.deeds.takenBy('morag')).toEqual(['one'])
    expect(await store.deeds.takenBy('calum')).toEqual(['three'])
    expect(await store.deeds.takenBy('nobody')).toEqual([])
  })
})
