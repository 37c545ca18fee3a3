import type { Context, Hono } from 'hono'
import { observe } from '../kernel/observe.ts'
import { BOT_FRAMEWORK } from '../sign-in/tokens.ts'
import { deleteActivity, replyToActivity, sendActivity, updateActivity } from './activity-routes.ts'
import { type Answer, type Call, disabled, findCaller } from './call.ts'
import { badSyntax, ConnectorError } from './connector-error.ts'
import { tellConnectorFault } from './connector-fault.ts'
import { createConversation } from './conversation-routes.ts'
import type { Bot } from './find-bot.ts'
import { type Kind, limitCalls } from './limit-calls.ts'
import { readChannels, readMember, readMembers, readPagedMembers, readTeam } from './roster-routes.ts'
import type { Teams } from './teams.ts'

type Route = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  path: string
  kind: Kind
  query?: readonly string[]
  handle: (teams: Teams, call: Call) => Answer
}

const CONVERSATION = '/conversations/:conversation'

const routes: Route[] = [
  { method: 'POST', path: '/conversations', kind: 'send', handle: createConversation },
  { method: 'POST', path: `${CONVERSATION}/activities`, kind: 'send', handle: sendActivity },
  { method: 'POST', path: `${CONVERSATION}/activities/:activity`, kind: 'send', handle: replyToActivity },
  { method: 'PUT', path: `${CONVERSATION}/activities/:activity`, kind: 'change', handle: updateActivity },
  { method: 'DELETE', path: `${CONVERSATION}/activities/:activity`, kind: 'change', handle: deleteActivity },
  { method: 'GET', path: `${CONVERSATION}/members`, kind: 'read', handle: readMembers },
  { method: 'GET', path: `${CONVERSATION}/members/:member`, kind: 'read', handle: readMember },
  {
    ...{ method: 'GET', path: `${CONVERSATION}/pagedmembers`, kind: 'read', handle: readPagedMembers },
    query: ['pageSize', 'continuationToken'],
  },
  { method: 'GET', path: '/teams/:team', kind: 'read', handle: readTeam },
  { method: 'GET', path: '/teams/:team/conversations', kind: 'read', handle: readChannels },
]

/** What the Bot Framework publishes besides (contracts: bot-connector.json) and this tenant has not. */
const BEYOND = [
  ['GET', '/conversations'],
  ['POST', `${CONVERSATION}/activities/history`],
  ['GET', `${CONVERSATION}/activities/:activity/members`],
  ['DELETE', `${CONVERSATION}/members/:member`],
  ['POST', `${CONVERSATION}/attachments`],
  ['GET', '/attachments/:attachment'],
  ['GET', '/attachments/:attachment/views/:view'],
] as const

/** Everything under `/connector/v3`: what a bot may say to Teams (contracts: bot-connector.json). */
export function registerConnector(app: Hono, teams: Teams): void {
  const { kernel } = teams
  const admit = limitCalls(kernel.clock.now)
  const watch = observe(kernel, 'connector', tellConnectorFault)
  for (const [method, path] of BEYOND) {
    app.on(method, `/connector/v3${path}`, watch, (context) =>
      answer(async () => {
        await authenticate(teams, context)
        throw new ConnectorError(501, 'NotImplemented', `${method} ${context.req.path} is not supported here.`)
      }),
    )
  }
  for (const route of routes) {
    app.on(route.method, `/connector/v3${route.path}`, watch, (context) =>
      answer(async () => {
        const call = await readCall(teams, context, route)
        admit(route.kind, call)
        if (teams.installations.isDisabled(call.bot.appId)) throw disabled()
        return route.handle(teams, call)
      }),
    )
  }
  app.all('/connector/*', watch, (context) =>
    answer(async () => {
      await authenticate(teams, context)
      throw new ConnectorError(404, 'NotFound', `${context.req.method} ${context.req.path} is not supported here.`)
    }),
  )
}

async function answer(work: () => Promise<Answer>): Promise<Response> {
  try {
    const { status, body } = await work()
    return body === undefined ? new Response(null, { status }) : Response.json(body, { status })
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error
    const { status, code, message, retryAfter } = error
    const headers: Record<string, string> = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }
    return Response.json({ error: { code, message } }, { status, headers })
  }
}

async function readCall(teams: Teams, context: Context, route: Route): Promise<Call> {
  const bot = await authenticate(teams, context)
  const query = new URL(context.req.url).searchParams
  const unknown = [...query.keys()].find((name) => !route.query?.includes(name))
  if (unknown) throw badSyntax(`Query option '${unknown}' is not known here.`)
  const text = await context.req.text()
  return { bot, params: context.req.param() as Record<string, string>, query, body: parse(text) }
}

function parse(text: string): unknown {
  if (text === '') return undefined
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw badSyntax('The body is not JSON.')
  }
}

async function authenticate(teams: Teams, context: Context): Promise<Bot> {
  const [scheme, token = ''] = (context.req.header('authorization') ?? '').split(' ')
  const claims =
    scheme === 'Bearer' ? await teams.kernel.tokens.verify(token, [BOT_FRAMEWORK]).catch(() => undefined) : undefined
  const bot = findCaller(teams, claims?.appid as string | undefined)
  if (bot) return bot
  throw new ConnectorError(401, 'Unauthorized', 'Authorization has been denied for this request.')
}
