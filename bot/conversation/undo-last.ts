import type { Actor } from '../../src/domain/inspection/deed.ts'
import type { Instant } from '../../src/domain/schedule/day.ts'
import type { ReceivedDocuments } from '../../src/services/ports/documents.ts'
import { Refusal } from '../../src/services/refusal.ts'
import { doingOf, replyTo } from './deeds/about-item.ts'
import { takeBack } from './deeds/undo.ts'
import type { Doing } from './deeds/verb.ts'
import type { Command } from './heard.ts'
import type { Undoable } from './undoing.ts'

/** `undo`: takes back what this person did last. */
export const undoLast: Command = {
  name: 'undo',
  example: 'undo',
  group: 'do',
  changes: true,
  says: /^(?:undo|undo (?:it|that|this|last)|take (?:it|that) back)$/,
  words: ['undo', 'take', 'back', 'that', 'last'],
  async answer(heard) {
    const doing = doingOf(heard, (await heard.look()).picture)
    const last = await lastOf(doing)
    if (!last) throw new Refusal('not possible', 'There is nothing of yours to undo.')
    return replyTo(doing, await takeBack(doing, last))
  },
}

interface Kept {
  readonly id: string
  readonly at: Instant
  readonly by: Actor
  readonly undone?: unknown
}

/** What they did last that stands, whichever journal it is in. */
async function lastOf({ needs: { store }, by, inspectionId }: Doing): Promise<Undoable | undefined> {
  const journals: readonly (readonly [Undoable['kind'], readonly Kept[]])[] = [
    ['deed', await store.deeds.of(inspectionId)],
    ['choice', await store.noticeChoices.of(inspectionId)],
    ['calendar', await store.inspectionChanges.of(inspectionId)],
    ['records step', await store.recordsSteps.of(inspectionId)],
    ['received', (await store.documents.allReceived(inspectionId)).map(asKept)],
  ]
  const own = journals.flatMap(([kind, kept]) =>
    kept.filter((one) => !one.undone && isBy(one.by, by.id)).map(({ id, at }) => ({ kind, id, at })),
  )
  const last = own.reduce<(typeof own)[number] | undefined>(
    (late, one) => (late && late.at > one.at ? late : one),
    undefined,
  )
  return last && { kind: last.kind, id: last.id }
}

function asKept({ id, at, by, undone }: ReceivedDocuments): Kept {
  return { id, at, by: { person: by.id, name: by.name }, undone }
}

function isBy(by: Actor, person: string): boolean {
  return by !== 'watch' && by.person === person
}
