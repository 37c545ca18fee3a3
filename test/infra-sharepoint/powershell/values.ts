/** What a command that says nothing leaves behind: an empty list, where a list is wanted. */
export const NOTHING = Symbol('nothing')

/** An error as PowerShell tells of one. */
export class ScriptError extends Error {
  override readonly name = 'ScriptError'
}

/** An object of .NET: members in any case of letters, and those of a request that was not sent are not there yet. */
export type Thing = Readonly<Record<string, unknown>>

export function itemsOf(value: unknown): readonly unknown[] {
  if (value === NOTHING) return []
  return Array.isArray(value) ? value : [value]
}

/** As a pipeline hands it on: none is nothing, one is itself. */
export function fromItems(items: readonly unknown[]): unknown {
  return items.length === 0 ? NOTHING : items.length === 1 ? items[0] : items
}

export function isTrue(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 1 || (value.length === 1 && isTrue(value[0]))
  return value !== NOTHING && Boolean(value)
}

export function toText(value: unknown): string {
  if (value === null || value === undefined || value === NOTHING) return ''
  if (Array.isArray(value)) return value.map(toText).join(' ')
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  return String(value)
}

/** In any case of letters, as PowerShell compares. */
export function isSame(one: unknown, other: unknown): boolean {
  if (typeof one === 'string' || typeof other === 'string')
    return toText(one).toLowerCase() === toText(other).toLowerCase()
  return one === other || (isEmpty(one) && isEmpty(other))
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === NOTHING
}

/** Of a list, that of each of its items. Throws where it is not there, as under `Set-StrictMode -Version 3`. */
export function memberOf(value: unknown, name: string): unknown {
  if (name.toLowerCase() === 'count' && (Array.isArray(value) || value === NOTHING)) return itemsOf(value).length
  if (Array.isArray(value)) return fromItems(value.flatMap((one) => itemsOf(memberOf(one, name))))
  if (typeof value === 'object' && value !== null) {
    const key = keyOf(value as Thing, name)
    if (key !== undefined) return (value as Thing)[key] ?? null
    if (name === 'Keys') return Object.keys(value)
  }
  throw new ScriptError(`The property '${name}' cannot be found on this object.`)
}

export function keyOf(thing: Thing, name: string): string | undefined {
  const wanted = name.toLowerCase()
  return Object.keys(thing).find((key) => key.toLowerCase() === wanted)
}
