import type { Library } from '../drive/library-store.ts'
import { type Extras, presentWithExtras } from '../drive/list-item-extras.ts'
import { createPresenter } from '../drive/present-item.ts'
import { gatherSeen, openSight, type Seen } from '../drive/sight.ts'
import { type GraphCall, type Json, linkAgain, readTop } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { isNumber, readPlace, writePlace } from '../kernel/page-place.ts'
import { findItems, type ItemsQuery, placeOf } from './items-query.ts'

const PAGE = 200
const LARGEST_PAGE = 5000

/** A page of a list's items, in the order of their ids or of a field. */
export function pageItems(kernel: Kernel, call: GraphCall, library: Library, query: ItemsQuery, extras: Extras): Json {
  const top = readTop(call, PAGE, LARGEST_PAGE)
  const token = readPlace(call.query.get('$skiptoken'), isNumber)
  const rows = gatherSeen(openSight(kernel, call.caller, library), top + 1, (last) =>
    findItems(kernel, library.drive, query, last ? placeOf(query, last) : token, top + 1),
  )
  const page = rows.slice(0, top)
  const last = page.at(-1)?.row
  const more = rows.length > top && last !== undefined
  const next = more ? { '@odata.nextLink': linkAgain(call, { $skiptoken: writePlace(placeOf(query, last)) }) } : {}
  return { ...next, value: showItems(kernel, call, library, page, extras) }
}

/** The first so many items, for a list that is answered with them. */
export function firstItems(kernel: Kernel, call: GraphCall, library: Library, extras: Extras): Json[] {
  const query: ItemsQuery = { conditions: [], order: undefined }
  const rows = gatherSeen(openSight(kernel, call.caller, library), PAGE, (last) =>
    findItems(kernel, library.drive, query, last && placeOf(query, last), PAGE),
  )
  return showItems(kernel, call, library, rows, extras)
}

function showItems(kernel: Kernel, call: GraphCall, library: Library, rows: Seen[], extras: Extras): Json[] {
  const presenter = createPresenter(kernel, library, call.url.origin)
  return rows.map(({ seen }) => presentWithExtras(kernel, library, seen, presenter, extras))
}
