import { expect, test } from 'vitest'
import { readTrafficCheck } from './check-traffic.ts'
import type { Entry } from './entry.ts'
import { SAMPLES } from './sample-entries.ts'
import { omit, omitAnswer, spoil } from './spoil.ts'

const check = readTrafficCheck()

test.each<readonly [string, Entry, RegExp]>([
  ['a notification with a stranger in it', spoil('notified', { request: { values: [] } }), /request must NOT.*values/],
  ['a notification of nothing', spoil('notified', { request: { value: [] } }), /tells nothing/],
  [
    'a notification that proves nothing',
    spoil('notified', { request: { value: [{ changeType: 'updated' }] } }),
    /has no clientState/,
  ],
  ['a notification turned away', spoil('notified', { status: 500 }), /500 is no way/],
  [
    'a validation answered with something else',
    { ...SAMPLES.validated, response: { body: 'a+b' } },
    /is not the token/,
  ],
  ['a token answer without a token', omitAnswer('token', 'access_token'), /access_token is no string/],
  ['a client without proof', omit('token', 'client_secret'), /no proof/],
  ['a client that asks for nothing', omit('token', 'scope'), /has no scope/],
  ['an unknown grant', spoil('token', { request: { grant_type: 'password' } }), /grant type is password/],
  ['an unknown address of sign-in', spoil('token', { path: '/t1/oauth2/token' }), /is not in the contract/],
  ['an unknown surface', { ...SAMPLES.token, surface: 'mail' }, /is not in the contract/],
])('refuses %s', (_what, entry, expected) => {
  expect(check([entry]).failures.join('\n')).toMatch(expected)
})
