import { afterEach, describe, expect, it } from 'vitest'
import { type RehearsalSettings, readSettings } from '../../infra/rehearsal/settings.ts'
import type { Rehearsal } from '../../infra/rehearsal/start-rehearsal.ts'
import { startTestRehearsal } from '../support/rehearsal.ts'
import { lookOn, type Onlooker } from './onlooker.ts'

let rehearsal: Rehearsal | undefined

afterEach(async () => {
  await rehearsal?.stop()
  rehearsal = undefined
})

const begin = async (clock: string, notified?: string): Promise<Onlooker> => {
  const { clock: instant, notified: day } = readSettings({ WAYMARK_CLOCK: clock, WAYMARK_NOTIFIED: notified })
  rehearsal = await startTestRehearsal({ clock: instant, notified: day } satisfies Partial<RehearsalSettings>)
  return lookOn(rehearsal)
}

const headings = async (see: Onlooker) => (await see.weekCards()).map(({ says }) => says.split('\n', 1)[0])

describe('a rehearsal that begins', () => {
  it.each([
    ['in the middle of a week', '2027-01-13T14:20:00+00:00', undefined, 'Week 1 of 35'],
    ['on the Sunday of a week', '2027-01-17T12:00:00+00:00', undefined, 'Week 1 of 35'],
    ['at 9am sharp on a Monday', '2027-01-18T09:00:00+00:00', undefined, 'Week 2 of 35'],
    ['before 9am on its first Monday, in summer', '2026-08-17T07:30:00+01:00', '2026-08-17', 'Week 1 of 35'],
    ['by a clock on the other side of the world', '2027-01-18T22:30:00+13:00', undefined, 'Week 2 of 35'],
    ['on a Monday that is a holiday', '2027-05-03T10:00:00+01:00', undefined, 'Week 17 of 35'],
    ['in the last week', '2027-09-08T10:00:00+01:00', undefined, 'Week 35 of 35'],
  ])('%s posts the card of the running week, once', async (_, clock, notified, heading) => {
    const see = await begin(clock, notified)
    expect(await headings(see)).toEqual([heading])
    const { week } = await see.overview()
    expect(week.heading).toBe(heading)
    expect(Date.parse(await see.now()) - Date.parse(clock)).toBeLessThan(60_000)
  })

  it('before the notification posts nothing until its first Monday at 9am', async () => {
    const see = await begin('2027-01-08T16:00:00+00:00')
    expect(await headings(see)).toEqual([])
    await see.windTo('2027-01-11T09:00:30+00:00')
    const cards = await see.weekCards()
    expect(cards.map(({ at }) => at.slice(0, 19))).toEqual(['2027-01-11T09:00:00'])
    expect(await headings(see)).toEqual(['Week 1 of 35'])
  })

  it('after the last week is set up, says nothing and owes nothing', async () => {
    const see = await begin('2027-09-19T20:00:00+01:00')
    expect(await headings(see)).toEqual([])
    const { week } = await see.overview()
    expect(week.number).toBeNull()
    await see.windTo('2027-09-20T09:00:30+01:00')
    expect(await headings(see)).toEqual([])
  })

  it('on a holiday Monday before 9am still posts the next card on the Monday after', async () => {
    const see = await begin('2027-05-03T08:00:00+01:00')
    expect(await headings(see)).toEqual(['Week 17 of 35'])
    await see.windTo('2027-05-10T09:00:30+01:00')
    expect(await headings(see)).toEqual(['Week 17 of 35', 'Week 18 of 35'])
  })
})
