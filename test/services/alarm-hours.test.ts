import { expect, it } from 'vitest'
import type { Inspection } from '../../src/domain/inspection/inspection.ts'
import { createAgenda } from '../../src/services/agenda/agenda.ts'
import { GraphFailure } from '../../src/services/graph-failure.ts'
import { setUp } from '../../src/services/set-up/set-up.ts'
import { failingWhile } from '../support/failing-calls.ts'
import { inspectionFor, PEOPLE } from '../support/inspections.ts'
import { type MemorySurroundings, surroundingsAt } from '../support/surroundings.ts'
import { windAgenda } from '../support/wind-agenda.ts'

const MINUTE = 60_000

/** An inspection whose library is away from one moment to another, wound from moment to moment. */
async function begin(more: Partial<Inspection> = {}) {
  const base = await surroundingsAt('2027-02-15T09:07:00Z')
  const away = { from: Number.POSITIVE_INFINITY, to: Number.POSITIVE_INFINITY }
  const isAway = () => away.from <= base.clock.now() && base.clock.now() < away.to
  const library = { ...base.library, changes: failingWhile(() => (isAway() ? gone() : null), base.library.changes) }
  const needs: MemorySurroundings = { ...base, library }
  await setUp(needs, inspectionFor({ startedAt: needs.clock.now(), ...more }), { bookMeetings: false })
  const agenda = createAgenda(needs)
  return {
    needs,
    windTo: (instant: string) => windAgenda(agenda, needs.clock, instant),
    alarms: () => needs.messenger.notices.filter(({ notice }) => notice.type === 'alarm').length,
    goAway(from: string, to: string) {
      away.from = Date.parse(from)
      away.to = Date.parse(to)
    },
  }
}

it('an alarm waits for the end of the quiet hours, and is not rung by what is over by then', async () => {
  const { windTo, alarms, goAway } = await begin()
  goAway('2027-02-15T19:00:00Z', '2027-02-16T12:00:00Z')
  await windTo('2027-02-16T07:59:00Z')
  expect(alarms()).toBe(0)
  await windTo('2027-02-16T08:01:00Z')
  expect(alarms()).toBe(1)
  await windTo('2027-02-16T18:30:00Z')
  goAway('2027-02-16T19:00:00Z', '2027-02-17T06:00:00Z')
  await windTo('2027-02-17T12:00:00Z')
  expect(alarms()).toBe(1)
})

it('an alarm comes at night where a deadline would pass before the morning', async () => {
  const agreed = { agreedBy: 'SSO', agreedOn: '2027-02-08' }
  const adjustments = [{ itemId: 'w06-fri-pir', day: '2027-02-16', time: '07:30', ...agreed }]
  const { windTo, alarms, goAway } = await begin({ calendar: { ...inspectionFor().calendar, adjustments } })
  goAway('2027-02-15T19:00:00Z', '2027-02-16T12:00:00Z')
  await windTo('2027-02-15T19:50:00Z')
  expect(alarms()).toBe(1)
})

it('an alarm waits a minute where its coordinator has had ten messages in the last, of whatever inspection', async () => {
  const { needs, windTo, alarms, goAway } = await begin()
  goAway('2027-02-15T10:00:00Z', '2027-02-15T12:00:00Z')
  await windTo('2027-02-15T10:29:00Z')
  const [since] = (await needs.store.troubles.of('northmoor')).map((one) => one.since)
  const due = (since ?? 0) + 30 * MINUTE
  await windTo(new Date(due - 1).toISOString())
  for (let count = 0; count < 10; count += 1) {
    await needs.store.personalMessages.note(PEOPLE.coordinator.id, needs.clock.now())
  }
  await windTo(new Date(due + 30_000).toISOString())
  expect(alarms()).toBe(0)
  await windTo(new Date(due + 2 * MINUTE).toISOString())
  expect(alarms()).toBe(1)
})

function gone(): GraphFailure {
  return new GraphFailure('unavailable', { status: 503, code: '', message: 'Microsoft Graph answered 503.' })
}
