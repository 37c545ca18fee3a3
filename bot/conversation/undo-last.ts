import type { Actor } from '../../src/domain/inspection/deed.ts'
import type { InspectionChange } from '../../src/domain/inspection/inspection-change.ts'
import type { LogChange } from '../../src/domain/log/log-change.ts'
import type { Instant } from '../../src/domain/schedule/day.ts'
import { Refusal } from '../../src/services/refusal.ts'
import { doingOf, replyTo } from './deeds/about-item.ts'
import { takeBack } from './deeds/undo.ts'
import type { Doing } from './deeds/verb.ts'
import type { Command } from './heard.ts'
import type { Undoable } from './undoable.ts'

/** `undo`: takes back what this person did last. */
export const undoLast: Command = {
  name: 'undo',
  example: 'undo',
  group: 'do',
  changes: true,
  says: /^(?:(?:oops|sorry|no|wrong) )?(?:undo|revert|undo (?:it|that|this|last|the last|my last)(?: (?:thing|one|change|step))?|take (?:it|that|this) back|take back|undo what i (?:just )?did|(?:reverse|revert) (?:that|it|this)|put (?:it|that) back)$/,
  words: ['undo', 'take', 'back', 'that', 'last', 'revert'],
  async answer(heard) {
    const doing = doingOf(heard, (await heard.look()).picture)
    const last = await lastOf(doing)
    if (!last) throw new Refusal('not possible', 'There is nothing of yours to undo.')
    return replyTo(doing, await takeBack(doing, last))
  },
}

/** What somebody did, and how it is taken back. */
interface Kept {
  readonly at: Instant
  readonly by: Actor | 'library'
  readonly undone?: unknown
  readonly undo: Undoable
}

/** Older edits of the evidence log are taken back in its history. */
const LATELY = 24 * 60 * 60_000

/** What they did last that stands, whichever journal it is in. */
async function lastOf({ needs: { store, clock }, by, inspectionId }: Doing): Promise<Undoable | undefined> {
  const kept: readonly Kept[] = [
    ...(await store.deeds.of(inspectionId)).map(under('deed')),
    ...(await store.noticeChoices.of(inspectionId)).map(under('choice')),
    ...(await store.recordsSteps.of(inspectionId)).map(under('records step')),
    ...(await store.receivedDocuments.of(inspectionId)).map(under('received')),
    ...editsOf(await store.logEntries.changesSince(inspectionId, clock.now() - LATELY)),
    ...(await store.inspectionChanges.of(inspectionId)).map((change) => ({ ...change, undo: undoOf(change) })),
  ]
  const own = kept.filter((one) => !one.undone && isBy(one.by, by.id))
  return own.reduce<Kept | undefined>((late, one) => (late && late.at > one.at ? late : one), undefined)?.undo
}

function under(kind: Undoable['kind']) {
  return <T extends { readonly id: string }>(one: T) => ({ ...one, undo: { kind, id: one.id } })
}

/** An edit has a change for each of its columns; one that takes another back is none. */
function editsOf(changes: readonly LogChange[]): readonly Kept[] {
  const ids = new Set(changes.map(({ id }) => id))
  return changes
    .filter(({ id }) => !id.startsWith('undo/'))
    .map(({ id, at, by }) => {
      const undo = { kind: 'log change', id: id.slice(0, id.lastIndexOf('/')) } as const
      return { at, by, undone: ids.has(`undo/${id}`), undo }
    })
}

function undoOf(change: InspectionChange): Undoable {
  if (change.type === 'booked') return { kind: 'booking', id: change.eventId }
  if (change.type === 'cancelled') return { kind: 'cancelled', id: change.id }
  return change.type === 'return added'
    ? { kind: 'return', id: change.itemId }
    : { kind: 'inspection change', id: change.id }
}

function isBy(by: Kept['by'], person: string): boolean {
  return typeof by === 'object' && by.person === person
}
