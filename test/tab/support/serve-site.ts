import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { type HostScript, hostPage } from './host-page.ts'
import type { ScriptedApi } from './scripted-api.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
}

/** As the server sends it: what the page does must do without anything this forbids. */
const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self' https://*.cdn.office.net; base-uri 'none'; form-action 'none'"

export interface ServedSite extends AsyncDisposable {
  /** Where the tab is served. */
  readonly origin: string
  /** Address of a page of another origin that shows the tab and plays Teams to it. */
  hostUrl: (script: HostScript) => string
}

/** Serves the built tab with a scripted API on one origin, and a scripted Teams on another. */
export async function serveSite(siteDir: string, apiOf: () => ScriptedApi): Promise<ServedSite> {
  const tab = await listen((request, response) => {
    const path = new URL(request.url ?? '/', 'http://tab').pathname
    if (path.startsWith('/api/tab/')) void apiOf().answer(request, response)
    else void serveFile(path).then(({ type, content }) => response.writeHead(200, headers(type)).end(content))
  })
  const host = await listen((request, response) => {
    const script = new URL(request.url ?? '/', 'http://host').searchParams.get('script')
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
    response.end(script === null ? '' : hostPage(originOf(tab), JSON.parse(script) as HostScript))
  })
  return {
    origin: originOf(tab),
    hostUrl: (script) => `${originOf(host)}/?script=${encodeURIComponent(JSON.stringify(script))}`,
    [Symbol.asyncDispose]: async () => {
      for (const server of [tab, host]) server.close().closeAllConnections()
    },
  }

  async function serveFile(path: string): Promise<{ type: string; content: string }> {
    const file = extname(path) === '' ? 'index.html' : path.replace('/tab/', '')
    const content = await readFile(join(siteDir, file), 'utf8')
    return { type: TYPES[extname(file)] ?? '', content: content.replace('%WAYMARK_HOSTS%', originOf(host)) }
  }
}

function headers(type: string): Record<string, string> {
  return { 'Content-Type': type, 'Content-Security-Policy': POLICY }
}

async function listen(listener: RequestListener): Promise<Server> {
  const server = createServer(listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return server
}

function originOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
