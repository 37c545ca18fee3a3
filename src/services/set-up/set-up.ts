import type { Inspection } from '../../domain/inspection/inspection.ts'
import { WORK_STARTS } from '../../domain/schedule/working-days.ts'
import { toInstant } from '../../domain/schedule/zone.ts'
import { bookMeetings } from '../meeting/book-meetings.ts'
import { keepCards } from '../notice/post.ts'
import type { Surroundings } from '../surroundings.ts'
import { keepSubscription } from '../watch/subscription.ts'
import { syncLibrary } from '../watch/watch.ts'
import { provision } from './provision.ts'
import { type ColumnReport, provisionColumns } from './provision-columns.ts'

export interface SetUpReport {
  /** `open`: a person is to say something first. */
  readonly folders: { readonly made: number; readonly kept: number; readonly open: number }
  readonly columns: ColumnReport
  readonly meetings: number
}

export interface Consent {
  readonly bookMeetings: boolean
  /** The coordinator looks at the folder plan first, changes it, and has the folders made from the tab. */
  readonly foldersLater?: boolean
}

const KEY = 'set-up'

/** Whether a set-up ran to its end. */
export async function isSetUp({ store }: Pick<Surroundings, 'store'>, inspectionId: string): Promise<boolean> {
  return (await store.effects.get(inspectionId, KEY))?.receipt !== undefined
}

/**
 * Takes an inspection from a plan to a running thing: folders, columns, the watch over the library, the
 * meetings if the coordinator agreed to book them, the running week's card. May be stopped anywhere and
 * called again with the same inspection. Throws `GraphFailure`, `SendFailure`.
 */
export async function setUp(needs: Surroundings, inspection: Inspection, consent: Consent): Promise<SetUpReport> {
  const { id } = inspection
  if (!(await needs.store.inspections.get(id))) await needs.store.inspections.save(inspection)
  await needs.store.effects.begin(id, KEY, needs.clock.now())
  await recordNotification(needs, inspection)
  const folders = consent.foldersLater ? [] : await provision(needs, id)
  const columns = await provisionColumns(needs, id)
  await syncLibrary(needs, id)
  await keepSubscription(needs, id)
  const meetings = consent.bookMeetings ? await bookMeetings(needs, id) : 0
  await keepCards(needs, id, { atOnce: true })
  await needs.store.effects.finish(id, KEY, { at: needs.clock.now(), externalId: id })
  needs.wake(id)
  const made = folders.filter(({ step }) => step === 'make').length
  const open = folders.filter(({ step }) => step === 'ask' || step === 'wait').length
  return { folders: { made, kept: folders.length - made - open, open }, columns, meetings }
}

/** The letter is what the notification date was taken from, so it is not awaited. */
async function recordNotification({ store, programmes, clock }: Surroundings, inspection: Inspection): Promise<void> {
  const programme = programmes.get(inspection.programmeId)
  if (programme?.notifiedBy === undefined) return
  await store.deeds.record({
    id: 'set-up/notified',
    inspectionId: inspection.id,
    itemId: programme.notifiedBy,
    at: clock.now(),
    by: 'watch',
    type: 'arrived',
    when: toInstant(inspection.calendar.notified, WORK_STARTS, programme.timeZone),
  })
}
