import type { Graph } from './graph.ts'

export interface Page<T> {
  readonly value: readonly T[]
  readonly '@odata.nextLink'?: string
}

/** The pages of a listing, one request each, as far as the caller reads on. A page may be empty and not the last. */
export async function* readPages<T>(
  graph: Graph,
  path: string,
  headers?: Readonly<Record<string, string>>,
): AsyncGenerator<readonly T[]> {
  for (let next: string | null = path; next; ) {
    const page: Page<T> = await graph.get(next, headers)
    yield page.value
    const link: string | undefined = page['@odata.nextLink']
    next = link ? graph.pathOf(link) : null
  }
}

export async function readAll<T>(graph: Graph, path: string): Promise<readonly T[]> {
  const all: T[] = []
  for await (const page of readPages<T>(graph, path)) all.push(...page)
  return all
}
