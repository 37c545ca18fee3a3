import type { Reply } from '../teams/turn.ts'

/** Teams' own limit has been 25, 28 and 40 kB over the years (AdaptiveCards#2147, msteams-docs#6659). Counted as UTF-8. */
const MOST_BYTES = 20_000

/** The same card drawn in ever fewer words: the first that Teams is sure to take. Gives the last where none is. */
export function firstThatFits(ways: readonly [() => Reply, ...(() => Reply)[]]): Reply {
  const [first, ...shorter] = ways
  let reply = first()
  for (const draw of shorter) {
    if (Buffer.byteLength(JSON.stringify(reply.card)) < MOST_BYTES) break
    reply = draw()
  }
  return reply
}
