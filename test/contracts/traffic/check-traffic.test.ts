import { expect, test } from 'vitest'
import { readTrafficCheck } from './check-traffic.ts'
import { SAMPLES } from './sample-entries.ts'
import { spoil } from './spoil.ts'

const check = readTrafficCheck()

test.each(Object.entries(SAMPLES))('what keeps to the contracts passes: %s', (_name, entry) => {
  const { failures, counts } = check([entry])
  expect(failures).toEqual([])
  expect([...counts.keys()].join()).not.toContain('unknown')
})

test('a failure names the entry by number, address and answer, and entries are counted by operation', () => {
  const { counts, failures } = check([SAMPLES.move, spoil('move', { response: { colour: 'red' } }), SAMPLES.batch])
  expect(failures).toHaveLength(1)
  expect(failures[0]).toMatch(/^#1 graph PATCH \/v1\.0\/drives\/b!drive\/items\/01ABC -> 200: response must NOT/)
  expect(Object.fromEntries(counts)).toEqual({
    'graph PATCH /drives/{drive-id}/items/{driveItem-id}': 2,
    'graph POST /$batch': 1,
    'graph GET /drives/{drive-id}/items/{driveItem-id}': 1,
  })
})
