import { type RawBuilder, sql } from 'kysely'

/**
 * Whether a folder key, in a column compared by bytes, is `key` or lies below it: one span of its index, since `0` comes
 * right after `/`.
 */
export function isBelow(column: 'key' | 'folder' | 'file.folder', key: RawBuilder<string>): RawBuilder<boolean> {
  const at = sql.ref(column)
  return sql`(${at} >= ${key} and ${at} < ${key} || '0' and (${at} = ${key} or ${at} >= ${key} || '/'))`
}

/** A key given by the caller. */
export function keyOf(key: string): RawBuilder<string> {
  return sql`${key}::text`
}

/** The same of any of these keys. */
export function isBelowAny(column: 'key' | 'folder' | 'file.folder', keys: readonly string[]): RawBuilder<boolean> {
  if (keys.length === 0) return sql`false`
  return sql`(${sql.join(
    keys.map((key) => isBelow(column, keyOf(key))),
    sql` or `,
  )})`
}
