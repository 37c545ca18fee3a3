import type { AppContent, RedirectContent } from '../content.ts'
import { findClient } from './client.ts'
import { findRedirect } from './redirects.ts'
import { refuseSignIn, type SignInRefusal } from './refusal.ts'
import type { SignIn } from './sign-in.ts'

type ResponseMode = 'query' | 'fragment' | 'form_post'

/** Where an answer may be sent: nothing is, before both the app and its address are known. */
export interface Return {
  app: AppContent
  redirect: string
  kind: RedirectContent['kind']
  mode: ResponseMode
  state: string | null
}

const MODES = ['query', 'fragment', 'form_post']
const PROMPTS = ['login', 'none', 'consent', 'select_account']
const CHALLENGE = /^[\w-]{43}$/

/** Throws SignInRefusal, to be shown to the person: an address that is not registered gets no answer. */
export function readReturn({ kernel }: SignIn, query: URLSearchParams): Return {
  const app = findClient(kernel, query.get('client_id') ?? '')
  const redirect = query.get('redirect_uri') ?? app.redirects?.[0]?.uri ?? ''
  const registered = findRedirect(app, redirect)
  if (!registered) {
    const why = `The redirect URI '${redirect}' specified in the request does not match the redirect URIs configured for the application '${app.appId}'.`
    throw refuseSignIn(400, 'invalid_request', 50011, why)
  }
  const mode = query.get('response_mode') ?? 'query'
  if (!MODES.includes(mode)) {
    throw refuseSignIn(400, 'invalid_request', 70007, `'${mode}' is not a supported value of 'response_mode'.`)
  }
  return { app, redirect, kind: registered.kind, mode: mode as ResponseMode, state: query.get('state') }
}

/** What is wrong with the request besides, to be told to the app. */
export function findFault({ kind }: Return, query: URLSearchParams): SignInRefusal | undefined {
  const type = query.get('response_type')
  if (type === null) return invalid(900144, "The request must contain 'response_type'.")
  if (type !== 'code') {
    const why = `response_type '${type}' is not enabled for the application.`
    return refuseSignIn(400, 'unsupported_response_type', 700054, why)
  }
  const prompt = query.get('prompt')
  if (prompt !== null && !PROMPTS.includes(prompt)) return invalid(90023, `Unsupported 'prompt' value '${prompt}'.`)
  return findChallengeFault(kind, query)
}

function findChallengeFault(kind: RedirectContent['kind'], query: URLSearchParams): SignInRefusal | undefined {
  const challenge = query.get('code_challenge')
  if (challenge === null) {
    if (kind === 'web') return undefined
    return invalid(9002325, 'Proof Key for Code Exchange is required for cross-origin authorization code redemption.')
  }
  // Entra still takes `plain` from some; nobody should rely on it.
  if (query.get('code_challenge_method') !== 'S256') return invalid(9002313, "'code_challenge_method' must be 'S256'.")
  return CHALLENGE.test(challenge) ? undefined : invalid(501491, 'Invalid size of Code_Challenge parameter.')
}

function invalid(number: number, description: string): SignInRefusal {
  return refuseSignIn(400, 'invalid_request', number, description)
}
