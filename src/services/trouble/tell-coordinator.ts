import type { Picture } from '../../domain/inspection/picture.ts'
import type { PersonalNotice } from '../../domain/notice/personal-notice.ts'
import { coordinatorsAt } from '../../domain/notice/recipient.ts'
import type { Made } from '../make-once.ts'
import { keepPace } from '../notice/pace.ts'
import { sayOnce } from '../notice/say-once.ts'
import { SendFailure } from '../ports/messenger.ts'
import type { Store } from '../ports/store.ts'
import type { Surroundings } from '../surroundings.ts'

type Needs = Pick<Surroundings, 'store' | 'messenger' | 'clock' | 'turns' | 'log'>

/** What the coordinator is to be told about Waymark's own work. */
export interface Word {
  /** Stable: what has a receipt under it is never said again. */
  readonly key: string
  compose(again: boolean): PersonalNotice
  /** What else is noted with its receipt, both or neither. */
  note(store: Store): Promise<void>
}

/** Says it once to whoever coordinates now. Throws `SendFailure` where it is to be tried again. */
export async function tellCoordinator(needs: Needs, picture: Picture, { key, compose, note }: Word): Promise<void> {
  const inspectionId = picture.inspection.id
  const say = (again: boolean) => send(needs, picture, compose(again), (person) => keepPace(needs, person))
  const outcome = await sayOnce(needs, { inspectionId, key, note, say })
  if (outcome === 'done before') await note(needs.store)
}

/** To the next of them where one cannot be reached for good. @param before what is to be done before each is told */
export async function send(
  { messenger, clock, log }: Pick<Needs, 'messenger' | 'clock' | 'log'>,
  picture: Pick<Picture, 'inspection' | 'programme'>,
  message: PersonalNotice,
  before: (person: string) => Promise<void> = async () => undefined,
): Promise<Made> {
  const { id, place } = picture.inspection
  let failure = new SendFailure('unreachable', 'Nobody coordinates this inspection.')
  for (const person of coordinatorsAt(clock.now(), picture)) {
    try {
      await before(person.id)
      const externalId = await messenger.direct(place, person, id, message)
      log.info('coordinator told', { inspection: id, type: message.type })
      return { externalId }
    } catch (error) {
      if (!(error instanceof SendFailure)) throw error
      log.warn('coordinator not told', { inspection: id, type: message.type, reason: error.reason })
      if (error.isForNow) throw error
      failure = error
    }
  }
  throw failure
}
