import { getEventListeners } from 'node:events'
import { expect, test } from 'vitest'
import { within } from '../../src/graph/within.ts'

/** Work that ends only when it is cut off. */
const endless = (signal: AbortSignal) =>
  new Promise<never>((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)))

test('cuts work off after its time, and leaves nothing behind', async () => {
  const stop = new AbortController()
  await expect(within(5, stop.signal, endless)).rejects.toMatchObject({ name: 'TimeoutError' })
  expect(await within(60_000, stop.signal, async () => 'done')).toBe('done')
  expect(getEventListeners(stop.signal, 'abort')).toEqual([])
  expect(process.getActiveResourcesInfo().filter((resource) => resource === 'Timeout').length).toBeLessThan(3)
})

test('cuts work off when the server stops, also what begins after that', async () => {
  const stop = new AbortController()
  const begun = expect(within(60_000, stop.signal, endless)).rejects.toMatchObject({ name: 'AbortError' })
  stop.abort()
  await begun
  const begins = within(60_000, stop.signal, async (signal) => signal.throwIfAborted())
  await expect(begins).rejects.toMatchObject({ name: 'AbortError' })
})
