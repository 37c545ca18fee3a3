import type { PlacedFolder } from '../ports/store.ts'

const SITE = /^https:\/\/[^/]+(?:\/(?:sites|teams)\/[^/]+)?/

/** Address of the site that an inspection's folders lie on; empty where none is there yet. */
export function siteOf(folders: readonly PlacedFolder[]): string {
  const [first] = folders.filter(({ webUrl }) => webUrl !== '')
  return SITE.exec(first?.webUrl ?? '')?.[0] ?? ''
}
