import { expect, test } from 'vitest'
import { weekCardReply } from '../../bot/cards/week-card.ts'
import { weekCard } from '../../src/domain/notice/week-card.ts'
import { toInstant } from '../../src/domain/schedule/zone.ts'
import { see } from '../../src/services/see.ts'
import { everyCard } from '../bot/cards/every-card.ts'
import { LEADS } from '../bot/cards/sample-rows.ts'
import { links } from '../bot/cards/samples.ts'
import { inspectionFor } from '../support/inspections.ts'
import { surroundingsAt } from '../support/surroundings.ts'
import { readCardCheck } from './traffic/check-card.ts'

const check = readCardCheck()
const WEEK_MS = 7 * 86_400_000

test.each(everyCard)('Teams takes the card: %s', (name, { card }) => {
  expect(check(card, name)).toEqual([])
})

test('Teams takes the cards of all 35 weeks, running and closed, nothing done in any', async () => {
  const inspection = inspectionFor()
  const needs = await surroundingsAt('2027-01-11T09:00:00Z', [inspection])
  const start = toInstant('2027-01-11', '09:00', 'Europe/London')
  for (let week = 1; week <= 35; week += 1) {
    needs.clock.set(start + (week - 1) * WEEK_MS)
    const picture = await see(needs, inspection.id)
    for (const closed of [false, true]) {
      const card = weekCard(picture, week, { closed })
      const post = { inspectionId: inspection.id, card, footer: 'Not checked yet', people: LEADS }
      expect(check(weekCardReply(post, inspection.place, links).card, `week ${week}`)).toEqual([])
    }
  }
})
