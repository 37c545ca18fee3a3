import type { LogValue } from './log-change.ts'

/** Whether two values of a column say the same: the order of indicators says nothing. */
export function isSameValue(one: LogValue, other: LogValue): boolean {
  if (!isList(one) || !isList(other)) return one === other
  return one.length === other.length && one.every((each) => other.includes(each))
}

function isList(value: LogValue): value is readonly string[] {
  return Array.isArray(value)
}
