import { types } from '@electric-sql/pglite'
import pg from 'pg'

/**
 * How values come out of PostgreSQL, the same from the embedded and from a real server: days and times without a
 * zone as their text, 64-bit whole numbers (our epoch milliseconds, and counts) as numbers.
 */
export const VALUE_PARSERS: Readonly<Record<number, (text: string) => unknown>> = {
  [types.DATE]: (text) => text,
  [types.TIMESTAMP]: (text) => text,
  [types.INT8]: Number,
}

/** For one pool alone: the driver's own table is shared with everyone in the process. */
export const serverTypes: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => VALUE_PARSERS[oid] ?? pg.types.getTypeParser(oid, format),
}
