import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fingerprint } from '../../src/domain/fingerprint.ts'

describe('fingerprint', () => {
  it('stays what it is, since receipts hold it', () => {
    expect(fingerprint({ heading: 'Week 6 of 35' })).toBe(fingerprint({ heading: 'Week 6 of 35' }))
    expect([fingerprint('a'), fingerprint('b'), fingerprint([])]).toMatchInlineSnapshot(`
      [
        "203h93a1w93",
        "3cykvz0ey2",
        "1mjsfpb3rfi",
      ]
    `)
  })

  it('is short, and the same for data that is written the same', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(fingerprint(value)).toMatch(/^[0-9a-z]{1,11}$/)
        expect(fingerprint(JSON.parse(JSON.stringify(value)))).toBe(fingerprint(value))
      }),
    )
  })

  it('moves with any single letter, letters outside the basic plane among them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, other) => {
        expect(fingerprint(one) === fingerprint(other)).toBe(JSON.stringify(one) === JSON.stringify(other))
      }),
    )
  })
})
