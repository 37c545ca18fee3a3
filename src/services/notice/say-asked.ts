import type { Picture } from '../../domain/inspection/picture.ts'
import type { AskedNotice } from '../../domain/notice/asked-notice.ts'
import { askedWords } from '../../domain/notice/asked-words.ts'
import type { PersonalNotice } from '../../domain/notice/personal-notice.ts'
import type { Made } from '../make-once.ts'
import { SendFailure } from '../ports/messenger.ts'
import type { Surroundings } from '../surroundings.ts'
import { isInPace, personTurn } from './pace.ts'
import { givenUp, sayOnce } from './say-once.ts'

type Needs = Pick<Surroundings, 'store' | 'messenger' | 'clock' | 'turns' | 'log'>

/** Sends what somebody asked to be reminded of, once; not yet where they have had many. Throws `SendFailure` where it is to be tried again. */
export function sayAsked(needs: Needs, picture: Picture, notice: AskedNotice): Promise<void> {
  const inspectionId = picture.inspection.id
  return needs.turns.run(personTurn(notice.person.id), async () => {
    if (!(await isInPace(needs, notice.person.id))) return
    const say = (again: boolean) => send(needs, picture, notice, askedWords(notice, picture, again))
    const outcome = await sayOnce(needs, { inspectionId, key: notice.key, say })
    if (outcome === 'in doubt twice') {
      needs.log.warn('notice in doubt twice', { inspection: inspectionId, type: notice.type })
    }
  })
}

/** Refused for good has a receipt that says so; refused for now is tried again. */
async function send(
  needs: Needs,
  picture: Picture,
  { person, type, item }: AskedNotice,
  message: PersonalNotice,
): Promise<Made> {
  const { id, place } = picture.inspection
  const facts = { inspection: id, type, ...(item && { item: item.dated.item.id }) }
  await needs.store.personalMessages.note(person.id, needs.clock.now())
  try {
    const externalId = await needs.messenger.direct(place, person, id, message)
    needs.log.info('notice sent', facts)
    return { externalId }
  } catch (error) {
    if (!(error instanceof SendFailure)) throw error
    needs.log.warn('notice not sent', { ...facts, reason: error.reason })
    if (error.isForNow) throw error
    return givenUp(error.reason)
  }
}
