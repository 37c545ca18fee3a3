import { expect, onTestFinished, test } from 'vitest'
import { openLibrary } from './library-under-load.ts'
import { DELETE_WHOLE, measureRequests } from './measured-requests.ts'

/** Generous, since neighbours may be busy: what grows with the library is hundreds of times dearer. */
const RATIO = 5
const SLACK_MS = 2

async function measureLibrary(count: number, spoilt: string[] = []) {
  const library = await openLibrary(count)
  onTestFinished(() => library.close())
  for (const index of spoilt) library.tenant.kernel.db.run(`DROP INDEX ${index}`)
  return measureRequests(library)
}

const dearer = (few: Map<string, number>, many: Map<string, number>) =>
  [...few].flatMap(([name, alone]) => {
    const beside = many.get(name) ?? Number.POSITIVE_INFINITY
    return name === DELETE_WHOLE || beside <= RATIO * alone + SLACK_MS ? [] : [{ name, alone, beside }]
  })

test('100,000 items cost no more per request than 100', { timeout: 120_000 }, async () => {
  await measureLibrary(100)
  const few = await measureLibrary(100)
  const many = await measureLibrary(100_000)
  expect(dearer(few, many)).toEqual([])
  expect(many.get('delta with one change')).toBeLessThan(50)
  expect(many.get(DELETE_WHOLE)).toBeLessThan(3000)
})

test('a library without an index for its changes is found out', { timeout: 120_000 }, async () => {
  const few = await measureLibrary(100)
  const many = await measureLibrary(30_000, ['items_by_change'])
  expect(dearer(few, many).map(({ name }) => name)).toContain('delta with one change')
})
