import type { Outcome } from '../outcome.ts'

/** The next look after links were forgotten begins within so long. */
const SWEEP = 16 * 60_000

/**
 * A file was received, and its content first seen, not before it was created, and no later than by the first whole look
 * after it came there: no later act of another kind moves that, a rename neither of them, a move not the content's. What
 * moves in the midst of a look that began anew, into a folder that was read already, is first seen by the next one.
 */
export function receivedInTime({ files, standings, library, looks, forgotten }: Outcome): readonly string[] {
  return files.flatMap(({ id, folder, receivedAt, contentAt }) => {
    const created = library.get(id)?.createdAt ?? 0
    const { since, contentSince } = standings.get(id) ?? { since: 0, contentSince: 0 }
    const seenBy = (moment: number) => looks.find((at) => at > moment) ?? Number.POSITIVE_INFINITY
    const told = (what: string, at: number, moment: number) => [
      ...(at < created ? [`${id} in ${folder} was ${what} ${clock(at)}, created ${clock(created)}`] : []),
      ...(at > Math.max(seenBy(moment), created)
        ? [`${id} in ${folder} was ${what} ${clock(at)}, came by ${clock(moment)}, seen by ${clock(seenBy(moment))}`]
        : []),
    ]
    const isLost = forgotten.some((at) => contentAt >= at && contentAt <= at + SWEEP)
    return [...told('received', receivedAt, since), ...(isLost ? [] : told('first seen', contentAt, contentSince))]
  })
}

function clock(at: number): string {
  return Number.isFinite(at) ? new Date(at).toISOString() : 'never'
}
