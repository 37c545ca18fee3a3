import type { Place } from './place.ts'

export interface Addresses {
  appId: string
  /** Where the library's root is seen in a browser. */
  libraryUrl: string
}

/** A link of a card or of the tab leads to a place in the desk, to a document, to a meeting (which is not held here), or out. */
export type Destination =
  | { to: 'place'; place: Place }
  | { to: 'document'; url: string }
  | { to: 'meeting' }
  | { to: 'outside'; url: string }

const subPageOf = (context: string | null): string | undefined => {
  if (context === null) return undefined
  try {
    const { subEntityId, subPageId } = JSON.parse(context) as { subEntityId?: string; subPageId?: string }
    return subPageId ?? subEntityId
  } catch {
    return undefined
  }
}

const followTeams = (url: URL, appId: string): Destination => {
  const [, kind, id] = url.pathname.split('/').filter((part) => part !== '')
  if (kind === 'meetup-join' || kind === 'meeting') return { to: 'meeting' }
  if (kind === 'chat') return { to: 'place', place: { pane: 'chat' } }
  if (kind === 'channel' || kind === 'message') return { to: 'place', place: { pane: 'channel' } }
  if (kind !== 'entity' || id !== appId) return { to: 'outside', url: url.href }
  const subPage = subPageOf(url.searchParams.get('context'))
  return { to: 'place', place: subPage === undefined ? { pane: 'tab' } : { pane: 'tab', subPage } }
}

const pathWithin = (url: URL, libraryUrl: string): string[] | undefined => {
  const root = new URL(libraryUrl)
  if (url.origin !== root.origin) return undefined
  // SharePoint's own list view names the folder in `id`.
  const path = url.searchParams.get('id') ?? decodeURIComponent(url.pathname)
  const base = decodeURIComponent(root.pathname).replace(/\/$/, '')
  if (path !== base && !path.startsWith(`${base}/`)) return undefined
  return path.slice(base.length).split('/').filter(Boolean)
}

export const followLink = (href: string, { appId, libraryUrl }: Addresses): Destination => {
  const url = URL.parse(href)
  if (url === null) return { to: 'outside', url: href }
  if (url.hostname === 'teams.microsoft.com' && url.pathname.startsWith('/l/')) return followTeams(url, appId)
  const isPage = url.origin === new URL(libraryUrl).origin && url.pathname.endsWith('/_layouts/15/Doc.aspx')
  // The page on which SharePoint opens a document of Office does not say where that lies.
  if (isPage) return { to: 'document', url: url.href }
  const path = pathWithin(url, libraryUrl)
  return path === undefined ? { to: 'outside', url: url.href } : { to: 'place', place: { pane: 'files', path } }
}
