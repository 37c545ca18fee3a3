import { splitList } from './check-query.ts'

/** Leaves in an answer, or in each thing of a page, what `$select` names, and what is expanded besides. */
export function selectMembers(body: unknown, query: URLSearchParams): unknown {
  const wanted = query.get('$select')
  if (wanted === null || typeof body !== 'object' || body === null) return body
  const names = [...splitList(wanted), ...listExpanded(query.get('$expand'))]
  if (names.includes('*')) return body
  const { value } = body as { value?: unknown }
  if (!Array.isArray(value)) return pick(body, names)
  return { ...body, value: value.map((each: object) => pick(each, names)) }
}

function listExpanded(expand: string | null): string[] {
  return expand === null ? [] : splitList(expand).map((each) => each.split('(')[0] ?? '')
}

/** An address to download from is made for whoever names it, or names nothing; other annotations always come. */
const DOWNLOAD = '@microsoft.graph.downloadUrl'

/** These members of a thing, and its annotations. @param names undefined: all */
export function pick(thing: object, names: readonly string[] | undefined): object {
  if (!names) return thing
  const isWanted = (name: string) => names.includes(name) || (name.includes('@') && name !== DOWNLOAD)
  return Object.fromEntries(Object.entries(thing).filter(([name]) => isWanted(name)))
}
