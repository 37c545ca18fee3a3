/** One thing wrong with a programme: where, what, and what to do about it. */
export interface ProgrammeFault {
  /** Such as `items[12] (w06-fri-pir).at.time`. */
  readonly place: string
  readonly problem: string
  readonly remedy: string
}

/** A fault before its place is put into words. */
export interface Finding {
  readonly path: Path
  readonly problem: string
  readonly remedy: string
}

export type Path = readonly PropertyKey[]

/** One line for a terminal or a log. */
export function describeFault({ place, problem, remedy }: ProgrammeFault): string {
  return `${place} ${problem}: ${remedy}`
}

export function toFault(programme: unknown, { path, problem, remedy }: Finding): ProgrammeFault {
  return { place: placeOf(programme, path), problem, remedy }
}

/** What stands at a path of plain data; `undefined` where nothing does. */
export function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    data,
  )
}

/** A value as a fault quotes it: short, on one line. */
export function quoteValue(value: unknown): string {
  if (Array.isArray(value)) return value.length > 0 ? 'a list' : 'an empty list'
  if (typeof value === 'object' && value !== null) return 'an object'
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 60 ? `${text.slice(0, 57)}…"` : text
}

/** A path as a reader of the data finds it. */
export function placeOf(programme: unknown, path: Path): string {
  const steps = path.map((key, index) =>
    typeof key === 'number' ? `[${key}]${nameOf(valueAt(programme, path.slice(0, index + 1)))}` : `.${String(key)}`,
  )
  return steps.join('').replace(/^\./, '') || 'the programme'
}

/** Counting to the 57th item by hand is no fun, so a place in a list bears the id of what stands there. */
function nameOf(element: unknown): string {
  const name = valueAt(element, ['id']) ?? valueAt(element, ['name'])
  return typeof name === 'string' && /^[\w ()/-]+$/.test(name) ? ` (${name})` : ''
}
