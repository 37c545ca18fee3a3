import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Work } from '../../src/services/ports/queue.ts'
import type { DatabasePlace } from '../../src/store/open-database.ts'
import { type OpenStore, openStore } from '../../src/store/open-store.ts'
import { BACKENDS, type Backend, query } from './backends.ts'

const sync = (inspectionId: string): Work => ({ type: 'sync', inspectionId })

/** A door that opens from outside, for work that shall not end before the test says so. */
function door() {
  return Promise.withResolvers<void>()
}

describe.each(BACKENDS)('the queue on %s', (_, start) => {
  let backend: Backend
  let place: DatabasePlace
  let opened: OpenStore
  let troubles: unknown[]

  const open = () => openStore({ ...place, report: (trouble) => troubles.push(trouble) })

  beforeAll(async () => {
    backend = await start()
  }, 60_000)

  beforeEach(async () => {
    troubles = []
    place = await backend.fresh()
    opened = await open()
  }, 30_000)

  afterEach(() => opened.close())
  afterAll(() => backend.stop())

  test('work is kept until somebody handles it, also over a restart', async () => {
    await opened.queue.send(sync('a'))
    await opened.queue.send(sync('b'))
    await opened.close()
    opened = await open()
    const handled: Work[] = []
    await opened.queue.start(async (work) => {
      handled.push(work)
    })
    await opened.queue.idle()
    expect(handled).toHaveLength(2)
    expect(handled).toEqual(expect.arrayContaining([sync('a'), sync('b')]))
  })

  test('of one inspection one runs and one waits, however often it is sent', async () => {
    const [entered, leave] = [door(), door()]
    const handled: string[] = []
    await opened.queue.start(async (work) => {
      handled.push(work.inspectionId)
      entered.resolve()
      await leave.promise
    })
    await opened.queue.send(sync('a'))
    await entered.promise
    await Promise.all(Array.from({ length: 30 }, () => opened.queue.send(sync('a'))))
    leave.resolve()
    await opened.queue.idle()
    expect(handled).toEqual(['a', 'a'])
  })

  test('one inspection is never handled twice at once, and does not hold up another', async () => {
    const [slowIn, slowOut, otherIn] = [door(), door(), door()]
    const running = new Map<string, number>()
    let most = 0
    await opened.queue.start(async ({ inspectionId }) => {
      running.set(inspectionId, (running.get(inspectionId) ?? 0) + 1)
      most = Math.max(most, ...running.values())
      if (inspectionId === 'other') otherIn.resolve()
      if (inspectionId === 'slow') {
        slowIn.resolve()
        await slowOut.promise
      }
      running.set(inspectionId, (running.get(inspectionId) ?? 0) - 1)
    })
    await opened.queue.send(sync('slow'))
    await slowIn.promise
    await opened.queue.send(sync('slow'))
    await opened.queue.send(sync('other'))
    await otherIn.promise
    slowOut.resolve()
    await opened.queue.idle()
    expect(most).toBe(1)
  })

  test('what is sent here is taken up at once', async () => {
    let taken = Promise.withResolvers<void>()
    await opened.queue.start(async () => taken.resolve())
    const waits: number[] = []
    for (let round = 0; round < 5; round += 1) {
      await opened.queue.idle()
      taken = Promise.withResolvers<void>()
      const sent = performance.now()
      await opened.queue.send(sync('a'))
      await taken.promise
      waits.push(performance.now() - sent)
    }
    expect(waits.sort((a, b) => a - b)[2]).toBeLessThan(400)
  })

  test('a throw is reported and tried again', async () => {
    let attempts = 0
    await opened.queue.start(async () => {
      attempts += 1
      if (attempts === 1) throw new Error('planted')
    })
    await opened.queue.send(sync('a'))
    await opened.queue.idle()
    expect(attempts).toBe(2)
    expect(troubles).toMatchObject([{ message: 'planted' }])
  }, 15_000)

  test('the words of what was thrown are stored nowhere', async () => {
    const thrown = door()
    await opened.queue.start(async () => {
      thrown.resolve()
      throw new Error('cannot read Case 17 Jean Invented.docx')
    })
    await opened.queue.send(sync('a'))
    await thrown.promise
    await opened.close()
    const stored = JSON.stringify(await query(place, 'select * from pgboss.job'))
    expect(stored).toContain('sync failed')
    expect(stored).not.toContain('Invented')
    opened = await open()
  }, 15_000)

  test('idle waits for what runs, and not at all when there is nothing', async () => {
    await opened.queue.idle()
    const leave = door()
    let ended = false
    await opened.queue.start(async () => {
      await leave.promise
      ended = true
    })
    await opened.queue.send(sync('a'))
    setImmediate(() => leave.resolve())
    await opened.queue.idle()
    expect(ended).toBe(true)
  })

  test('stopping waits under 5 seconds for work that does not end, which then runs after the restart', async () => {
    const entered = door()
    await opened.queue.start(() => {
      entered.resolve()
      return new Promise(() => undefined)
    })
    await opened.queue.send(sync('a'))
    await entered.promise
    const began = performance.now()
    await opened.close()
    expect(performance.now() - began).toBeLessThan(5_000)
    opened = await open()
    const again: Work[] = []
    await opened.queue.start(async (work) => {
      again.push(work)
    })
    await opened.queue.idle()
    expect(again).toEqual([sync('a')])
  }, 20_000)
})
