import { expect, test } from 'vitest'
import { type FoundItem, findItem } from '../../../bot/conversation/find-item.ts'
import type { Picture } from '../../../src/domain/inspection/picture.ts'
import { see } from '../../../src/services/see.ts'
import { inspectionFor } from '../../support/inspections.ts'
import { surroundingsAt } from '../../support/surroundings.ts'

const picture: Picture = await see(await surroundingsAt('2027-02-15T10:00:00Z', [inspectionFor()]), 'northmoor')

function idsOf(answer: FoundItem): readonly string[] {
  if (answer === null) return []
  return 'found' in answer ? [answer.found.dated.item.id] : answer.choices.map(({ dated }) => dated.item.id)
}

test.each<[string, string]>([
  ['PIR', 'w06-fri-pir'],
  ['the pir', 'w06-fri-pir'],
  ['Pre-Inspection Return', 'w06-fri-pir'],
  ['preinspection return', 'w06-fri-pir'],
  ['pre-inspecton retrun', 'w06-fri-pir'],
  ['W06 Pre-Inspection Return', 'w06-fri-pir'],
  ['our PIR for Northmoor', 'w06-fri-pir'],
  ['position statement', 'w11-mon-position-statement'],
  ['postion statment', 'w11-mon-position-statement'],
  ['the position statement return', 'w11-mon-position-statement'],
  ['good practice sample', 'w10-fri-good-practice-sample'],
  ['org chart', 'w11-mon-performance-data-org-chart'],
  ['performance data', 'w11-mon-performance-data-org-chart'],
  ['initial case tracker, completed', 'w10-fri-initial-case-tracker-returned'],
  ['Final case tracker after resampling', 'w12-mon-resampled-tracker'],
  ['final case tracker of week 12', 'w12-mon-resampled-tracker'],
  ['factual accuracy', 'w26-fri-factual-accuracy'],
  ['improvement plan', 'w35-tue-improvement-plan'],
  ['final timetable', 'w16-wed-final-timetable'],
  ['TATP draft timetable', 'w13-fri-tatp-draft-timetable'],
  ['partnership meeting 2', 'm-pm2'],
  ['pm2', 'm-pm2'],
  ['coordinator’s meeting', 'm-coordinator'],
  ['post-inspection questionnaire', 'w33-tue-questionnaire-returned'],
  ['paper records', 'w15-mon-paper-records'],
  ['number of staff', 'w06-survey-return-rate-number'],
  ['provider list', 'w03-thu-provider-services'],
])('"%s" is %s', (words, id) => {
  const answer = findItem(picture, words)
  expect(idsOf(answer)).toEqual([id])
  expect(answer).toHaveProperty('found')
})

test.each<[string, number]>([
  ['tracker', 4],
  ['initial case tracker', 2],
  ['partnership meeting', 5],
  ['timetable', 4],
  ['questionnaire', 2],
  ['improvement', 2],
])('"%s" is a choice', (words, atLeast) => {
  const answer = findItem(picture, words)
  expect(answer).toHaveProperty('choices')
  expect(idsOf(answer).length).toBeGreaterThanOrEqual(atLeast)
})

test('of two of a name, the one that fits is meant', () => {
  const awaited = findItem(picture, 'initial case tracker', ({ dated }) => dated.item.kind === 'incoming')
  expect(idsOf(awaited)).toEqual(['w08-mon-initial-case-tracker-issued'])
})

test('what is named plainly is found although it does not fit, rather than another thing that does', () => {
  expect(idsOf(findItem(picture, 'the PIR', ({ dated }) => dated.item.kind === 'milestone'))).toEqual(['w06-fri-pir'])
})

test.each([
  '',
  'the',
  'return',
  'lunch',
  'i think the pir',
  'if the pir',
  'pir is not',
  'everything',
  'northmoor',
  'pie',
])('"%s" names nothing', (words) => expect(findItem(picture, words)).toBeNull())
