import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { caseNumbers } from '../../../src/domain/records/case-number.ts'
import { readCases } from '../../../src/domain/records/read-cases.ts'

const ALL = caseNumbers({ main: 60, reserve: 5 })

describe('cases as people write them', () => {
  it.each<[string, string[]]>([
    ['1-3', ['main-001', 'main-002', 'main-003']],
    ['7', ['main-007']],
    ['main 7 , reserve 2', ['main-007', 'reserve-002']],
    ['R1 to 2, 4', ['reserve-001', 'reserve-002', 'reserve-004']],
    ['60; m1', ['main-001', 'main-060']],
    ['3, 1-4', ['main-001', 'main-002', 'main-003', 'main-004']],
    ['', []],
  ])('%s', (text, ids) => {
    expect(readCases(text, ALL)).toEqual({ cases: ALL.filter(({ id }) => ids.includes(id)) })
  })

  it('all of them', () => {
    expect(readCases(' All ', ALL)).toEqual({ cases: ALL })
  })

  it.each(['61', '0', '4-2', 'reserve 6', 'Morag', '1-61', '1-3-5'])('"%s" names none', (text) => {
    expect(readCases(`1, ${text}`, ALL)).toEqual({ notRead: text.toLowerCase() })
  })

  it('whatever is written down of some of them is read as those', () => {
    const sizes = fc.record({ main: fc.integer({ min: 1, max: 120 }), reserve: fc.integer({ min: 0, max: 20 }) })
    const some = sizes.chain((size) =>
      fc.record({
        all: fc.constantFrom(caseNumbers(size)),
        cases: fc.subarray([...caseNumbers(size)], { minLength: 1 }),
      }),
    )
    fc.assert(
      fc.property(some, ({ all, cases }) => {
        const text = cases.map(({ sample, number }) => `${sample} ${number}`).join(', ')
        expect(readCases(text, all)).toEqual({ cases })
      }),
    )
  })
})
