import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { serveTab } from '../../../bot/http/static-tab.ts'

let siteDir: string
const app = new Hono()
beforeAll(async () => {
  siteDir = await mkdtemp(join(tmpdir(), 'site-'))
  await writeFile(join(siteDir, 'index.html'), '<meta name="waymark-hosts" content="%WAYMARK_HOSTS%">')
  await writeFile(join(siteDir, 'app.js'), 'export {}')
  const frameAncestors = ['https://*.teams.microsoft.com', 'https://teams.example']
  app.get('/tab', (context) => serveTab(context, { siteDir, frameAncestors }))
  app.get('/tab/*', (context) => serveTab(context, { siteDir, frameAncestors }))
})
afterAll(() => rm(siteDir, { recursive: true }))

it('serves the page with the hosts that may frame it, and never from a cache', async () => {
  const answer = await app.request('/tab')
  expect(await answer.text()).toContain('content="https://teams.example"')
  expect(answer.headers.get('Content-Security-Policy')).toContain(
    'frame-ancestors https://*.teams.microsoft.com https://teams.example',
  )
  expect(answer.headers.get('Cache-Control')).toBe('no-cache')
  expect(answer.headers.get('X-Frame-Options')).toBeNull()
})

it('serves hashed files for long, and the page for a path inside it', async () => {
  expect((await app.request('/tab/app.js')).headers.get('Cache-Control')).toContain('immutable')
  expect((await app.request('/tab/item/w06-fri-pir')).status).toBe(200)
})

it.each(['/tab/../package.json', '/tab/%2e%2e/package.json', '/tab/..%2f..%2fpackage.json', '/tab/missing.js'])(
  'gives nothing from outside: %s',
  async (path) => {
    const answer = await app.request(path)
    expect([404, 200]).toContain(answer.status)
    expect(await answer.text()).not.toContain('"dependencies"')
  },
)
