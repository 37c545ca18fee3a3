import type { PersonContent } from '../content.ts'
import { findByAddress, findUser } from '../find-user.ts'
import { findFault, type Return, readReturn } from './authorize-request.ts'
import { findConsented } from './find-consented.ts'
import { refuseSignIn, SignInRefusal } from './refusal.ts'
import type { SignIn } from './sign-in.ts'
import { showPeople, showPost, showRefusal } from './sign-in-page.ts'

const CODE_MS = 10 * 60_000

/**
 * The authorization endpoint: a page on which one says who one is, then back to the app with a code. A person named by
 * `login_hint` with `prompt=none` is answered for at once, as one who is signed in already.
 */
export function authorize(signIn: SignIn, url: URL): Response {
  const query = url.searchParams
  try {
    return answer(signIn, url, readReturn(signIn, query))
  } catch (error) {
    if (error instanceof SignInRefusal) return showRefusal(error)
    throw error
  }
}

function answer(signIn: SignIn, url: URL, to: Return): Response {
  const query = url.searchParams
  const fault = findFault(to, query)
  if (fault) return refuse(to, fault)
  const person = findPerson(signIn, query.get('login_hint'))
  const silent = query.get('prompt') === 'none'
  if (silent && !person) {
    const why = 'A silent sign-in request was sent but no user is signed in.'
    return refuse(to, refuseSignIn(400, 'login_required', 50058, why))
  }
  try {
    findConsented(signIn, to.app, query.get('scope'))
  } catch (error) {
    if (error instanceof SignInRefusal) return refuse(to, error)
    throw error
  }
  if (!silent || !person) return showPeople(signIn.kernel.content, to.app, url)
  return send(to, { code: giveCode(signIn, to, person, query), ...readClientInfo(signIn, person, query) })
}

function giveCode({ grants }: SignIn, to: Return, person: PersonContent, query: URLSearchParams): string {
  return grants.addCode({
    ...{ app: to.app.appId, person: person.id, scope: query.get('scope') ?? '', kind: to.kind },
    ...{ redirect: to.redirect, challenge: query.get('code_challenge'), nonce: query.get('nonce') },
    expires: Date.now() + CODE_MS,
  })
}

function readClientInfo({ kernel }: SignIn, person: PersonContent, query: URLSearchParams): Record<string, string> {
  if (query.get('client_info') !== '1') return {}
  const info = { uid: person.id, utid: kernel.content.tenantId }
  return { client_info: Buffer.from(JSON.stringify(info)).toString('base64url') }
}

function findPerson({ kernel }: SignIn, hint: string | null): PersonContent | undefined {
  return hint === null ? undefined : (findUser(kernel.content, hint) ?? findByAddress(kernel.content, hint))
}

/** Missing consent is told to the app as such, where the token endpoint calls it an invalid grant. */
function refuse(to: Return, { error, message, suberror }: SignInRefusal): Response {
  return send(to, { error: suberror ?? error, error_description: message })
}

function send({ redirect, mode, state }: Return, answer: Record<string, string>): Response {
  const parameters = new URLSearchParams({ ...answer, ...(state !== null && { state }) })
  if (mode === 'form_post') return showPost(redirect, parameters)
  const url = new URL(redirect)
  if (mode === 'fragment') url.hash = parameters.toString()
  else for (const [name, value] of parameters) url.searchParams.set(name, value)
  return new Response(null, { status: 302, headers: { location: url.href, 'cache-control': 'no-store' } })
}
