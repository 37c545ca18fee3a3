import type { Picture } from '../domain/inspection/picture.ts'
import type { PersonalNotice } from '../domain/notice/personal-notice.ts'
import { coordinatorsAt } from '../domain/notice/recipient.ts'
import { isInDoubt, makeUnder } from './make-once.ts'
import { SendFailure } from './ports/messenger.ts'
import type { Store } from './ports/store.ts'
import { GIVEN_UP } from './remind.ts'
import type { Surroundings } from './surroundings.ts'

type Needs = Pick<Surroundings, 'store' | 'messenger' | 'clock' | 'log'>

/** A chat cannot be read back: what is in doubt is sent once more, marked, and then no more. */
const MOST_ATTEMPTS = 2

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
  const { id } = picture.inspection
  const before = await needs.store.effects.get(id, key)
  if (before?.receipt) return note(needs.store)
  const settle = () =>
    needs.store.transaction(async (store) => {
      await note(store)
      await store.effects.finish(id, key, { at: needs.clock.now(), externalId: `${GIVEN_UP}in doubt twice` })
    })
  if (before && before.attempts >= MOST_ATTEMPTS) return settle()
  const message = compose(before !== null)
  try {
    await makeUnder(needs, { inspectionId: id, key, note, make: () => send(needs, picture, message) })
  } catch (error) {
    if (!isInDoubt(error) || before === null) throw error
    return settle()
  }
}

/** To the next of them where one cannot be reached for good. */
export async function send(
  { messenger, clock, log }: Pick<Needs, 'messenger' | 'clock' | 'log'>,
  picture: Pick<Picture, 'inspection' | 'programme'>,
  message: PersonalNotice,
) {
  const { id, place } = picture.inspection
  let failure = new SendFailure('unreachable', 'Nobody coordinates this inspection.')
  for (const person of coordinatorsAt(clock.now(), picture)) {
    try {
      const externalId = await messenger.direct(place, person, id, message)
      log.info('coordinator told', { inspection: id, type: message.type })
      return { externalId }
    } catch (error) {
      if (!(error instanceof SendFailure)) throw error
      log.warn('coordinator not told', { inspection: id, type: message.type, reason: error.reason })
      if (error.reason === 'in doubt' || error.reason === 'throttled') throw error
      failure = error
    }
  }
  throw failure
}
