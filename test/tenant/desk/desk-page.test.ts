import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { registerDeskPage } from '../../../infra/tenant/desk-page.ts'

let scratch: string
let built: string

beforeEach(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'desk-'))
  built = join(scratch, 'built')
  await mkdir(join(built, 'assets'), { recursive: true })
})

afterEach(() => rm(scratch, { recursive: true }))

const ask = async (path: string): Promise<Response> => {
  const app = new Hono()
  registerDeskPage(app, built)
  return app.request(path)
}

describe('the desk page', () => {
  it('says how to build it when it is not built', async () => {
    const answer = await ask('/')
    expect(answer.status).toBe(503)
    expect(await answer.text()).toContain('npx vite build --config infra/tenant/desk/vite.config.ts')
  })

  it('serves the page, asked for anew each time, and what it loads, kept for good', async () => {
    await writeFile(join(built, 'index.html'), '<title>The desk</title>')
    await writeFile(join(built, 'assets', 'index-1a2b.js'), 'void 0')
    const page = await ask('/')
    expect(await page.text()).toBe('<title>The desk</title>')
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(page.headers.get('cache-control')).toBe('no-cache')
    const script = await ask('/assets/index-1a2b.js')
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(script.headers.get('cache-control')).toContain('immutable')
  })

  it.each(['/assets/missing.js', '/assets/..%2f..%2fsecret.js', '/assets/notes.txt'])('has no %s', async (path) => {
    await writeFile(join(built, 'assets', 'notes.txt'), 'not built')
    await writeFile(join(scratch, 'secret.js'), 'outside')
    expect((await ask(path)).status).toBe(404)
  })
})
