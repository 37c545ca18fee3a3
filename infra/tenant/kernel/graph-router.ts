import { checkQuery } from './check-query.ts'
import { typeOfPath } from './entity-types.ts'
import { badRequest, GraphError, notSupported, toErrorBody } from './errors.ts'
import { unfoldDelta } from './function-call.ts'
import type { Caller, GraphAnswer, GraphCall, GraphRequest } from './graph-call.ts'
import { matchPattern, type Pattern, parseGraphPath, parsePattern, type Segment } from './graph-path.ts'
import { checkPreferences } from './preferences.ts'
import { refuseBody } from './read-json.ts'
import { selectMembers } from './select-members.ts'

type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'

export interface RouteOptions {
  /** Query options this route takes (`$select` is carried out by the router); any other is refused. */
  query?: readonly string[]
  /** An action without parameters: a body with anything in it is refused, as it is of GET and DELETE. */
  takesNoBody?: boolean
  /** It reads `Prefer` itself, and refuses what it does not know there; without this any preference is refused. */
  readsPrefer?: boolean
  /** Permissions of which the caller needs one, application or delegated; absent means any caller may try. */
  allow?: readonly string[]
  /** Code of the 403, where it is not SharePoint's `accessDenied`. */
  denial?: string
  /** SharePoint resource units, from which the budget is taken; absent means none. */
  cost?: number | ((call: GraphCall) => number)
}

type Handler = (call: GraphCall) => GraphAnswer | Promise<GraphAnswer>

interface Match {
  route: Route
  call: GraphCall
}

type Refuse = (asked: Pick<GraphCall, 'method' | 'url' | 'caller' | 'params'>) => GraphError

interface LeftOut {
  pattern: Pattern
  methods: readonly string[] | undefined
  refuse: Refuse
}

export interface Route extends RouteOptions {
  method: Method
  pattern: Pattern
  /** Of what it answers, by its name in the metadata. */
  type: string | undefined
  handle: Handler
}

/** What a request passes before its route: who calls, and whether they have budget left. */
export interface Gatekeeper {
  authenticate(authorization: string | null): Promise<Caller>
  /** Headers to add to the answer; throws 429. */
  spend(route: Route, call: GraphCall): Record<string, string>
}

export interface GraphRouter {
  /** @param pattern such as `/drives/{drive}/root/{:path}/children`, without `/v1.0`; see graph-path.ts. */
  route(method: Method, pattern: string, options: RouteOptions, handle: Handler): void
  /** Checks the token, then dispatches; refusals become answers. */
  handle(request: GraphRequest): Promise<GraphAnswer>
  /** For parts of a batch, whose caller is known. */
  dispatch(request: GraphRequest, caller: Caller): Promise<GraphAnswer>
  guard(gatekeeper: Gatekeeper): void
  routes(): readonly Route[]
  /**
   * What Graph has there and this tenant has not is refused with 501, or otherwise.
   * @param methods absent: all, and whatever is below
   */
  leaveOut(pattern: string, methods?: readonly string[], refuse?: Refuse): void
  /** Another spelling of paths: gets the segments after `/v1.0` and answers those that routes are written for. */
  alias(rewrite: (segments: Segment[]) => Segment[]): void
}

export function createGraphRouter(): GraphRouter {
  const routes: Route[] = []
  const leftOut: LeftOut[] = []
  const aliases: ((segments: Segment[]) => Segment[])[] = []
  const resolve = (request: GraphRequest, caller: Caller) => {
    const asked = resolveMe(parseGraphPath(request.url.pathname).slice(1), caller)
    return aliases.reduce((segments, rewrite) => rewrite(segments), asked)
  }
  let gate: Gatekeeper | undefined
  const gatekeeper = () => {
    if (!gate) throw new Error('Nobody guards the Graph router yet.')
    return gate
  }
  const dispatch = (given: GraphRequest, caller: Caller) => {
    const request = { ...given, url: unfoldDelta(given.url) }
    return refuse(request, async () => {
      const found = find({ routes, leftOut }, resolve(request, caller), request, caller)
      return run(found, gatekeeper())
    })
  }
  return {
    route: (method, pattern, options, handle) => {
      const steps = parsePattern(pattern)
      routes.push({ ...options, method, pattern: steps, type: typeOfPath(steps), handle })
    },
    routes: () => routes,
    leaveOut: (pattern, methods, refuse = notHere) => leftOut.push({ pattern: parsePattern(pattern), methods, refuse }),
    dispatch,
    handle: (request) =>
      refuse(request, async () =>
        dispatch(request, await gatekeeper().authenticate(request.headers.get('authorization'))),
      ),
    guard: (keeper) => {
      gate = keeper
    },
    alias: (rewrite) => {
      aliases.push(rewrite)
    },
  }
}

async function refuse(request: GraphRequest, work: () => Promise<GraphAnswer>): Promise<GraphAnswer> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof GraphError)) throw error
    const body = toErrorBody(error, request.headers.get('client-request-id'))
    return { status: error.status, headers: error.headers, body }
  }
}

interface Known {
  routes: Route[]
  leftOut: LeftOut[]
}

function find({ routes, leftOut }: Known, segments: Segment[], request: GraphRequest, caller: Caller): Match {
  const tried = routes.map((route) => ({ route, ...matchPattern(route.pattern, segments) }))
  const whole = tried.filter((each) => each.fits === each.route.pattern.length && each.fits === segments.length)
  const found = whole.find((each) => each.route.method === request.method)
  if (found) {
    return { route: found.route, call: { ...request, caller, params: found.params, query: request.url.searchParams } }
  }
  const left = leftOut.find((each) => isLeftOut(each, segments, request))
  if (left) throw left.refuse({ ...request, caller, params: matchPattern(left.pattern, segments).params })
  if (whole.length > 0)
    throw new GraphError(405, 'methodNotAllowed', 'Specified HTTP method is not allowed for the request target.')
  const furthest = Math.max(0, ...tried.map((each) => each.fits))
  throw badRequest(`Resource not found for the segment '${segments[furthest]?.text ?? ''}'.`, 'BadRequest')
}

function notHere({ method, url }: Pick<GraphCall, 'method' | 'url'>): GraphError {
  return notSupported(`${method} ${url.pathname}`)
}

function isLeftOut({ pattern, methods }: LeftOut, segments: Segment[], { method }: GraphRequest): boolean {
  if (methods && (!methods.includes(method) || segments.length !== pattern.length)) return false
  return matchPattern(pattern, segments).fits === pattern.length
}

/** `/me` is the person's own `/users/{id}`. */
function resolveMe(segments: Segment[], caller: Caller): Segment[] {
  const [first, ...rest] = segments
  if (first?.kind !== 'name' || first.text !== 'me') return segments
  if (!caller.person) throw badRequest('/me request is only valid with delegated authentication flow.', 'BadRequest')
  return [{ kind: 'name', text: 'users' }, { kind: 'name', text: caller.person }, ...rest]
}

async function run({ route, call }: Match, gate: Gatekeeper): Promise<GraphAnswer> {
  const budget = gate.spend(route, call)
  checkQuery(call.query, route.query ?? [], route.type)
  if (!route.readsPrefer) checkPreferences(call.headers, [])
  if (route.takesNoBody || call.method === 'GET' || call.method === 'DELETE') refuseBody(call)
  const held = [...call.caller.roles, ...call.caller.scopes]
  if (route.allow && !route.allow.some((each) => held.includes(each))) {
    throw new GraphError(403, route.denial ?? 'accessDenied', 'Access denied')
  }
  const answer = await route.handle(call)
  return { ...answer, headers: { ...answer.headers, ...budget }, body: selectMembers(answer.body, call.query) }
}
