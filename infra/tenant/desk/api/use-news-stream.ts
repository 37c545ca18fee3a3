import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { setConnection } from './live.ts'
import { openNews, type Topic } from './open-news.ts'

/** The first words of the keys under which a topic's answers are kept. */
const keysOf: Record<Topic, string[]> = {
  messages: ['channel', 'chat', 'typing'],
  files: ['folder', 'details', 'versions', 'recycle-bin'],
  calendar: ['calendar'],
  clock: [],
}

/** Asks again for what the tenant says has changed; when something is due next may change with anything. */
export const useNewsStream = (): void => {
  const queries = useQueryClient()
  useEffect(
    () =>
      openNews({
        heard: (topics) => {
          const stale = new Set(['clock', ...topics.flatMap((topic) => keysOf[topic])])
          void queries.invalidateQueries({ predicate: ({ queryKey }) => stale.has(String(queryKey[0])) })
        },
        caughtUp: () => void queries.invalidateQueries(),
        connection: setConnection,
      }),
    [queries],
  )
}
