import type { AppContent, RedirectContent } from '../content.ts'

/** The registration that a redirect address falls under: the same text, but that on this machine any port will do (RFC 8252). */
export function findRedirect(app: AppContent, address: string): RedirectContent | undefined {
  const same = app.redirects?.find(({ uri }) => uri === address)
  return same ?? app.redirects?.find(({ uri }) => withoutPort(uri) === withoutPort(address))
}

function withoutPort(address: string): string | undefined {
  const url = URL.parse(address)
  if (url?.protocol !== 'http:' || !['localhost', '127.0.0.1'].includes(url.hostname)) return address
  return `http://${url.hostname}${url.pathname}${url.search}`
}
