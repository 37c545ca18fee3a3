type Key = string | number

/** A path in plain data and what is to stand there; `undefined` takes it away. */
export type Change = readonly [path: readonly Key[], value: unknown]

/** A copy with one thing changed. */
export function change(data: unknown, [path, value]: Change): unknown {
  const copy = JSON.parse(JSON.stringify(data))
  const holder = path.slice(0, -1).reduce((part, key) => part[key], copy)
  const last = path.at(-1)!
  if (value === undefined) delete holder[last]
  else holder[last] = value
  return copy
}
