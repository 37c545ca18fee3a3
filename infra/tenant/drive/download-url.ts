import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Hono } from 'hono'
import type { Kernel } from '../kernel/kernel.ts'
import { observe } from '../kernel/observe.ts'
import { streamContent } from './contents.ts'
import { getItem, type Item } from './item-store.ts'

const PATH = '/_layouts/15/download.aspx'
const LIFETIME_MS = 3_600_000

/** An address that needs no token, for an hour of real time, of the content that the item has now. */
export function issueDownloadUrl(kernel: Kernel, item: Item, origin: string): string {
  const ticket = [item.drive, item.id, item.ctag, Date.now() + LIFETIME_MS].join('|')
  const query = new URLSearchParams({ UniqueId: item.id, tempauth: `${encode(ticket)}.${seal(kernel, ticket)}` })
  return `${origin}${PATH}?${query}`
}

/** Serves such addresses, whole or one range. */
export function registerDownload(app: Hono, kernel: Kernel): void {
  app.get(PATH, observe(kernel, 'graph'), (context) => {
    const item = findTicketed(kernel, context.req.query('tempauth') ?? '')
    if (!item || item.content === null) return new Response(null, { status: 401 })
    const range = readRange(context.req.header('range'), item.size)
    if (range === 'unsatisfiable') return new Response(null, { status: 416 })
    const { from, to } = range ?? { from: 0, to: item.size }
    const headers: Record<string, string> = { 'content-type': item.mime ?? '', 'content-length': String(to - from) }
    headers['content-disposition'] = `attachment; filename*=UTF-8''${encodeURIComponent(item.name)}`
    headers['access-control-allow-origin'] = '*'
    if (range) headers['content-range'] = `bytes ${from}-${to - 1}/${item.size}`
    const stream = streamContent(kernel.db, item.content, from, to)
    return new Response(stream, { status: range ? 206 : 200, headers })
  })
}

function findTicketed(kernel: Kernel, tempauth: string): Item | undefined {
  const [body = '', given = ''] = tempauth.split('.')
  const ticket = Buffer.from(body, 'base64url').toString()
  const right = Buffer.from(seal(kernel, ticket))
  if (given.length !== right.length || !timingSafeEqual(Buffer.from(given), right)) return undefined
  const [drive = '', id = '', , expires] = ticket.split('|')
  return Number(expires) < Date.now() ? undefined : getItem(kernel.db, drive, id)
}

function readRange(
  header: string | undefined,
  size: number,
): { from: number; to: number } | 'unsatisfiable' | undefined {
  const [, from, last] = /^bytes=(\d+)-(\d*)$/.exec(header ?? '') ?? []
  if (from === undefined) return undefined
  const to = last ? Math.min(Number(last) + 1, size) : size
  return Number(from) >= to ? 'unsatisfiable' : { from: Number(from), to }
}

function encode(text: string): string {
  return Buffer.from(text).toString('base64url')
}

function seal(kernel: Kernel, ticket: string): string {
  return createHmac('sha256', readSecret(kernel)).update(ticket).digest('base64url')
}

const secrets = new WeakMap<Kernel, string>()

function readSecret(kernel: Kernel): string {
  const secret =
    secrets.get(kernel) ?? kernel.settings.read<string>('downloadSecret') ?? randomBytes(32).toString('hex')
  if (!secrets.has(kernel)) kernel.settings.write('downloadSecret', secret)
  secrets.set(kernel, secret)
  return secret
}
