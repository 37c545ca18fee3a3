import { hashOf, readPlace } from './place.ts'

/** Goes where the host's deep link leads, unless the address names a place already. */
export function followDeepLink(subPage: string | undefined): void {
  if (subPage === undefined || location.hash.length > 2) return
  history.replaceState(null, '', hashOf(readPlace(subPage)))
  // Which a replaced address does not tell by itself.
  dispatchEvent(new HashChangeEvent('hashchange'))
}
