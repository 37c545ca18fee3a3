import type { Picture } from '../../domain/inspection/picture.ts'
import type { Trouble } from '../../domain/inspection/trouble.ts'
import { alarm, allClear } from '../../domain/notice/alarm.ts'
import { tellableFrom } from '../../domain/notice/alarm-hours.ts'
import { alarmMoment, allClearMoment, toClear, toShow } from '../../domain/notice/alarm-moment.ts'
import type { Instant } from '../../domain/schedule/day.ts'
import { see } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'
import { tellCoordinator, type Word } from './tell-coordinator.ts'

type Needs = Pick<Surroundings, 'store' | 'messenger' | 'clock' | 'programmes' | 'turns' | 'log'>

/**
 * Tells the coordinator what is owed by now of what does not work, or works again. Gives the end of the quiet hours where
 * it has to wait for that, else `null`. Throws `SendFailure`.
 */
export async function tellTroubles(needs: Needs, inspectionId: string): Promise<Instant | null> {
  const troubles = await needs.store.troubles.of(inspectionId)
  const due = dueWord(troubles, needs.clock.now())
  if (!due) return null
  const picture = await see(needs, inspectionId)
  const from = tellableFrom(picture.now, picture)
  if (from > picture.now) return from
  await tellCoordinator(needs, picture, due(picture))
  return null
}

/** The next moment at which something is to be said of them, past ones included; infinite where nothing is. */
export function nextWord(troubles: readonly Trouble[]): Instant {
  const moments = [...troubles.map(alarmMoment), allClearMoment(troubles)]
  return Math.min(...moments.filter((moment) => moment !== null))
}

function dueWord(troubles: readonly Trouble[], now: Instant): ((picture: Picture) => Word) | undefined {
  const [first] = inOrder(troubles.filter((one) => isBy(alarmMoment(one), now)))
  if (first) return (picture) => alarmWord(first, toShow(troubles, now), picture)
  const over = inOrder(toClear(troubles))
  const [one] = over
  return one && isBy(allClearMoment(troubles), now) ? (picture) => allClearWord(one, over, picture) : undefined
}

/** Named by the first of them; all that stands is told with it, so that several make one message. */
function alarmWord(first: Trouble, standing: readonly Trouble[], picture: Picture): Word {
  const { inspection, now } = picture
  return {
    key: `alarm/${first.area}/${first.since}`,
    compose: (again) => alarm(inOrder(standing), picture, again),
    async note({ troubles }) {
      for (const one of standing) await troubles.save(inspection.id, { ...one, toldAt: now })
    },
  }
}

function allClearWord(first: Trouble, over: readonly Trouble[], picture: Picture): Word {
  const { inspection, now } = picture
  return {
    key: `all-clear/${first.area}/${first.since}`,
    compose: (again) => allClear(over, picture, again),
    async note({ troubles }) {
      for (const one of over) await troubles.save(inspection.id, { ...one, clearedAt: now })
    },
  }
}

function inOrder(troubles: readonly Trouble[]): readonly Trouble[] {
  return troubles.toSorted((a, b) => a.since - b.since)
}

function isBy(moment: Instant | null, now: Instant): boolean {
  return moment !== null && moment <= now
}
