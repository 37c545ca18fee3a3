import { badRequest } from './errors.ts'

/** A piece of a Graph path: a plain segment, or what stands between `:/` and the next `:` (a path inside a drive). */
export type Segment = { kind: 'name' | 'path'; text: string }

/** Takes `/drives/1/root:/a%20b/c:/children` apart into drives, 1, root, path `a b/c`, children. */
export function parseGraphPath(pathname: string): Segment[] {
  const segments: Segment[] = []
  let inside: string[] | undefined
  for (const raw of pathname.split('/').filter((each) => each !== '')) {
    const closes = raw.endsWith(':')
    const text = decode(closes ? raw.slice(0, -1) : raw)
    if (inside) {
      if (text !== '') inside.push(text)
      if (!closes) continue
      segments.push({ kind: 'path', text: inside.join('/') })
      inside = undefined
      continue
    }
    segments.push({ kind: 'name', text })
    if (closes) inside = []
  }
  if (inside) segments.push({ kind: 'path', text: inside.join('/') })
  return segments
}

function decode(raw: string): string {
  try {
    return decodeURIComponent(raw)
  } catch {
    throw badRequest(`'${raw}' is not a well-formed segment of a path.`, 'BadRequest')
  }
}

/** One way through Graph: `/drives/{drive}/root/{:path}/children`; `{x}` takes one segment, `{:x}` a path in colons. */
export type Pattern = string[]

export function parsePattern(text: string): Pattern {
  return text.split('/').filter((each) => each !== '')
}

/** How many leading segments fit, and what the braces took. */
export function matchPattern(pattern: Pattern, segments: Segment[]): { fits: number; params: Record<string, string> } {
  const params: Record<string, string> = {}
  for (const [index, part] of pattern.entries()) {
    const segment = segments[index]
    if (!segment || !take(part, segment, params)) return { fits: index, params }
  }
  return { fits: pattern.length, params }
}

function take(part: string, segment: Segment, params: Record<string, string>): boolean {
  if (part.startsWith('{:')) {
    if (segment.kind !== 'path') return false
    params[part.slice(2, -1)] = segment.text
    return true
  }
  if (segment.kind !== 'name') return false
  if (!part.startsWith('{')) return part.toLowerCase() === segment.text.toLowerCase()
  params[part.slice(1, -1)] = segment.text
  return true
}
