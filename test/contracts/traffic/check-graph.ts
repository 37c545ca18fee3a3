import { checkQuery, readSelected } from './check-query.ts'
import { type Check, type Entry, type Finding, hasAnswer, notInContract } from './entry.ts'
import { missAnswered, missSent } from './graph-musts.ts'
import { type GraphOperation, readGraphOperations } from './graph-operations.ts'
import type { GraphTypes } from './graph-types.ts'

const ROOT = '/v1.0'
const ERROR = 'microsoft.graph.ODataErrors.ODataError'
/** Pre-authenticated and opaque: where a copy is watched, and where `/content`, `@microsoft.graph.downloadUrl` and a file in a chat lead. */
const MONITOR = '/_api/v2.0/monitor/'
const DOWNLOAD = '/_layouts/15/download.aspx'

/** Holds requests to Graph and what it answers against the published slice, path by path and type by type. */
export function createGraphCheck(types: GraphTypes): Check {
  const find = readGraphOperations()
  return (entry) => {
    const { pathname, searchParams } = new URL(entry.path, 'https://graph.microsoft.com')
    if (pathname.endsWith(DOWNLOAD)) return { operation: `GET download address`, problems: [] }
    if (pathname.startsWith(MONITOR)) return checkMonitor(entry, types)
    const operation = pathname.startsWith(`${ROOT}/`) ? find(entry.method, pathname.slice(ROOT.length)) : undefined
    if (!operation) return notInContract(entry)
    return {
      operation: operation.name,
      problems: [
        ...checkQuery(operation, searchParams, types),
        ...checkRequest(operation, entry.request.body, types),
        ...(hasAnswer(entry) ? checkAnswer(operation, entry, types, readSelected(searchParams)) : []),
      ],
    }
  }
}

/** The slice's `x-out-of-band`, `copyMonitor`. */
function checkMonitor(entry: Entry, types: GraphTypes): Finding {
  const { status, response } = entry
  const known = status === 200 || status === 202 || status >= 400
  const silent = !hasAnswer(entry) || status >= 400
  const problems = silent ? [] : types.shape('copyJobStatus')(response.body, 'response')
  return { operation: 'GET copy monitor', problems: known ? problems : [`response: ${status} is not an answer of it`] }
}

function checkRequest({ name, takes }: GraphOperation, body: unknown, types: GraphTypes): readonly string[] {
  if (!takes) return body === undefined ? [] : ['request: takes no body']
  if (takes.type === 'bytes')
    return body === undefined || isBytes(body) ? [] : ['request: is not the content of a file']
  if (body === undefined) return takes.required ? ['request: has no body'] : []
  const missing = typeof body === 'object' && body !== null ? missSent(name, body) : []
  return [...types.shape(takes.type)(body, 'request'), ...missing.map((member) => `request: has no ${member}`)]
}

function checkAnswer(
  operation: GraphOperation,
  { status, response: { body } }: Entry,
  types: GraphTypes,
  selected: ReadonlySet<string> | undefined,
): readonly string[] {
  if (status >= 400) return checkError(body, types)
  const known = operation.answers.has(status)
  if (!known && (operation.exactStatus || status >= 300)) return [`response: ${status} is not an answer of it`]
  const type = known ? operation.answers.get(status) : firstOf(operation.answers)
  if (type === 'bytes') return []
  if (type === undefined) return body === undefined ? [] : ['response: has a body where there is none']
  if (body === undefined) return [`response: has no body, not even of the type ${type}`]
  return [...types.shape(type)(body, 'response'), ...findMissing(type, body, types, selected)]
}

function firstOf(answers: GraphOperation['answers']): string | undefined {
  return [...answers].find(([status]) => status < 300)?.[1]
}

function checkError(body: unknown, types: GraphTypes): readonly string[] {
  const { code, message } = (body as { error?: { code?: string; message?: string } } | undefined)?.error ?? {}
  const silent = code && message ? [] : ['response: an error needs a code and a message']
  return [...types.shape(ERROR)(body, 'response'), ...silent]
}

function findMissing(
  type: string,
  body: unknown,
  types: GraphTypes,
  selected: ReadonlySet<string> | undefined,
): readonly string[] {
  const items = types.itemsOf(type)
  const things = items === undefined ? [body] : ((body as { value?: unknown[] }).value ?? [])
  return things.flatMap((thing, index) => {
    const where = items === undefined ? 'response' : `response/value/${index}`
    const missing = missAnswered(items ?? type, thing as object, selected)
    return missing.map((member) => `${where}: has no ${member}`)
  })
}

function isBytes(body: unknown): boolean {
  return typeof (body as { bytes?: unknown } | null)?.bytes === 'number'
}
