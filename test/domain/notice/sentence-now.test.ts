import { expect, it } from 'vitest'
import { sentenceNow } from '../../../src/domain/notice/sentence-now.ts'
import { inspectionOf, london, pictureAt, seenHandIn, sharedFile } from '../an-inspection.ts'

const startedAt = london('2027-02-15 08:00')

it.each([
  ['before', '2027-01-08 09:00', 'The first week has not begun.'],
  ['in a week', '2027-02-15 09:00', 'Two returns and two actions are due this week. Two have no owner.'],
  ['after', '2027-09-20 09:00', 'All 35 weeks are over.'],
])('%s', (_, now, expected) => {
  const deeds = [seenHandIn('w35-tue-improvement-plan', '2027-09-01 09:00')]
  const files = [sharedFile('w35-tue-improvement-plan', '2027-09-01 09:00')]
  const inspection = inspectionOf({ startedAt: now.startsWith('2027-09') ? london('2027-09-06 08:00') : startedAt })
  expect(sentenceNow(pictureAt(now, { inspection, deeds, files }))).toBe(expected)
})

it('speaks in a pause of the week before it', () => {
  const inspection = inspectionOf({ startedAt, calendar: { pauses: [{ after: 6, weeks: 1 }] } })
  expect(sentenceNow(pictureAt('2027-02-23 09:00', { inspection }))).toBe(
    'Two returns and two actions are overdue. Two have no owner. Nothing else is due this week.',
  )
})

it('says after the last week what is still overdue', () => {
  const inspection = inspectionOf({ startedAt: london('2027-09-06 08:00') })
  expect(sentenceNow(pictureAt('2027-09-20 09:00', { inspection }))).toBe(
    'All 35 weeks are over. One return is overdue.',
  )
})
