import type { TokenSource } from '../../src/graph/access-token.ts'

/** The source gives none that ends sooner than this. */
const HELD = 60_000

/** The same source, asked once a minute: to find a token that it keeps costs it half a millisecond. */
export function holdToken(source: TokenSource, now: () => number): TokenSource {
  const held = new Map<string, { readonly token: string; readonly until: number }>()
  return async (scope, fresh = false) => {
    const known = held.get(scope)
    if (known && !fresh && now() < known.until) return known.token
    const token = await source(scope, fresh)
    held.set(scope, { token, until: now() + HELD })
    return token
  }
}
