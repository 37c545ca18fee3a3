import type { Query } from '@tanstack/react-query'

/**
 * An upload is to be seen within 3 s, and the server may take one of them to learn of it. A hidden tab asks nothing:
 * react-query stops by itself.
 */
const FRESH_MS = 1_500
/** After a failure, to let the server come back to itself. */
const FAILED_MS = 10_000

/** How the tab keeps what it shows true. A failed answer is shown, and asked for again at the next turn. */
export const kept = {
  refetchInterval: ({ state }: Pick<Query, 'state'>) => (state.status === 'error' ? FAILED_MS : FRESH_MS),
  retry: false,
} as const

/** What is counted over the whole log, where nobody waits for a deadline. */
export const keptSeldom = { refetchInterval: 15_000, retry: false } as const
