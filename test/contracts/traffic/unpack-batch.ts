import type { Entry } from './entry.ts'

interface Part {
  readonly id: string
  readonly method: string
  readonly url: string
  readonly body?: unknown
}

interface PartAnswer {
  readonly id: string
  readonly status: number
  readonly body?: unknown
}

export interface Unpacked {
  /** By the part's id. */
  readonly parts: ReadonlyMap<string, Entry>
  readonly problems: readonly string[]
}

const BATCH = /^\/v1\.0\/\$batch$/

export function isBatch({ surface, path }: Entry): boolean {
  return surface === 'graph' && BATCH.test(path)
}

/** The requests of a batch as entries of their own; each has one answer, and there is none besides. */
export function unpackBatch({ surface, request, response }: Entry): Unpacked {
  const parts = listOf<Part>(request.body, 'requests')
  const answers = new Map(listOf<PartAnswer>(response.body, 'responses').map((each) => [each.id, each]))
  const entries = parts.map((part) => [part.id, toEntry(surface, part, answers.get(part.id))] as const)
  const refused = answers.size === 0
  const unanswered = refused ? [] : parts.filter(({ id }) => !answers.has(id))
  const unasked = [...answers.keys()].filter((id) => !parts.some((part) => part.id === id))
  return {
    parts: new Map(entries),
    problems: [
      ...unanswered.map(({ id }) => `response: nothing is answered to part ${id}`),
      ...unasked.map((id) => `response: nobody asked part ${id}`),
      ...(new Set(parts.map(({ id }) => id)).size < parts.length ? ['request: two parts have one id'] : []),
    ],
  }
}

function toEntry(surface: string, { method, url, body }: Part, answer: PartAnswer | undefined): Entry {
  const path = `/v1.0/${url.replace(/^\//, '')}`
  return { surface, method, path, status: answer?.status ?? 0, request: { body }, response: { body: answer?.body } }
}

function listOf<T>(body: unknown, member: string): readonly T[] {
  const list = (body as Readonly<Record<string, unknown>> | null | undefined)?.[member]
  return Array.isArray(list) ? list : []
}
