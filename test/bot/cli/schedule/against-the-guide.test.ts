import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Guide, guidePath, readGuide } from '../../../domain/programme/guide.ts'
import { callSchedule } from '../call.ts'
import { expectedOf } from './expected-of-guide.ts'

const guide = readGuide()
const KEYS = ['id', 'week', 'kind', 'who', 'precision', 'assumed', 'due', 'opens', 'closes'] as const

if (guide) describe('schedule agrees with the guide, reckoned apart, to the second and offset', () => compare(guide))
else
  it('NOT RUN: the guide as data is not at hand, name it in WAYMARK_GUIDE', () => {
    expect(existsSync(guidePath)).toBe(false)
  })

function compare(guide: Guide): void {
  it.each(['2026-01-12', '2026-08-17', '2027-01-11', '2028-01-03', '2026-06-15'])('notified %s', async (notified) => {
    const expected = expectedOf(guide, notified)
    expect(expected).toHaveLength(55 + 7 + 30)
    const { items } = JSON.parse((await callSchedule(notified, '--json')).out) as { items: Record<string, unknown>[] }
    const said = new Map(
      items.map((item) => [
        item.id,
        Object.fromEntries(KEYS.filter((key) => key in item).map((key) => [key, item[key]])),
      ]),
    )
    expect(expected.map(({ id }) => said.get(id))).toEqual(expected)
  })
}

describe('the offsets that the guide’s days come out with', () => {
  // Plain text, so that something is compared even where the guide is not at hand.
  it.each([
    ['2026-01-12', 'w06-fri-pir', '2026-02-20T12:00:00+00:00'],
    ['2026-01-12', 'w35-tue-improvement-plan', '2026-09-08T17:00:00+01:00'],
    ['2026-08-17', 'w06-fri-pir', '2026-09-25T12:00:00+01:00'],
    ['2026-08-17', 'w14-thu-system-access-live', '2026-11-19T09:00:00+00:00'],
    ['2026-08-17', 'w33-tue-questionnaire-returned', '2027-03-30T17:00:00+01:00'],
    ['2027-01-11', 'w11-tue-records-prep-starts', '2027-03-23T09:00:00+00:00'],
    ['2027-01-11', 'w13-fri-scrutiny-timetable', '2027-04-09T12:00:00+01:00'],
  ])('notified %s, %s is due %s', async (notified, id, due) => {
    const { items } = JSON.parse((await callSchedule(notified, '--json')).out) as { items: Record<string, unknown>[] }
    expect(items.find((item) => item.id === id)?.due).toBe(due)
  })
})
