import type { AppContent, RedirectContent } from '../content.ts'

/**
 * The registration that a redirect address falls under: the same text, but that a loopback address of a public client
 * may have any port (RFC 8252, as Entra does for `http://localhost`).
 */
export function findRedirect(app: AppContent, address: string): RedirectContent | undefined {
  return app.redirects?.find(
    ({ uri, kind }) => uri === address || (kind === 'public' && withoutPort(uri) === withoutPort(address)),
  )
}

function withoutPort(address: string): string | undefined {
  const url = URL.parse(address)
  if (url?.protocol !== 'http:' || !['localhost', '127.0.0.1'].includes(url.hostname)) return address
  return `http://${url.hostname}${url.pathname}${url.search}`
}
