import { FAULT_MESSAGE } from '../kernel/answer-fault.ts'
import { refuseSignIn } from './refusal.ts'

export function tellSignInFault(status: number): Response {
  const [error, number] = CODES[status] ?? ['temporarily_unavailable', 90033]
  return refuseSignIn(status, error, number, FAULT_MESSAGE).toResponse()
}

/** AADSTS90033 is Entra's "try again later"; 50196 its answer to whoever asks too often, 7000215 to a wrong secret. */
const CODES: Readonly<Record<number, readonly [string, number]>> = {
  400: ['invalid_grant', 70000],
  401: ['invalid_client', 7000215],
  429: ['temporarily_unavailable', 50196],
}
