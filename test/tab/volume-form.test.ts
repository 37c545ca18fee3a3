import { expect, test } from 'vitest'
import { formOf, readVolume } from '../../tab/evidence/volume-form.ts'

const EMPTY = { pieces: '', perIndicator: '', types: '' }
const OPEN = { pieces: null, perIndicator: null, types: null }

test.each([
  [EMPTY, OPEN],
  [
    { ...EMPTY, pieces: ' 40 ' },
    { ...OPEN, pieces: 40 },
  ],
  [
    { ...EMPTY, types: '.PDF; docx,  xlsx docx' },
    { ...OPEN, types: ['pdf', 'docx', 'xlsx'] },
  ],
  [
    { pieces: '1', perIndicator: '100000', types: ' ' },
    { ...OPEN, pieces: 1, perIndicator: 100_000 },
  ],
])('%j is read', (form, volume) => {
  expect(readVolume(form)).toEqual({ read: volume, faults: {} })
  expect(readVolume(formOf(volume)).read).toEqual(volume)
})

test.each([
  ['pieces', '0'],
  ['pieces', '2.5'],
  ['pieces', 'some'],
  ['perIndicator', '100001'],
  ['types', 'p*f'],
] as const)('%s %j is not', (field, text) => {
  const { read, faults } = readVolume({ ...EMPTY, [field]: text })
  expect(read).toBeNull()
  expect(Object.keys(faults)).toEqual([field])
})
