import type { Inspection } from '../domain/inspection/inspection.ts'
import {
  asSeen,
  type Change,
  isMadeElsewhere,
  type KeptChange,
  reverseOf,
  withChange,
} from '../domain/inspection/inspection-change.ts'
import type { Instant } from '../domain/schedule/day.ts'
import { allow } from './allow.ts'
import { refreshCards } from './notice/refresh-cards.ts'
import { Refusal } from './refusal.ts'
import { inspectionAndProgramme } from './see.ts'
import type { Surroundings } from './surroundings.ts'
import { inspectionTurn } from './turns.ts'
import { doerOf, type Wisher } from './wisher.ts'

interface Changing {
  readonly inspectionId: string
  readonly by: Wisher
  /** The caller's: what is sent twice is changed once. */
  readonly key: string
  /** `asSeen` of what stood there when they were asked. */
  readonly seen: string
  /** The change to make of the inspection as it stands. May throw `Refusal`: nothing is changed then. */
  decide(inspection: Inspection): Change
}

const OVERTAKEN: Readonly<Record<Change['type'], string>> = {
  adjusted: 'Somebody else moved that date just now. Look at it, then say it again.',
  notified: 'Somebody else set another notification date just now. Look at it first.',
  settings: 'Somebody else changed the settings just now. Ask for the form again.',
  channel: 'Somebody else moved the weekly card just now. Look at the settings first.',
}

/** Changes something of an inspection itself and keeps what stood there before, both or neither. Throws `Refusal`. */
export async function recordChange(needs: Surroundings, changing: Changing): Promise<KeptChange> {
  const { inspectionId, by, key, seen, decide } = changing
  const { store, turns, clock, log } = needs
  const change = await turns.run(inspectionTurn(inspectionId), async () => {
    const id = `${by.id}/${key}`
    const known = await store.inspectionChanges.get(inspectionId, id)
    if (known?.undone) throw new Refusal('already undone', 'That was undone. Say it again to have it changed anew.')
    const { inspection } = await inspectionAndProgramme(needs, inspectionId)
    if (known && !isMadeElsewhere(known)) return stillSo(inspection, known, clock.now())
    const decided = decide(inspection)
    if (asSeen(decided.from) !== seen) throw new Refusal('changed meanwhile', OVERTAKEN[decided.type])
    const made = { ...decided, id, inspectionId, at: clock.now(), by: doerOf(by) }
    await store.transaction(async (within) => {
      await within.inspections.save(withChange(inspection, decided))
      await within.inspectionChanges.record(made)
    })
    log.info('changed', { inspection: inspectionId, type: made.type, person: by.id })
    return made
  })
  await refreshCards(needs, inspectionId)
  return change
}

/** What was sent twice is answered twice, as long as that is how it stands. Throws `Refusal`. */
function stillSo(inspection: Inspection, known: KeptChange, now: Instant): KeptChange {
  if (reverseOf(inspection, known, now)) return known
  throw new Refusal('changed meanwhile', 'That was changed, and changed again since. Nothing was changed now.')
}

/** Puts back what stood there before; refused where it was changed again since. Throws `Refusal`. */
export async function undoChange(
  needs: Surroundings,
  { inspectionId, id, by }: { readonly inspectionId: string; readonly id: string; readonly by: Wisher },
): Promise<KeptChange> {
  const { store, turns, clock, log } = needs
  const undone = await turns.run(inspectionTurn(inspectionId), async () => {
    const seating = await inspectionAndProgramme(needs, inspectionId)
    allow(seating, by, 'look')
    const change = await store.inspectionChanges.get(inspectionId, id)
    if (!change || isMadeElsewhere(change)) {
      throw new Refusal('unknown item', 'There is nothing to undo: it was not found.')
    }
    allow(seating, by, wishOf(change), 'Only the coordinator can undo this.')
    if (change.undone) throw new Refusal('already undone', 'It was undone already.')
    const now = clock.now()
    const reverse = reverseOf(seating.inspection, change, now)
    if (!reverse) throw new Refusal('changed meanwhile', 'It was changed again since. Undo the later change first.')
    await store.transaction(async (within) => {
      await within.inspections.save(withChange(seating.inspection, reverse))
      await within.inspectionChanges.undo(inspectionId, id, now, doerOf(by))
    })
    log.info('change undone', { inspection: inspectionId, type: change.type, person: by.id })
    return change
  })
  await refreshCards(needs, inspectionId)
  return undone
}

function wishOf({ type }: Change): 'change settings' | 'adjust' {
  return type === 'settings' || type === 'channel' ? 'change settings' : 'adjust'
}
