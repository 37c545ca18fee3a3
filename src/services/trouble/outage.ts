import { afterFailure, afterSuccess, type Trouble } from '../../domain/inspection/trouble.ts'
import { alarm } from '../../domain/notice/alarm.ts'
import { tellableFrom } from '../../domain/notice/alarm-hours.ts'
import { alarmMoment } from '../../domain/notice/alarm-moment.ts'
import type { Instant } from '../../domain/schedule/day.ts'
import { scheduleItems } from '../../domain/schedule/schedule.ts'
import { isInDoubt } from '../make-once.ts'
import type { Store } from '../ports/store.ts'
import { inspectionAndProgramme } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'
import { send } from './tell-coordinator.ts'

/** What is known of the database's absence while it cannot be asked: in memory alone, so it ends with the process. */
export interface Outage {
  /** Learns whom to tell, for the time when the database cannot be asked. */
  prepare(): Promise<void>
  begin(): void
  /** When the coordinator is to be told; infinite where there is nothing to tell. */
  dueAt(): Instant
  /** Throws `SendFailure`. */
  tell(): Promise<void>
  /** It is there again: notes that it was not. */
  settle(store: Pick<Store, 'troubles'>): Promise<void>
}

export function createOutage(needs: Surroundings, id: string): Outage {
  let known: Awaited<ReturnType<typeof inspectionAndProgramme>> | undefined
  let trouble: Trouble | undefined
  return {
    async prepare() {
      known = await inspectionAndProgramme(needs, id)
    },
    begin() {
      trouble = afterFailure(trouble, 'database', 'no answer', needs.clock.now())
    },
    dueAt() {
      const due = trouble && alarmMoment(trouble)
      if (due === undefined || due === null) return Number.POSITIVE_INFINITY
      return known ? tellableFrom(Math.max(due, needs.clock.now()), withoutRecords(known)) : due
    },
    async tell() {
      if (!trouble || !known) return
      const picture = { ...known, now: needs.clock.now(), items: [] }
      try {
        await send(needs, picture, alarm([trouble], picture, false))
      } catch (error) {
        // It may have arrived, and nothing could be noted of it: it is not sent again.
        if (!isInDoubt(error)) throw error
      }
      trouble = { ...trouble, toldAt: picture.now }
    },
    async settle({ troubles }) {
      if (!trouble) return
      const before = (await troubles.of(id)).find(({ area }) => area === 'database')
      const during = afterFailure(before, 'database', 'no answer', trouble.since)
      const toldAt = trouble.toldAt ?? during.toldAt
      const { failedAt } = trouble
      await troubles.save(id, { ...afterSuccess(during, needs.clock.now()), failedAt, toldAt })
      trouble = undefined
    },
  }
}

/** As if nothing were done yet: nobody can say what is. */
function withoutRecords({ inspection, programme }: Awaited<ReturnType<typeof inspectionAndProgramme>>) {
  const open = { status: { state: 'not started' }, owner: { title: null } } as const
  const items = scheduleItems(programme, inspection.calendar).map((dated) => ({ dated, ...open }))
  return { inspection, programme, items }
}
