import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Work } from '../../src/services/ports/queue.ts'
import type { Store } from '../../src/services/ports/store.ts'
import { type OpenStore, openStore } from '../../src/store/open-store.ts'
import { BACKENDS, type Backend } from './backends.ts'
import { deedOf, fileOf, inspectionOf, NOON } from './samples.ts'

describe.each(BACKENDS)('a transaction on %s', (_, start) => {
  let backend: Backend
  let opened: OpenStore
  let store: Store
  const handled: Work[] = []

  beforeAll(async () => {
    backend = await start()
    opened = await openStore({ ...(await backend.fresh()), report: () => undefined })
    store = opened.store
    await store.inspections.save(inspectionOf('i'))
    await opened.queue.start(async (work) => {
      handled.push(work)
    })
  }, 60_000)

  afterAll(async () => {
    await opened.close()
    await backend.stop()
  })

  test('gives what its work gave, and keeps all of it', async () => {
    const result = await store.transaction(async (inside) => {
      await inside.library.saveFiles('i', [fileOf('f1')])
      await inside.library.saveWatch('i', { token: 't1', checkedAt: NOON })
      return 'done'
    })
    expect(result).toBe('done')
    expect(await store.library.files('i')).toEqual([fileOf('f1')])
    expect((await store.library.watch('i'))?.token).toBe('t1')
  })

  test('keeps nothing when its work throws, also what was asked of the store outside, or within another', async () => {
    const fault = new Error('planted')
    const failing = store.transaction(async (inside) => {
      await inside.deeds.record(deedOf('i', 'inside'))
      await store.deeds.record(deedOf('i', 'outside'))
      await inside.transaction((deeper) => deeper.deeds.record(deedOf('i', 'deeper')))
      await opened.queue.send({ type: 'sync', inspectionId: 'never' })
      expect(await inside.deeds.of('i')).toHaveLength(3)
      throw fault
    })
    await expect(failing).rejects.toBe(fault)
    expect(await store.deeds.of('i')).toEqual([])
    await opened.queue.idle()
    expect(handled).not.toContainEqual({ type: 'sync', inspectionId: 'never' })
  })

  test('work sent within it is there once it is kept', async () => {
    await store.transaction(async () => {
      await opened.queue.send({ type: 'sync', inspectionId: 'kept' })
    })
    await opened.queue.idle()
    expect(handled).toContainEqual({ type: 'sync', inspectionId: 'kept' })
  })

  test('does not hold up those beside it for ever', async () => {
    const both = ['a', 'b'].map((id) => store.transaction((inside) => inside.deeds.record(deedOf('i', id))))
    await Promise.all([...both, store.deeds.of('i')])
    expect((await store.deeds.of('i')).map((deed) => deed.id).sort()).toEqual(['a', 'b'])
  })
})
