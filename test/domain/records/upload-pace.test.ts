import { describe, expect, it } from 'vitest'
import { caseNumbers } from '../../../src/domain/records/case-number.ts'
import { paceInWords } from '../../../src/domain/records/records-words.ts'
import type { Uploads } from '../../../src/domain/records/system-progress.ts'
import { uploadPace } from '../../../src/domain/records/upload-pace.ts'
import { london, ZONE } from '../an-inspection.ts'

/** Week 14 of an inspection notified on 11 January 2027: British summer time has begun by then. */
const DUE = london('2027-04-14 12:00')
const HOLIDAYS = [{ day: '2027-03-29', name: 'Easter Monday' }]

/** So many of 110 cases, the first at that moment and the others at the last. */
function uploaded(count: number, first = '2027-03-30 10:00'): Uploads {
  const cases = caseNumbers({ main: 100, reserve: 10 }).map((number, index) =>
    index < count
      ? { number, stage: 'uploaded' as const, uploadedAt: london(first) }
      : { number, stage: 'not begun' as const },
  )
  return { way: 'uploads', cases, reached: { prepared: count, uploaded: count, checked: 0 } }
}

describe('whether uploading goes fast enough', () => {
  it.each<[string, Uploads, string, string]>([
    ['nothing yet', uploaded(0), '2027-03-30 09:00', '110 of 110 cases are left for 11 working days: 10 a day.'],
    [
      'behind',
      uploaded(20),
      '2027-04-06 09:00',
      '90 of 110 cases are left for six working days: 15 a day. So far 3.3 a day, which is too slow.',
    ],
    [
      'on course',
      uploaded(100),
      '2027-04-06 09:00',
      '10 of 110 cases are left for six working days: 2 a day. So far 16.7 a day, which is enough.',
    ],
    [
      'the day before',
      uploaded(109),
      '2027-04-13 09:00',
      '1 of 110 cases is left for one working day. So far 9.9 a day, which is enough.',
    ],
    ['the morning itself', uploaded(90), '2027-04-14 09:00', '20 of 110 cases are left, for this morning.'],
    [
      'too late',
      uploaded(90),
      '2027-04-14 12:01',
      '20 of 110 cases are still to be uploaded, and the deadline has passed.',
    ],
    ['all there', uploaded(110), '2027-04-14 12:01', 'All cases are uploaded.'],
    ['over a holiday', uploaded(0), '2027-03-26 09:00', '110 of 110 cases are left for 12 working days: 10 a day.'],
  ])('%s', (_what, uploads, now, words) => {
    const pace = uploadPace(uploads, { due: DUE, now: london(now), holidays: HOLIDAYS, zone: ZONE })
    expect(paceInWords(uploads, pace)).toBe(words)
  })

  it('just enough is enough', () => {
    const pace = uploadPace(uploaded(60), { due: DUE, now: london('2027-04-06 09:00'), holidays: [], zone: ZONE })
    expect(pace).toMatchObject({ left: 50, days: 6, soFar: 10, state: 'on course' })
  })

  it('nothing is said before the sizes are known', () => {
    const none: Uploads = { way: 'uploads', cases: [], reached: { prepared: 0, uploaded: 0, checked: 0 } }
    const pace = uploadPace(none, { due: DUE, now: london('2027-03-30 09:00'), holidays: [], zone: ZONE })
    expect(paceInWords(none, pace)).toContain('how many cases')
  })
})
