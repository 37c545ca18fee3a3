/** `delta()` and `delta(token='...')` are other spellings of `delta` and `delta?token=...`; Microsoft's libraries use them. */
export function unfoldDelta(address: URL): URL {
  const [, before, token] = /^(.*\/delta)\((?:token='(.*)')?\)$/.exec(decodeQuotes(address.pathname)) ?? []
  if (before === undefined) return address
  const url = new URL(address)
  url.pathname = before
  if (token !== undefined) url.searchParams.set('token', decodeURIComponent(token))
  return url
}

function decodeQuotes(path: string): string {
  return path.replaceAll('%27', "'")
}
