import { type Context, Hono, type MiddlewareHandler, type Next } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import type { Surroundings } from '../../src/services/surroundings.ts'
import { tellFailure, told } from '../telling/tell-failure.ts'
import { tellOutage } from '../telling/tell-outage.ts'
import { UPLOAD_PATH } from './file-this-api.ts'
import { receiveNotifications } from './graph-notifications.ts'
import { downloadPack } from './hand-out-api.ts'
import { createLateWatch } from './late-watch.ts'
import { type Liveness, liveness } from './liveness.ts'
import { type Readiness, readiness } from './readiness.ts'
import { type StaticTabSettings, serveTab } from './static-tab.ts'
import { tabApi } from './tab-api.ts'
import type { Variables } from './tab-call.ts'
import type { TabIdentity } from './tab-identity.ts'

/** How a Teams activity is taken in: the raw authorization header and body go in, status and body come out. */
export type ReceiveActivity = (
  authorization: string | undefined,
  activity: unknown,
) => Promise<{ readonly status: 200 | 201 | 202 | 400 | 401 | 403 | 500; readonly body?: unknown }>

export interface AppSettings extends StaticTabSettings, Readiness, Liveness {
  readonly identify: (authorization: string | undefined) => Promise<TabIdentity>
  readonly receive: ReceiveActivity
}

/** Teams' messages are below 100 KB; nothing that comes in here is larger than this but a document. */
const LARGEST = 1024 * 1024

/** Everything that reaches Waymark over HTTP, as a function from request to response. */
export function createApp(needs: Surroundings, settings: AppSettings): Hono<Variables> {
  const app = new Hono<Variables>()
  app.use('/api/*', (context, next) => (context.req.path === UPLOAD_PATH ? next() : limitSize(context, next)))
  app.use('/api/*', refuseNul)
  app.use('/api/tab/*', compress())
  app.use('/tab/*', compress())
  app.post('/api/messages', async (context) => {
    const activity = await context.req.json().catch(() => null)
    const { status, body } = await settings.receive(context.req.header('Authorization'), activity)
    return body === undefined ? context.body(null, status) : context.json(body as object, status)
  })
  app.post('/api/graph/notifications', (context) => receiveNotifications(context, needs))
  app.post('/api/graph/lifecycle', (context) => receiveNotifications(context, needs))
  app.route('/api/tab', tabApi(needs, settings))
  app.on(['GET', 'HEAD'], '/api/packs/:inspection/:ticket', (context) => downloadPack(context, needs))
  const countLate = createLateWatch(needs)
  app.get('/healthz', async (context) => {
    const [life, late] = [await liveness(needs, settings), await countLate()]
    return context.json({ ...life, ...(late > 0 && { late }) }, life.alive ? 200 : 503)
  })
  app.get('/readyz', async (context) => {
    const state = await readiness(needs, settings)
    return context.json(state, state.ready ? 200 : 503)
  })
  app.get('/', (context) => context.redirect('/tab'))
  app.get('/tab', (context) => serveTab(context, settings))
  app.get('/tab/*', (context) => serveTab(context, settings))
  app.notFound(nothingThere)
  app.onError(async (error, context) => {
    const known = tellFailure(error) ?? (await tellOutage(needs))
    const { status, failure } =
      known ?? told(500, 'broken', 'Something went wrong here. Nothing was changed. Try again.')
    const path = withoutTicket(context.req.path)
    const person = (context.get('person') as TabIdentity | undefined)?.id
    const reason = known ? failure.reason : error.name
    needs.log.warn('request failed', { path, status, reason, ...(person !== undefined && { person }) })
    return context.json(failure, status)
  })
  return app
}

const countSize = bodyLimit({ maxSize: LARGEST, onError: tooLarge })

/** Where its length is told, no more of it is read than that; what comes in chunks is counted, at five times the cost. */
const limitSize: MiddlewareHandler = async (context, next) => {
  const length = Number(context.req.header('content-length') ?? Number.NaN)
  if (Number.isNaN(length) || context.req.header('transfer-encoding') !== undefined) return countSize(context, next)
  return length > LARGEST ? tooLarge(context) : next()
}

/** Whoever has a ticket may download with it: it is no matter for a log. */
function withoutTicket(path: string): string {
  return path.replace(/^(\/api\/packs\/[^/]*\/).*/, '$1…')
}

/** No database keeps a NUL, so nothing is known by one. */
async function refuseNul(context: Context, next: Next): Promise<Response | undefined> {
  if (context.req.url.includes('%00')) return nothingThere(context)
  await next()
  return undefined
}

function nothingThere(context: Context): Response {
  const { status, failure } = told(404, 'not found', 'There is nothing at this address.')
  return context.json(failure, status)
}

function tooLarge(context: Context): Response {
  const { status, failure } = told(413, 'invalid', 'That is too large to be read. Nothing was changed.')
  return context.json(failure, status)
}
