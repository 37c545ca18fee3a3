import { badRequest, type GraphError } from '../kernel/errors.ts'

const MOST = 20
const MEMBERS = ['id', 'method', 'url', 'headers', 'body', 'dependsOn']

export interface Part {
  id: string
  method: string
  url: string
  headers: Headers
  body?: unknown
  /** Ids of parts before it, in lower case as ids are compared. */
  dependsOn: string[]
}

/** The requests of a batch; one that is malformed spoils all. */
export function readParts(requests: unknown): Part[] {
  if (!Array.isArray(requests) || requests.length === 0) throw badBatch('The batch has no requests.')
  if (requests.length > MOST) throw badBatch(`Number of batch request steps exceeds the maximum value of ${MOST}.`)
  const parts = requests.map(readPart)
  if (new Set(parts.map(keyOf)).size < parts.length) throw badBatch('Request ids must be unique.')
  checkOrder(parts)
  return parts
}

/** Ids differ by more than their case. */
export function keyOf({ id }: Pick<Part, 'id'>): string {
  return id.toLowerCase()
}

function readPart(request: unknown): Part {
  if (typeof request !== 'object' || request === null) throw badBatch('A request of the batch is no object.')
  const unknown = Object.keys(request).find((member) => !MEMBERS.includes(member))
  if (unknown !== undefined) throw badBatch(`A request of a batch has no member '${unknown}'.`)
  const { id, method, url, headers, body, dependsOn } = request as Record<string, unknown>
  if (typeof id !== 'string' || id === '') throw badBatch('Every request needs an id.')
  if (typeof method !== 'string' || typeof url !== 'string') throw badBatch(`Request '${id}' needs a method and a url.`)
  if (/^([a-z][a-z+.-]*:)?\/\//i.test(url)) throw badBatch(`The url of request '${id}' must be relative.`)
  if (/^\/?\$batch\b/i.test(url)) throw badBatch(`Request '${id}' is a batch itself.`)
  return {
    ...{ id, method: method.toUpperCase(), url, headers: readHeaders(id, headers), body },
    dependsOn: readDependencies(id, dependsOn),
  }
}

function readHeaders(id: string, headers: unknown): Headers {
  const given = Object.entries(headers ?? {})
  const right = typeof (headers ?? {}) === 'object' && !Array.isArray(headers)
  if (!right || given.some(([, value]) => typeof value !== 'string')) {
    throw badBatch(`The headers of request '${id}' are no object of texts.`)
  }
  return new Headers(given as [string, string][])
}

function readDependencies(id: string, dependsOn: unknown): string[] {
  if (dependsOn === undefined) return []
  const right = Array.isArray(dependsOn) && dependsOn.every((each) => typeof each === 'string')
  if (!right) throw badBatch(`'dependsOn' of request '${id}' is no list of ids.`)
  return dependsOn.map((each: string) => each.toLowerCase())
}

/** Graph takes a batch in parallel, in series, or with all that depend depending on the same one. */
function checkOrder(parts: Part[]): void {
  const seen = new Set<string>()
  for (const part of parts) {
    if (part.dependsOn.some((id) => !seen.has(id))) {
      throw badBatch(`Request '${part.id}' depends on one that is not before it.`)
    }
    seen.add(keyOf(part))
  }
  const serial = parts.slice(1).every(({ dependsOn }, index) => dependsOn.join() === parts.map(keyOf)[index])
  const depending = parts.filter((part) => part.dependsOn.length > 0)
  const same = new Set(depending.map((part) => part.dependsOn.join())).size <= 1
  if (!serial && !same) throw badBatch('A batch is either parallel, or serial, or depends on one request.')
}

export function badBatch(message: string): GraphError {
  return badRequest(message, 'BadRequest')
}
