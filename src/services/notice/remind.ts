import type { Picture } from '../../domain/inspection/picture.ts'
import { type DueNotice, dueNotices } from '../../domain/notice/due-notice.ts'
import { type PersonalNotice, personalNotice } from '../../domain/notice/personal-notice.ts'
import type { Made } from '../make-once.ts'
import { SendFailure } from '../ports/messenger.ts'
import { see } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'
import { givenUp, sayOnce } from './say-once.ts'

type Needs = Pick<Surroundings, 'store' | 'messenger' | 'clock' | 'programmes' | 'turns' | 'log'>

/**
 * Sends what people are owed by now and have not been sent. A failure with one person does not hold up the rest: the
 * first is thrown at the end, for what waits for another try. Throws `SendFailure`.
 */
export function sendDueNotices(needs: Needs, inspectionId: string): Promise<void> {
  return needs.turns.run(`notices/${inspectionId}`, async () => {
    const picture = await see(needs, inspectionId)
    const troubles: unknown[] = []
    for (const notice of owed(picture, dueNotices(picture))) {
      if (mayBeSaid(notice, picture)) await sendOnce(needs, picture, notice).catch((error) => troubles.push(error))
    }
    if (troubles.length > 0) throw troubles[0]
  })
}

/** Nothing from before the set-up; no reminder of what can no longer be done in time. */
export function owed({ inspection, now }: Picture, notices: readonly DueNotice[]): readonly DueNotice[] {
  return notices.filter(
    ({ at, type, item }) => at > inspection.startedAt && at <= now && (type === 'missed' || now < item.dated.due),
  )
}

/** While the library cannot be looked at, nothing is called missed that may lie in its folder. */
export function mayBeSaid({ type, item: { dated } }: DueNotice, { checkedAt }: Picture): boolean {
  const seen = dated.item.kind === 'return' && dated.item.destination === 'shared-area'
  return type === 'reminder' || !seen || (checkedAt !== null && checkedAt >= dated.due)
}

async function sendOnce(needs: Needs, picture: Picture, notice: DueNotice): Promise<void> {
  const inspectionId = picture.inspection.id
  const say = (again: boolean) => send(needs, picture, notice, personalNotice(notice, picture, again))
  const outcome = await sayOnce(needs, { inspectionId, key: notice.key, say })
  if (outcome === 'in doubt twice') {
    needs.log.warn('notice in doubt twice', { inspection: inspectionId, item: notice.item.dated.item.id })
  }
}

/** Refused for good has a receipt that says so; refused for now is tried again. */
async function send(needs: Needs, picture: Picture, notice: DueNotice, message: PersonalNotice): Promise<Made> {
  const { id, place } = picture.inspection
  const facts = { inspection: id, item: notice.item.dated.item.id }
  try {
    const externalId = await needs.messenger.direct(place, notice.person, id, message)
    needs.log.info('notice sent', { ...facts, type: notice.type })
    return { externalId }
  } catch (error) {
    if (!(error instanceof SendFailure)) throw error
    needs.log.warn('notice not sent', { ...facts, reason: error.reason })
    if (error.reason === 'in doubt' || error.reason === 'throttled') throw error
    return givenUp(error.reason)
  }
}
