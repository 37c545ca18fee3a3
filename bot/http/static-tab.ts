import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import type { Context } from 'hono'

export interface StaticTabSettings {
  /** Folder of the built tab. */
  readonly siteDir: string
  /** Origins that may frame it. */
  readonly frameAncestors: readonly string[]
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Serves the built tab under `/tab`. Hashed files are kept for a year, the page itself never. */
export async function serveTab(context: Context, settings: StaticTabSettings): Promise<Response> {
  const path = normalize(context.req.path.replace(/^\/tab\/?/, '')) || 'index.html'
  const file = path === '.' || extname(path) === '' ? 'index.html' : path
  if (file.startsWith('..')) return context.notFound()
  const content = await readFile(join(settings.siteDir, file)).catch(() => null)
  if (content === null) return context.notFound()
  const page = file === 'index.html'
  return context.body(page ? fillIn(content.toString('utf8'), settings) : new Uint8Array(content), 200, {
    'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
    'Cache-Control': page ? 'no-cache' : 'public, max-age=31536000, immutable',
    'Content-Security-Policy': policy(settings.frameAncestors),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  })
}

/** teams-js takes whole origins only, and knows Microsoft's own hosts by itself. */
function fillIn(page: string, { frameAncestors }: StaticTabSettings): string {
  return page.replace('%WAYMARK_HOSTS%', frameAncestors.filter((origin) => !origin.includes('*')).join(' '))
}

function policy(frameAncestors: readonly string[]): string {
  return [
    "default-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' https://*.cdn.office.net",
    "connect-src 'self' https://*.cdn.office.net",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${frameAncestors.join(' ')}`,
  ].join('; ')
}
