import type { Picture } from '../domain/inspection/picture.ts'
import { type DueNotice, dueNotices } from '../domain/notice/due-notice.ts'
import { personalNotice } from '../domain/notice/personal-notice.ts'
import { SendFailure } from './ports/messenger.ts'
import { see } from './see.ts'
import type { Surroundings } from './surroundings.ts'

type Needs = Pick<Surroundings, 'store' | 'messenger' | 'clock' | 'programmes' | 'turns' | 'log'>

/** Sends what people are owed by now and have not been sent. A failure with one person does not hold up the rest. */
export function sendDueNotices(needs: Needs, inspectionId: string): Promise<void> {
  return needs.turns.run(`notices/${inspectionId}`, async () => {
    const picture = await see(needs, inspectionId)
    for (const notice of owed(picture, dueNotices(picture))) {
      if (mayBeSaid(notice, picture)) await sendOnce(needs, picture, notice)
    }
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
  const { id, place } = picture.inspection
  const known = await effects.get(id, notice.key)
  if (known?.receipt) return
  if (known && known.attempts > 1) return
  const before = await effects.begin(id, notice.key, picture.now)
  try {
    const message = personalNotice(notice, picture, before !== null)
    const externalId = await needs.messenger.direct(place, notice.person, id, message)
    await effects.finish(id, notice.key, { at: picture.now, externalId })
    needs.log.info('notice sent', { inspection: id, item: notice.item.dated.item.id, type: notice.type })
  } catch (error) {
    await settleFailure(needs, picture, notice, error)
  }
}

/** Refused for good is noted so; refused for now is tried at the next tick; in doubt is sent once more, marked. */
async function settleFailure(needs: Needs, picture: Picture, notice: DueNotice, error: unknown): Promise<void> {
  const { id } = picture.inspection
  if (!(error instanceof SendFailure)) throw error
  needs.log.warn('notice not sent', { inspection: id, item: notice.item.dated.item.id, reason: error.reason })
  if (error.reason === 'in doubt') return
  if (error.reason === 'throttled') return needs.store.effects.withdraw(id, notice.key)
  await needs.store.effects.finish(id, notice.key, { at: picture.now, externalId: `not sent: ${error.reason}` })
}
