/**
 * Origins, beside Microsoft's own, whose page may be this one's host. The server writes them into the page; left
 * unwritten or empty, teams-js keeps to its own list.
 */
export function readHostOrigins(page: Document): string[] {
  const written = page.querySelector<HTMLMetaElement>('meta[name="waymark-hosts"]')?.content ?? ''
  return written.split(' ').filter((origin) => URL.canParse(origin))
}
