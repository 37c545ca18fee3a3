import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkProgramme } from '../../../src/domain/programme/check-programme.ts'
import { jiasAdults } from '../../../src/domain/programme/jias-adults/programme.ts'
import { change } from './change.ts'

type Path = readonly (string | number)[]

/** Fields that name something elsewhere in the programme, one name or a list of them. */
const NAMING = [
  'seat',
  'contributors',
  'templates',
  'ambiguities',
  'condition',
  'anyOf',
  'inside',
  'enables',
  'attendees',
  'refs',
]

const references = findReferences(jiasAdults)
const names = new Set(references.map(({ name }) => name))

test('the programme is full of references', () => {
  expect(references.length).toBeGreaterThan(500)
  expect(new Set(references.map(({ field }) => field))).toEqual(new Set(NAMING))
})

test('any single reference that is changed to nothing known is refused where it stands', () => {
  const lost = fc.stringMatching(/^[a-z]{2,8}(-[a-z0-9]{1,6})?$/).filter((name) => !names.has(name))
  fc.assert(
    fc.property(fc.constantFrom(...references), lost, ({ path }, name) => {
      const faults = checkProgramme(change(jiasAdults, [path, name]))
      expect(faults).toHaveLength(1)
      expect(plain(faults[0]!.place)).toBe(path.join('.'))
      expect(faults[0]!.problem).toContain(`"${name}"`)
    }),
    { numRuns: 150 },
  )
})

/** `items[12] (w06-fri-pir).refs[0]` as `items.12.refs.0`. */
function plain(place: string): string {
  return place.replaceAll(/ \([^)]*\)/g, '').replaceAll(/\[(\d+)\]/g, '.$1')
}

function findReferences(value: unknown, path: Path = []): { field: string; path: Path; name: string }[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => {
    const here = [...path, Array.isArray(value) ? Number(key) : key]
    if (!NAMING.includes(key)) return findReferences(part, here)
    if (typeof part === 'string') return [{ field: key, path: here, name: part }]
    const named = (part as unknown[]).filter((name) => typeof name === 'string')
    return named.length > 0
      ? named.map((name, index) => ({ field: key, path: [...here, index], name }))
      : findReferences(part, here)
  })
}
