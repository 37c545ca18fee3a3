import { noticeMessage } from '../../domain/notice/notice-message.ts'
import type { Day } from '../../domain/schedule/day.ts'
import { isInDoubt, type Made } from '../make-once.ts'
import { SendFailure } from '../ports/messenger.ts'
import type { Surroundings } from '../surroundings.ts'
import { isReminder, type OwedPart, owedParts } from './owed-parts.ts'
import { isInPace, personTurn } from './pace.ts'
import { givenUp, MOST_ATTEMPTS } from './say-once.ts'

type Needs = Pick<Surroundings, 'store' | 'messenger' | 'clock' | 'programmes' | 'turns' | 'log'>

type Parts = readonly [OwedPart, ...OwedPart[]]

/**
 * Sends somebody all that they are owed now, over all their inspections, in one message: its parts are begun and noted
 * together. Throws `SendFailure` where it is to be tried again.
 */
export function sayOwed(needs: Needs, person: string, inspectionId: string): Promise<void> {
  return needs.turns.run(personTurn(person), async () => {
    const parts = await owedParts(needs, person, inspectionId)
    const isOver = ({ begun }: OwedPart) => begun !== null && begun.attempts >= MOST_ATTEMPTS
    await giveUp(needs, parts.filter(isOver))
    const [first, ...others] = parts.filter((part) => !isOver(part))
    if (first && (await isInPace(needs, person))) await send(needs, person, [first, ...others])
  })
}

async function send(needs: Needs, person: string, parts: Parts): Promise<void> {
  await begin(needs, person, parts)
  let made: Made
  try {
    made = await told(needs, person, parts)
  } catch (error) {
    if (!isInDoubt(error)) await withdraw(needs, person, parts)
    const twice = isInDoubt(error) ? parts.filter(({ begun }) => begun !== null) : []
    await giveUp(needs, twice)
    if (twice.length < parts.length) throw error
    return
  }
  await note(needs, parts, made)
}

/** It may have arrived twice, or not at all: nobody is sent a third. */
async function giveUp(needs: Needs, parts: readonly OwedPart[]): Promise<void> {
  if (parts.length === 0) return
  await note(needs, parts, givenUp('in doubt twice'))
  for (const { picture, notice } of parts)
    needs.log.warn('notice in doubt twice', { inspection: picture.inspection.id, type: notice.type })
}

/** Refused for good has a receipt that says so. Where one team does not know them, another may. */
async function told(needs: Needs, person: string, parts: Parts): Promise<Made> {
  const message = noticeMessage(
    parts,
    parts.some(({ begun }) => begun !== null),
  )
  const facts = { parts: parts.length }
  let failure: SendFailure | undefined
  for (const { inspection } of new Map(parts.map(({ picture }) => [picture.inspection.id, picture])).values()) {
    try {
      const externalId = await needs.messenger.direct(inspection.place, { id: person }, inspection.id, message)
      needs.log.info('notices sent', { ...facts, inspection: inspection.id })
      return { externalId }
    } catch (error) {
      if (!(error instanceof SendFailure)) throw error
      needs.log.warn('notices not sent', { ...facts, inspection: inspection.id, reason: error.reason })
      if (error.isForNow) throw error
      failure = error
      if (error.reason !== 'unreachable') break
    }
  }
  return givenUp(failure?.reason ?? 'refused')
}

/** The day's digest was in it, where a reminder was. */
function digestDay(parts: Parts): Day | undefined {
  return parts.find(isReminder)?.picture.today
}

async function begin({ store, clock }: Needs, person: string, parts: Parts): Promise<void> {
  const now = clock.now()
  await store.transaction(async ({ effects, personalMessages }) => {
    await personalMessages.note(person, now, digestDay(parts))
    for (const { picture, notice } of parts) await effects.begin(picture.inspection.id, notice.key, now)
  })
}

async function note({ store, clock }: Needs, parts: readonly OwedPart[], made: Made): Promise<void> {
  const receipt = { at: clock.now(), ...made }
  await store.transaction(async ({ effects }) => {
    for (const { picture, notice } of parts) await effects.finish(picture.inspection.id, notice.key, receipt)
  })
}

async function withdraw({ store }: Needs, person: string, parts: Parts): Promise<void> {
  await store.transaction(async ({ effects, personalMessages }) => {
    for (const { picture, notice } of parts) await effects.withdraw(picture.inspection.id, notice.key)
    const day = digestDay(parts)
    if (day !== undefined) await personalMessages.withdrawDigest(person, day)
  })
}
