/** Where in the desk one is; kept in the address after `#`, so that back and reload work. */
export type Place =
  | { pane: 'channel' }
  | { pane: 'chat' }
  | { pane: 'files'; path: string[]; chosen?: string }
  | { pane: 'calendar' }
  | { pane: 'tab'; subPage?: string }

export type Pane = Place['pane']

export const readPlace = (hash: string): Place => {
  const [address = '', query] = hash.replace(/^#?\/?/, '').split('?')
  const [pane, ...rest] = address.split('/')
  const parts = rest.filter((part) => part !== '').map(decode)
  const chosen = new URLSearchParams(query).get('chosen')
  if (pane === 'chat' || pane === 'calendar') return { pane }
  if (pane === 'files') return chosen === null ? { pane, path: parts } : { pane, path: parts, chosen }
  if (pane === 'tab') return parts[0] === undefined ? { pane } : { pane, subPage: parts[0] }
  return { pane: 'channel' }
}

/** An address may be anybody's: what is no encoding stands for itself. */
const decode = (part: string): string => {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

export const writePlace = (place: Place): string => {
  const rest = place.pane === 'files' ? place.path : place.pane === 'tab' && place.subPage ? [place.subPage] : []
  const query = place.pane === 'files' && place.chosen ? `?${new URLSearchParams({ chosen: place.chosen })}` : ''
  return `#/${[place.pane, ...rest.map(encodeURIComponent)].join('/')}${query}`
}
