import { readFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Hono } from 'hono'

const BUILT = fileURLToPath(new URL('../../.build/desk', import.meta.url))
const NOT_BUILT = 'The desk page is not built. Mend it with: npx vite build --config infra/tenant/desk/vite.config.ts\n'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
}

/** Serves the built desk at `/`; building it is left to whoever starts the tenant. */
export function registerDeskPage(app: Hono, built: string = BUILT): void {
  app.get('/', async () => {
    const page = await serve(built, 'index.html', 'no-cache')
    return page ?? new Response(NOT_BUILT, { status: 503, headers: { 'content-type': 'text/plain; charset=utf-8' } })
  })
  app.get('/assets/:file', async (context) => {
    // A parameter is decoded and may hold slashes, so only its last part is a name here.
    const file = join('assets', basename(context.req.param('file')))
    // For good, because the name carries a digest of what is in it.
    return (await serve(built, file, 'public, max-age=31536000, immutable')) ?? context.notFound()
  })
}

/** Undefined when there is no such file, or one of a kind that is never built. */
async function serve(built: string, file: string, caching: string): Promise<Response | undefined> {
  const type = TYPES[extname(file)]
  const bytes = type && (await readFile(join(built, file)).catch(() => undefined))
  if (!type || !bytes) return undefined
  return new Response(bytes, {
    headers: { 'content-type': type, 'cache-control': caching, 'x-content-type-options': 'nosniff' },
  })
}
