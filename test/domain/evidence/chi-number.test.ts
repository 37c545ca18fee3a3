import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countChiNumbers } from '../../../src/domain/evidence/chi-number.ts'

/** The check digit as NHS Scotland's guidance works it out: 11 less the weighted sum's remainder; 11 is 0, 10 is never issued. */
function withCheckDigit(nine: string): string | null {
  const sum = [...nine].reduce((total, digit, at) => total + Number(digit) * (10 - at), 0)
  const check = 11 - (sum % 11)
  return check === 10 ? null : `${nine}${check === 11 ? 0 : check}`
}

describe('ten-digit numbers in the form of a CHI number', () => {
  test.each([
    ['0101800002', 1],
    ['her number is 010180 0002.', 1],
    ['0101800002,0101800002', 2],
    ['0101800005', 0],
    ['3202800000', 0],
    ['00101800002', 0],
    ['01018000021', 0],
    ['010180  0002', 0],
    ['0131 496 0000', 0],
    ['', 0],
  ])('%s: %i', (text, count) => {
    expect(countChiNumbers(text)).toBe(count)
  })

  test('every day of birth with its check digit counts, with any other it does not', () => {
    const born = fc.record({ day: fc.integer({ min: 1, max: 28 }), month: fc.integer({ min: 1, max: 12 }) })
    fc.assert(
      fc.property(born, fc.nat(99), fc.nat(999), fc.nat(9), ({ day, month }, year, serial, digit) => {
        const two = (value: number) => String(value).padStart(2, '0')
        const nine = `${two(day)}${two(month)}${two(year)}${String(serial).padStart(3, '0')}`
        expect(countChiNumbers(`x${nine}${digit}`)).toBe(withCheckDigit(nine) === `${nine}${digit}` ? 1 : 0)
      }),
    )
  })
})
