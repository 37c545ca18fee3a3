import type { TroubleReason } from '../../domain/inspection/trouble.ts'
import { GraphFailure, type GraphReason } from '../graph-failure.ts'
import { SendFailure, type SendReason } from '../ports/messenger.ts'

const BY_GRAPH: Readonly<Record<GraphReason, TroubleReason>> = {
  unauthorised: 'sign-in',
  forbidden: 'no access',
  missing: 'gone',
  taken: 'refused',
  changed: 'busy',
  locked: 'busy',
  invalid: 'refused',
  throttled: 'busy',
  unavailable: 'no answer',
}

const BY_SENDING: Readonly<Record<SendReason, TroubleReason>> = {
  unreachable: 'not installed',
  blocked: 'blocked',
  disabled: 'blocked',
  'too big': 'refused',
  throttled: 'busy',
  refused: 'refused',
  'in doubt': 'no answer',
}

/** Why something that was tried did not work, as far as it matters to whoever mends it. */
export function troubleReason(error: unknown): TroubleReason {
  if (error instanceof GraphFailure) return error.code === 'signIn' ? 'sign-in' : BY_GRAPH[error.reason]
  if (!(error instanceof SendFailure)) return 'fault'
  // Nothing was sent where the token was not to be had, or nobody answered the call.
  if (error.cause instanceof GraphFailure) return troubleReason(error.cause)
  const status = (error.cause as { statusCode?: number } | undefined)?.statusCode
  return error.reason === 'throttled' && error.cause !== undefined && status === undefined
    ? 'no answer'
    : BY_SENDING[error.reason]
}
