import { jiasAdults } from '../../../src/domain/programme/jias-adults/programme.ts'
import { addDays } from '../../../src/domain/schedule/day.ts'
import { mondayOfWeek } from '../../../src/domain/schedule/week.ts'
import { toInstant } from '../../../src/domain/schedule/zone.ts'
import { see } from '../../../src/services/see.ts'
import { isSetUp, setUp } from '../../../src/services/set-up/set-up.ts'
import type { FolderSeen, Happened, StateSeen } from '../happened.ts'
import type { InspectionStory, PlannedAct, Story } from '../story.ts'
import { createEvents } from './events.ts'
import { inspectionOf } from './inspection-of.ts'
import { type Outside, openOutside } from './outside.ts'
import { createPeople } from './people.ts'
import { type Process, startProcess } from './process.ts'

/** The coordinator asks for the set-up again after so long, until it is done. */
const SET_UP_AGAIN = 10 * 60_000

/** Puts something of the test's own between the product and the outside. */
export type Plant = (outside: Outside) => Outside

/** Winds one deployment from before its first set-up to the Friday after the last week, from due moment to due moment. */
export async function live(story: Story, plant: Plant = (outside) => outside): Promise<Happened> {
  const from = Math.min(...story.inspections.map(({ setUpAt }) => setUpAt)) - 60_000
  const to = Math.max(...story.inspections.map(endOf))
  const events = createEvents()
  const outside = plant(openOutside(story, from, announce))
  const { clock, fate, queue, desk } = outside
  const people = createPeople(outside)
  const up: { from: number; to: number }[] = []
  const life: { running: Process | null; startsAt: number } = { running: null, startsAt: from }
  for (const inspection of story.inspections) events.add(inspection.setUpAt, () => beginSetUp(inspection))
  for (const planned of story.acts) events.add(planned.at, () => actAt(planned))
  for (const { at, library } of story.endings) events.add(at, async () => desk.end(library))

  for (;;) {
    const next = Math.max(clock.now(), Math.min(events.nextAt(), processAt()))
    if (next > to) break
    clock.set(next)
    await runOne()
    if (life.running?.isDead()) {
      up.push({ from: life.startsAt, to: clock.now() })
      life.running = null
      life.startsAt = clock.now() + fate.downFor()
    }
  }
  clock.set(to)
  if (life.running) up.push({ from: life.startsAt, to })
  return tell(story, outside, { from, to, up })

  function processAt(): number {
    return life.running ? Math.min(life.running.nextTick(), queue.nextAt()) : life.startsAt
  }

  async function runOne(): Promise<void> {
    if (events.nextAt() <= clock.now()) return events.runNext()
    const { running } = life
    if (!running) {
      life.startsAt = clock.now()
      life.running = startProcess(outside)
      return
    }
    return queue.nextAt() <= clock.now() ? queue.run(running.work) : running.tick()
  }

  /** A moment of its own, so that what came before and what came after can be told apart. */
  async function actAt(planned: PlannedAct): Promise<void> {
    clock.set(clock.now() + 1)
    await people.act(planned, life.running)
    clock.set(clock.now() + 1)
  }

  async function beginSetUp(inspection: InspectionStory): Promise<void> {
    const again = () => events.add(clock.now() + SET_UP_AGAIN, () => beginSetUp(inspection))
    if (!life.running) return again()
    const { needs } = life.running
    try {
      if (await isSetUp(needs, inspection.id)) return
      await setUp(needs, inspectionOf(inspection, jiasAdults), { bookMeetings: inspection.books })
    } catch (error) {
      outside.seen.warnings.push({ at: clock.now(), what: `set-up ${String(error)}` })
      again()
    }
  }

  /** A notification comes late, perhaps twice, or not at all. */
  function announce(library: string): void {
    const { announceAfter, announceAgainAfter } = story.manners
    const changedAt = clock.now()
    for (const wait of announceAgainAfter > 0 ? [announceAfter, announceAfter + announceAgainAfter] : [announceAfter]) {
      for (const announced of desk.announce(library)) {
        events.add(changedAt + wait, async () => {
          if (!fate.isOut('notifications')) await life.running?.receive(announced)
        })
      }
    }
  }
}

/** The Friday after week 35, by when everything is said. */
function endOf({ notified, pauses }: InspectionStory): number {
  const monday = mondayOfWeek(jiasAdults.weeks, { notified, pauses })
  return toInstant(addDays(monday, 11), '12:00', jiasAdults.timeZone)
}

async function tell(story: Story, outside: Outside, span: Pick<Happened, 'from' | 'to' | 'up'>): Promise<Happened> {
  const { teams, seen, libraries, calendars, desk, fate } = outside
  const states = await Promise.all(story.inspections.map(({ id }) => statesOf(outside, id)))
  return {
    ...span,
    ...seen,
    cards: teams.cards,
    messages: teams.messages,
    alarms: teams.alarms,
    folders: foldersSeen(outside),
    columns: libraries.columns,
    events: calendars.events(),
    subscriptions: desk.living(),
    states: states.flat(),
    doubts: fate.doubts,
    struck: fate.struck,
  }
}

function foldersSeen({ drives }: Outside): readonly FolderSeen[] {
  return [...drives].flatMap(([library, drive]) =>
    drive.folders().map(({ item, path, deleted }) => {
      const { id, madeAs, by } = item
      return { library, id, path, madeAs, deleted, by }
    }),
  )
}

async function statesOf(outside: Outside, inspection: string): Promise<readonly StateSeen[]> {
  const picture = await see(outside, inspection).catch(() => null)
  return (picture?.items ?? []).map(({ dated, status }) => ({
    ...{ inspection, itemId: dated.item.id, state: status.state },
    ...(status.at !== undefined && { at: status.at }),
    ...(status.attention !== undefined && { attention: status.attention }),
  }))
}
