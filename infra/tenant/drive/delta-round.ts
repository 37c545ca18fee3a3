import { badRequest, GraphError } from '../kernel/errors.ts'
import { type GraphAnswer, type GraphCall, ok, readTop } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { findChangeBefore } from './change-marks.ts'
import { type DeltaKind, type DeltaToken, openToken, sealToken, TOKEN_LIFETIME_MS } from './delta-token.ts'
import { type Item, listChanged } from './item-store.ts'
import type { Library } from './library-store.ts'

const PAGE = 200
const LARGEST_PAGE = 1000
/** After so many pages comes one with nothing in it: clients must follow the link, not the count. */
const EMPTY_AFTER = 3
/** Repeated in the links, so that the client need not say them again. */
const KEPT_OPTIONS = ['$top', '$select', '$expand']

/** One feed of changes: of a drive, or of its list. */
export interface Feed {
  kind: DeltaKind
  library: Library
  /** Where it starts anew. */
  address: string
}

/** What changed after `since`, in the order of change. A page that follows another begins with the last item of that one. */
export type ShowChanges = (rows: Item[], since: number) => Record<string, unknown>[]

/** One page of a feed, whose token says how far the client has come. */
export function answerDelta(kernel: Kernel, call: GraphCall, feed: Feed, show: ShowChanges): GraphAnswer {
  const token = readToken(kernel, call, feed)
  const link = (next: DeltaToken) => linkTo(kernel, call, feed, next)
  if (call.query.get('token') === 'latest') return ok({ value: [], '@odata.deltaLink': link(token) })
  if (token.pages % EMPTY_AFTER === EMPTY_AFTER - 1 && !token.wasEmpty) {
    return ok({ value: [], '@odata.nextLink': link({ ...token, wasEmpty: true }) })
  }
  const { rows, more } = readPage(kernel, call, feed, token)
  // A first enumeration says nothing of what was gone before it began.
  const told = rows.filter((row) => !row.deleted || row.change > token.began)
  const value = show(told, token.began)
  const { changes } = feed.library
  if (!more) return ok({ '@odata.deltaLink': link(beginAfter(changes)), value })
  const after = rows.at(-1)?.change ?? token.after
  return ok({ '@odata.nextLink': link({ ...token, after, pages: token.pages + 1, wasEmpty: false }), value })
}

function readPage(
  kernel: Kernel,
  call: GraphCall,
  { library }: Feed,
  { after, pages }: DeltaToken,
): { rows: Item[]; more: boolean } {
  const top = readTop(call, PAGE, LARGEST_PAGE)
  const again = pages > 0 ? 1 : 0
  const rows = listChanged(kernel.db, library.drive, after - again, top + again + 1)
  // What was last told has changed since: it comes in its new place.
  const repeated = rows[0]?.change === after ? again : 0
  return { rows: rows.slice(0, top + repeated), more: rows.length > top + repeated }
}

function beginAfter(change: number): DeltaToken {
  return { after: change, began: change, pages: 0, wasEmpty: false }
}

function readToken(kernel: Kernel, call: GraphCall, feed: Feed): DeltaToken {
  const text = call.query.get('token')
  const { changes } = feed.library
  if (text === 'latest') return beginAfter(changes)
  if (text === null || text === '') return { ...beginAfter(0), began: changes }
  if (isInstant(text)) return beginAfter(readInstant(kernel, call, feed, Date.parse(text)))
  const token = openToken(kernel, feed.library, feed.kind, text)
  if (!token) throw resyncRequired(call, feed)
  return token
}

function isInstant(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text) && !Number.isNaN(Date.parse(text))
}

/** SharePoint takes a time for a token; what was changed in the same minute may be told again. */
function readInstant(kernel: Kernel, call: GraphCall, feed: Feed, instant: number): number {
  const now = kernel.clock.now()
  if (instant > now) throw badRequest('The time that stands for the token lies in the future.')
  const after = findChangeBefore(kernel, feed.library.drive, instant)
  if (now - instant > TOKEN_LIFETIME_MS || after < feed.library.forgotten) throw resyncRequired(call, feed)
  return after
}

function resyncRequired(call: GraphCall, feed: Feed): GraphError {
  const message = 'Resync required. Replace any local items with the server’s version.'
  return new GraphError(410, 'resyncRequired', message, {
    headers: { location: addressOf(call, feed).toString() },
    innerCode: 'resyncChangesApplyDifferences',
  })
}

function linkTo(kernel: Kernel, call: GraphCall, feed: Feed, token: DeltaToken): string {
  const url = addressOf(call, feed)
  url.searchParams.set('token', sealToken(kernel, feed.library, feed.kind, token))
  return url.toString()
}

function addressOf(call: GraphCall, { address }: Feed): URL {
  const url = new URL(`${call.url.origin}/v1.0${address}`)
  for (const name of KEPT_OPTIONS) {
    const value = call.query.get(name)
    if (value !== null) url.searchParams.set(name, value)
  }
  return url
}
