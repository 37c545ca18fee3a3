import { sql } from 'kysely'

/** People's own: its key ends in its id. */
export const isOwn = sql<boolean>`right(key, length(id) + 1) = '/' || id`
