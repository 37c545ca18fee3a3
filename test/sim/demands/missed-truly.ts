import type { ActSeen, FileSeen } from '../happened.ts'
import type { Case } from './case.ts'
import type { Violation } from './violation.ts'
import { say } from './wall.ts'

/**
 * A return is called missed only when it truly lay not in the shared folder at its deadline, and only after a look at the
 * library from the deadline on: what cannot be known is not said.
 */
export function missedTruly(all: Case): readonly Violation[] {
  const { happened, story } = all
  const looks = happened.looks.filter(({ library }) => library === story.library).map(({ at }) => at)
  const missed = happened.messages.filter(({ inspection, type }) => inspection === story.id && type === 'missed')
  return missed.flatMap(({ itemId, at }) => {
    const demanded = all.items.find(({ item }) => item.id === itemId)
    if (demanded?.item.kind !== 'return' || demanded.item.destination !== 'shared-area' || demanded.due === null)
      return []
    const { due } = demanded
    const tell = (what: string): Violation => ({
      rule: 'missed truly',
      inspection: story.id,
      at,
      what: `${itemId} ${what}`,
    })
    const unseen = looks.every((look) => look < due || look > at)
    const early = unseen ? [tell(`was called missed at ${say(at)}, before any look after its deadline`)] : []
    const gone = all.lives.around(itemId, at).some(({ state }) => state === 'open')
    const there = demanded.item.inside === undefined && !gone && layThere(all, itemId, due)
    const wrong = there ? [tell('was called missed, and lay in the shared folder at its deadline')] : []
    return [...early, ...wrong]
  })
}

/** One that was taken back by then, or since, counts for nothing. */
function layThere({ happened, story, folders }: Case, itemId: string, due: number): boolean {
  const path = folders.find((folder) => folder.itemId === itemId && folder.area === 'shared')?.path
  if (path === undefined) return false
  const undone = happened.acts.filter(({ kind, outcome }) => kind === 'undo' && outcome !== 'refused')
  if (undone.some((undo) => itemTakenBack(undo, happened.acts) === itemId)) return false
  const last = new Map<string, FileSeen>()
  for (const file of happened.files) if (file.library === story.library && file.at <= due) last.set(file.id, file)
  return [...last.values()].some(
    ({ what, size, folder }) => what !== 'removed' && size > 0 && (folder === path || folder.startsWith(`${path}/`)),
  )
}

/** Of what a person did, or the watch had seen. */
function itemTakenBack({ undoes, itemId }: ActSeen, acts: readonly ActSeen[]): string | undefined {
  return undoes === undefined ? itemId : acts.find(({ n }) => n === undoes)?.itemId
}
