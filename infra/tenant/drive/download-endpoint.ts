import type { Context, Hono } from 'hono'
import { tellGraphFault } from '../kernel/graph-fault.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { observe } from '../kernel/observe.ts'
import { getContent, streamContent } from './contents.ts'
import { DOWNLOAD_PATH, type Download, openTicket } from './download-url.ts'
import { formatETag } from './tags.ts'

const CORS = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'ETag, Content-Range' }

interface Span {
  from: number
  to: number
}

/** Serves addresses of download-url.ts: whole or one range, and not again what the caller has already. */
export function registerDownload(app: Hono, kernel: Kernel): void {
  app.get(DOWNLOAD_PATH, observe(kernel, 'graph', tellGraphFault), (context) => {
    const { tempauth = '', UniqueId: asked } = context.req.query()
    const download = openTicket(kernel, tempauth)
    if (!download || download.content === null || download.item.id !== asked)
      return new Response(null, { status: 401, headers: CORS })
    return answer(kernel, context, download, download.content)
  })
}

function answer(kernel: Kernel, { req }: Context, { item }: Download, content: number): Response {
  const { size } = getContent(kernel.db, content)
  const etag = content === item.content ? formatETag(item) : `"${content}"`
  const always = { ...CORS, etag, 'last-modified': new Date(item.modified).toUTCString() }
  if (req.header('if-none-match') === etag) return new Response(null, { status: 304, headers: always })
  const stale = (req.header('if-range') ?? etag) !== etag
  const range = stale ? undefined : readRange(req.header('range'), size)
  if (range === 'unsatisfiable') {
    return new Response(null, { status: 416, headers: { ...always, 'content-range': `bytes */${size}` } })
  }
  const { from, to } = range ?? { from: 0, to: size }
  const headers: Record<string, string> = {
    ...always,
    'accept-ranges': 'bytes',
    'content-type': item.mime ?? 'application/octet-stream',
    'content-length': String(to - from),
    'content-disposition': `attachment; filename*=UTF-8''${encodeName(item.name)}`,
    ...(range ? { 'content-range': `bytes ${from}-${to - 1}/${size}` } : {}),
  }
  return new Response(streamContent(kernel.db, content, from, to), { status: range ? 206 : 200, headers })
}

/** As RFC 8187 has it: an apostrophe, brackets and a star stand for themselves in an address, not here. */
function encodeName(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
}

/** `bytes=5-9`, `bytes=5-` or `bytes=-5`; several ranges, or another unit, count as none. */
function readRange(header: string | undefined, size: number): Span | 'unsatisfiable' | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (first === '' && last === '') return undefined
  if (first !== '' && last !== '' && Number(last) < Number(first)) return undefined
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const to = first === '' || last === '' ? size : Math.min(Number(last) + 1, size)
  return from >= to ? 'unsatisfiable' : { from, to }
}
