import { expect, it } from 'vitest'
import type { TroubleReason } from '../../src/domain/inspection/trouble.ts'
import { GraphFailure, type GraphReason } from '../../src/services/graph-failure.ts'
import { SendFailure, type SendReason } from '../../src/services/ports/messenger.ts'
import { troubleReason } from '../../src/services/trouble/trouble-reason.ts'

const graph = (reason: GraphReason, code = '') => new GraphFailure(reason, { status: 500, code, message: '' })
const sending = (reason: SendReason, cause?: unknown) => new SendFailure(reason, '', { cause })

it.each<[string, unknown, TroubleReason]>([
  ['Graph lets nobody in', graph('unauthorised'), 'sign-in'],
  ['nobody answers where one signs in', graph('unavailable', 'signIn'), 'sign-in'],
  ['Graph has no grant for us', graph('forbidden'), 'no access'],
  ['the library is gone', graph('missing'), 'gone'],
  ['Graph is busy', graph('throttled'), 'busy'],
  ['Graph does not answer', graph('unavailable'), 'no answer'],
  ['Graph refuses the request', graph('invalid'), 'refused'],
  ['Teams is busy', sending('throttled', { statusCode: 429 }), 'busy'],
  ['nobody answers at Teams', sending('throttled', { code: 'ECONNREFUSED' }), 'no answer'],
  ['no token for Teams', sending('throttled', graph('unauthorised')), 'sign-in'],
  ['an answer of Teams was lost', sending('in doubt'), 'no answer'],
  ['the app is not in the team', sending('unreachable'), 'not installed'],
  ['an administrator blocks it', sending('blocked'), 'blocked'],
  ['Teams refuses the message', sending('too big'), 'refused'],
  ['a fault of ours', new TypeError('x is undefined'), 'fault'],
  ['something that is no error', undefined, 'fault'],
])('%s', (_, error, reason) => {
  expect(troubleReason(error)).toBe(reason)
})
