import type { Picture } from '../domain/inspection/picture.ts'
import { type DueNotice, dueNotices } from '../domain/notice/due-notice.ts'
import { type PersonalNotice, personalNotice } from '../domain/notice/personal-notice.ts'
import { isInDoubt, makeUnder } from './make-once.ts'
import { SendFailure } from './ports/messenger.ts'
import { see } from './see.ts'
import type { Surroundings } from './surroundings.ts'

type Needs = Pick<Surroundings, 'store' | 'messenger' | 'clock' | 'programmes' | 'turns' | 'log'>

/** A chat cannot be read back: what is in doubt is sent once more, marked, and then no more. */
const MOST_ATTEMPTS = 2

/** What stands in place of Teams' id in the receipt of a message that was given up. */
export const GIVEN_UP = 'not sent: '

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
  const { effects } = needs.store
  const { id } = picture.inspection
  const before = await effects.get(id, notice.key)
  if (before?.receipt) return
  if (before && before.attempts >= MOST_ATTEMPTS) return giveUp(needs, picture, notice)
  const message = personalNotice(notice, picture, before !== null)
  try {
    await makeUnder(needs, { inspectionId: id, key: notice.key, make: () => send(needs, picture, notice, message) })
  } catch (error) {
    if (!isInDoubt(error) || before === null) throw error
    await giveUp(needs, picture, notice)
  }
}

/** Refused for good has a receipt that says so; refused for now is tried again. */
async function send(needs: Needs, picture: Picture, notice: DueNotice, message: PersonalNotice) {
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
    return { externalId: `${GIVEN_UP}${error.reason}` }
  }
}

/** Twice in doubt: it may have arrived twice, or not at all. Nobody is sent a third; the receipt says what is not known. */
async function giveUp({ store, clock, log }: Needs, { inspection }: Picture, notice: DueNotice): Promise<void> {
  await store.effects.finish(inspection.id, notice.key, { at: clock.now(), externalId: `${GIVEN_UP}in doubt twice` })
  log.warn('notice in doubt twice', { inspection: inspection.id, item: notice.item.dated.item.id })
}
