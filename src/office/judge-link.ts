/** Where a link leads: a place of this file itself, somebody's own disk or server, another SharePoint site, our Working folder, mail, or the rest. */
export type LinkKind = 'inside' | 'local' | 'other site' | 'working' | 'mail' | 'elsewhere'

/** `C:\`, `\\server`, `file://` and what Office makes of them in a relationship (`/C:/`, `file:///\\server`). */
const LOCAL = /^(file:|\/?[a-z]:[\\/]|\\\\|smb:|afp:)/i
const SHAREPOINT = /(^|\.)(sharepoint\.(com|us|de|cn)|onedrive\.live\.com|1drv\.ms)$/i

export function judgeLink(target: string, ourSite: string, ourWorking = ''): LinkKind {
  if (target === '' || target.startsWith('#')) return 'inside'
  if (/^mailto:/i.test(target)) return 'mail'
  if (LOCAL.test(target)) return 'local'
  const url = asUrl(target)
  if (!url || !/^(https?|ms-\w+):$/.test(url.protocol)) return 'elsewhere'
  const ours = asUrl(ourSite)
  if (url.host !== ours?.host) return SHAREPOINT.test(url.hostname) ? 'other site' : 'elsewhere'
  const path = sitePathOf(url.pathname)
  const working = asUrl(ourWorking)
  if (working && liesIn(path, sitePathOf(working.pathname))) return 'working'
  return liesIn(path, sitePathOf(ours.pathname)) ? 'elsewhere' : 'other site'
}

/** A document's address may be wrapped to say which application opens it: `ms-word:ofe|u|https://...`. */
function asUrl(target: string): URL | null {
  return URL.parse(target.replace(/^ms-\w+:(?:\w+\|u\|)?(?=https?:)/i, ''))
}

/**
 * The path below which a site's files lie; what SharePoint's sharing links put before it taken off:
 * `/:w:/r/sites/a/...` is the path itself, `/:w:/s/a/...` the site a, `/:w:/t/a/...` the team site a.
 */
function sitePathOf(path: string): string {
  const plain = path
    .replace(/^\/:\w:\/r(?=\/)/i, '')
    .replace(/^\/:\w:\/s\//i, '/sites/')
    .replace(/^\/:\w:\/t\//i, '/teams/')
    .replace(/^\/:\w:\/g(?=\/)/i, '')
  return decoded(plain).toLowerCase().replace(/\/+$/, '')
}

/** What was badly written stays as it stands. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

function liesIn(path: string, site: string): boolean {
  return path === site || path.startsWith(`${site}/`)
}
