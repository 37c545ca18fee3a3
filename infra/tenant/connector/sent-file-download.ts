import type { Hono } from 'hono'
import { streamContent } from '../drive/contents.ts'
import { tellGraphFault } from '../kernel/graph-fault.ts'
import { observe } from '../kernel/observe.ts'
import { readTicket } from './sent-file-address.ts'
import type { Teams } from './teams.ts'

const SIGN_IN_PAGE = '<!doctype html><title>Sign in to your account</title><p>Sign in to see this file.'

/** Serves addresses of sent-file-address.ts: the bytes, or the page that one without sign-in is shown. */
export function registerSentFileDownload(app: Hono, { kernel, files }: Teams): void {
  const watch = observe(kernel, 'graph', tellGraphFault)
  app.get('/personal/:home/_layouts/15/download.aspx', watch, ({ req }) => {
    const { tempauth = '', UniqueId: asked } = req.query()
    const id = readTicket(kernel, tempauth)
    const file = id === undefined || id !== asked ? undefined : files.find(id)
    if (!file) return new Response('Access denied.', { status: 401, headers: { 'content-type': 'text/plain' } })
    return new Response(streamContent(kernel.db, file.content, 0, file.size), {
      headers: {
        'content-type': 'application/octet-stream',
        'content-length': String(file.size),
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      },
    })
  })
  app.get(
    '/:kind/g/personal/:home/:file',
    watch,
    () => new Response(SIGN_IN_PAGE, { headers: { 'content-type': 'text/html; charset=utf-8' } }),
  )
}
