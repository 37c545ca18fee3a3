/** Where in the tab a person is. It stands in the address after `#`, and a deep link's sub-page says it the same way. */
export type Place =
  | { readonly page: 'overview' }
  | { readonly page: 'item'; readonly id: string }
  | { readonly page: 'setup' }

/** Reads `#/item/<id>`, `item/<id>` or `#/setup`; everything else is the overview. */
export function readPlace(text: string): Place {
  const [page, id] = text.replace(/^#?\/?/, '').split('/')
  if (page === 'item' && id) return { page, id: decodeURIComponent(id) }
  return page === 'setup' ? { page } : { page: 'overview' }
}

export function hashOf(place: Place): string {
  if (place.page === 'item') return `#/item/${encodeURIComponent(place.id)}`
  return place.page === 'setup' ? '#/setup' : '#/'
}
