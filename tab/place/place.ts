/** Pages that are about the whole inspection. */
const PAGES = ['overview', 'evidence', 'records', 'shared', 'folders', 'messages', 'file-this', 'setup'] as const
/** Pages about one thing. */
const OF_ONE = ['item', 'receipt'] as const

export type WholePage = (typeof PAGES)[number]

/** Where in the tab a person is. It stands in the address after `#`, and a deep link's sub-page says it the same way. */
export type Place = { readonly page: WholePage } | { readonly page: (typeof OF_ONE)[number]; readonly id: string }

/** Reads `#/item/<id>`, `item/<id>` or `#/evidence`; everything else is the overview. */
export function readPlace(text: string): Place {
  const [page, id] = text.replace(/^#?\/?/, '').split('/')
  const ofOne = OF_ONE.find((one) => one === page)
  if (ofOne && id) return { page: ofOne, id: decodeURIComponent(id) }
  return { page: PAGES.find((one) => one === page) ?? 'overview' }
}

export function hashOf(place: Place): string {
  if ('id' in place) return `#/${place.page}/${encodeURIComponent(place.id)}`
  return place.page === 'overview' ? '#/' : `#/${place.page}`
}
