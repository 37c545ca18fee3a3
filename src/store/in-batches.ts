/** Rows of one statement: PostgreSQL takes 65,535 values at once. */
const AT_ONCE = 1_000

export function* inBatches<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < all.length; start += AT_ONCE) yield all.slice(start, start + AT_ONCE)
}
