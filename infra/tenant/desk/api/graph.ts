import { readProblem } from './problem.ts'
import { readToken } from './tenant.ts'

const audience = 'https://graph.microsoft.com'
const tokens = new Map<string, { token: string; until: number }>()

/** Tokens live on real time, not on the tenant's clock. A minute is left for the call itself. */
const expiryOf = (token: string): number => {
  const claims = token.split('.')[1]?.replace(/-/g, '+').replace(/_/g, '/') ?? ''
  const { exp } = JSON.parse(atob(claims)) as { exp: number }
  return exp * 1000 - 60_000
}

const tokenOf = async (person: string): Promise<string> => {
  const held = tokens.get(person)
  if (held && held.until > Date.now()) return held.token
  const { token } = await readToken(person, audience)
  tokens.set(person, { token, until: expiryOf(token) })
  return token
}

/** One Graph call as a person. `path` begins after `/v1.0`, or is a whole address that Graph gave. */
export const callGraph = async (person: string, path: string, init: RequestInit = {}): Promise<Response> => {
  const headers = new Headers(init.headers)
  headers.set('authorization', `Bearer ${await tokenOf(person)}`)
  const answer = await fetch(/^https?:/.test(path) ? path : `/v1.0${path}`, { ...init, headers })
  if (!answer.ok) throw await readProblem(answer)
  return answer
}

export const readGraph = async <T>(person: string, path: string): Promise<T> =>
  (await (await callGraph(person, path)).json()) as T

export const writeGraph = async (person: string, method: string, path: string, body?: unknown): Promise<Response> =>
  callGraph(person, path, {
    method,
    ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  })
