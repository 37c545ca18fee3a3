import type { Outcome } from '../outcome.ts'

/**
 * A file was received, and its content first seen, not before it was created, and no later than by the first whole look
 * after it came there: no later act of another kind moves that, a rename neither of them, a move not the content's.
 */
export function receivedInTime({ files, standings, library, looks }: Outcome): readonly string[] {
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
    return [...told('received', receivedAt, since), ...told('first seen', contentAt, contentSince)]
  })
}

function clock(at: number): string {
  return Number.isFinite(at) ? new Date(at).toISOString() : 'never'
}
