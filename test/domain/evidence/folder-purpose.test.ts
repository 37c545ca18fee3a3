import { describe, expect, it } from 'vitest'
import { likenessOf } from '../../../src/domain/evidence/folder-purpose.ts'

const PIR = 'W06 Pre-Inspection Return'
const TIMETABLE = 'W13 Team Around the Person Timetable'
const INDICATOR = '2.1 People and carers have good experiences of integrated care'

describe('likenessOf', () => {
  it.each([
    [PIR, 'W06 Pre-Inspection Return', 'same'],
    [PIR, 'Week 6 - PIR', 'same'],
    [PIR, '06 Pre Inspection Return', 'same'],
    [PIR, 'wk6_pre-inspection_returns', 'same'],
    [PIR, 'W6 – The PIR', 'same'],
    [PIR, 'Pre-inspection return', 'perhaps'],
    [PIR, 'PIR', 'perhaps'],
    [PIR, 'Week 6 PIR old', 'perhaps'],
    [PIR, 'Week 6', 'perhaps'],
    [PIR, 'Week 6 inspection', 'perhaps'],
    [PIR, 'W16 Pre-Inspection Return', null],
    [PIR, '16 PIR', null],
    [PIR, 'Week 6 minutes', null],
    [PIR, '2026 PIR papers', null],
    [PIR, 'Inspection', null],
    [PIR, '', null],
    [TIMETABLE, 'Week 13 timetable', 'perhaps'],
    [TIMETABLE, 'W13 Team around person timetable', 'same'],
    [INDICATOR, 'QI 2.1', 'same'],
    [INDICATOR, '2.1', 'same'],
    [INDICATOR, '2.1 Experiences', 'perhaps'],
    [INDICATOR, '2.2 People and carers have good experiences of integrated care', null],
    [INDICATOR, 'Quality indicator 2.1', 'same'],
    ['Meeting notes', 'Notes of meetings', 'same'],
    ['Meeting notes', 'Meeting notes 2027', 'perhaps'],
    ['Meeting notes', 'Meeting rooms', null],
    ['1 Frontline practitioners', '01 frontline practitioners', 'same'],
    ['Main 001', 'Main 002', null],
    ['Improvement', 'Week 35 improvement', 'perhaps'],
  ] as const)('%s: %s is %s', (planned, found, likeness) => {
    expect(likenessOf(planned, found)).toBe(likeness)
  })
})
