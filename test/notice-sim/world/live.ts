import { jiasAdults } from '../../../src/domain/programme/jias-adults/programme.ts'
import { addDays } from '../../../src/domain/schedule/day.ts'
import { mondayOfWeek } from '../../../src/domain/schedule/week.ts'
import { toInstant } from '../../../src/domain/schedule/zone.ts'
import { createEvents } from '../../sim/world/events.ts'
import { inspectionOf } from '../../sim/world/inspection-of.ts'
import type { Happened } from '../happened.ts'
import type { Partnership, PlannedAct, Story } from '../story.ts'
import { type Outside, openOutside } from './outside.ts'
import { createPeople } from './people.ts'
import { type Plant, type Process, startProcess } from './process.ts'

/** Winds one deployment from before its first set-up to the Friday after the last week, from due moment to due moment. */
export async function live(story: Story, plant?: Plant): Promise<Happened> {
  const from = Math.min(...story.inspections.map(({ setUpAt }) => setUpAt)) - 60_000
  const to = Math.max(...story.inspections.map(endOf))
  const events = createEvents()
  const outside = await openOutside(story, from)
  const { clock, fate } = outside
  const people = createPeople(outside)
  const up: { from: number; to: number }[] = []
  const life: { running: Process | null; startsAt: number } = { running: null, startsAt: from }
  for (const one of story.inspections) events.add(one.setUpAt, () => setUp(outside, one))
  for (const planned of story.acts) {
    events.add(planned.at, () => actAt(planned))
    if (planned.redeliveredAfter) events.add(planned.at + planned.redeliveredAfter, () => actAt(planned))
  }

  for (;;) {
    const next = Math.max(clock.now(), Math.min(events.nextAt(), life.running?.nextTick() ?? life.startsAt))
    if (next > to) break
    clock.set(next)
    await runOne()
    if (!life.running?.isDead()) continue
    up.push({ from: life.startsAt, to: clock.now() })
    life.running = null
    life.startsAt = clock.now() + fate.downFor()
  }
  clock.set(to)
  if (life.running) up.push({ from: life.startsAt, to })
  const { doubts, struck } = fate
  return { from, to, up, ...outside.seen, doubts, struck }

  async function runOne(): Promise<void> {
    if (events.nextAt() <= clock.now()) return events.runNext()
    if (life.running) return life.running.tick()
    life.startsAt = clock.now()
    life.running = startProcess(outside, plant)
  }

  /** A moment of its own, so that what came before and what came after can be told apart. */
  async function actAt(planned: PlannedAct): Promise<void> {
    clock.set(clock.now() + 1)
    await people.act(planned, life.running)
    clock.set(clock.now() + 1)
  }

  async function setUp({ store, chats }: Outside, one: Partnership): Promise<void> {
    const { settings, ...inspection } = inspectionOf(one, jiasAdults)
    const { notices } = one
    await store.inspections.save({ ...inspection, settings: { ...settings, ...(notices && { notices }) } })
    await chats.join(inspection.place.teamId)
    life.running?.needs.wake(one.id)
  }
}

/** The Friday after week 35, by when everything is said. */
function endOf({ notified, pauses }: Partnership): number {
  const monday = mondayOfWeek(jiasAdults.weeks, { notified, pauses })
  return toInstant(addDays(monday, 11), '12:00', jiasAdults.timeZone)
}
