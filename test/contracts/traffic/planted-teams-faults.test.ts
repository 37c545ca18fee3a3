import { expect, test } from 'vitest'
import { readTrafficCheck } from './check-traffic.ts'
import type { Entry } from './entry.ts'
import { CARD, SAMPLES } from './sample-entries.ts'
import { omit, spoil, withCard } from './spoil.ts'

const check = readTrafficCheck()
const readValue = ({ request }: Entry) => (request.body as { value: { messagePayload?: { from?: object } } }).value
const SEARCH = readValue(SAMPLES.searched)
const OPENED = readValue(SAMPLES.opened)
const { from: _sender, ...unsigned } = OPENED.messagePayload ?? {}
const withoutSender = { ...OPENED, messagePayload: unsigned }
const ATTACHED = { contentType: 'application/vnd.microsoft.card.adaptive' }
const LONG = { ...CARD, body: [{ type: 'TextBlock', text: 'ä'.repeat(10_500), wrap: true }] }

test.each<readonly [string, Entry, RegExp]>([
  ['a card of version 1.6', withCard('post', { ...CARD, version: '1.6' }), /request\/attachments\/0\/content\/version/],
  ['a card without version', withCard('post', { type: 'AdaptiveCard', body: [] }), /must have required.*version/],
  ['a misspelt member of a card', withCard('edit', { ...CARD, actionz: [] }), /content must NOT.*actionz/],
  [
    'a misspelt element of a card',
    withCard('edit', { ...CARD, body: [{ type: 'Text', text: 'x' }] }),
    /content\/body\/0/,
  ],
  ['a card of 21 kB that has 10,500 letters', withCard('post', LONG), /the card has 21\d\d\d bytes/],
  ['a member that is null', spoil('post', { request: { text: null } }), /request\/text must be string/],
  ['a misspelt member of an activity', spoil('post', { request: { attachment: [] } }), /request must NOT.*attachment/],
  ['an activity that says nothing', spoil('post', { request: { attachments: [] } }), /says nothing/],
  ['a kind that Teams does not take', spoil('post', { request: { type: 'trace' } }), /sends no trace/],
  ['a misspelt conversation', spoil('chat', { request: { tenant: 't1' } }), /request must NOT.*tenant/],
  ['a receipt without an id', { ...SAMPLES.post, response: { body: {} } }, /response: has no id/],
  ['a receipt with a stranger in it', spoil('post', { response: { activity: '1' } }), /response must NOT.*activity/],
  ['a wrong answer to members', { ...SAMPLES.members, response: { body: [] } }, /response must be object/],
  ['an error of another kind', spoil('edit', { status: 404, response: { id: undefined, message: 'x' } }), /response/],
  ['an unknown path', spoil('edit', { path: '/connector/v3/messages/1' }), /is not in the contract/],
  ['an activity from nobody', omit('said', 'from'), /request: has no from/],
  [
    'an activity with a null member',
    spoil('said', { request: { replyToId: null } }),
    /request\/replyToId must be string/,
  ],
  ['a bot that fails', spoil('said', { status: 500 }), /the bot answered 500/],
  ['a bot that is silent', spoil('said', { status: 0 }), /the bot gave none/],
  ['a body where nobody reads one', spoil('said', { response: { ok: true } }), /only an invoke/],
  ['a card action answered with nothing', { ...SAMPLES.pressed, response: {} }, /the type of a card action's answer/],
  [
    'a card action answered with a bad card',
    spoil('pressed', { response: { value: { ...CARD, version: '1.6' } } }),
    /response\/value\/version/,
  ],
  [
    'a card action that fails in words',
    spoil('pressed', { response: { type: 'application/vnd.microsoft.activity.message', statusCode: 400 } }),
    /400 does not go/,
  ],
  [
    'a search with a stranger in it',
    spoil('searched', { request: { value: { ...SEARCH, top: 5 } } }),
    /value must NOT.*top/,
  ],
  ['a search without parameters', spoil('searched', { request: { value: { commandId: 'x' } } }), /value must have/],
  ['a search answered with a task', { ...SAMPLES.searched, response: SAMPLES.opened.response }, /response must have/],
  [
    'a misspelt answer to a search',
    spoil('searched', { response: { composeExtension: { type: 'results', attachments: [] } } }),
    /response\/composeExtension/,
  ],
  ['a search answered with nothing', { ...SAMPLES.searched, response: {} }, /response must be object/],
  [
    'a message without its sender',
    spoil('opened', { request: { value: withoutSender } }),
    /messagePayload must have.*from/,
  ],
  ['a dialog of nothing', spoil('opened', { response: { task: { type: 'continue', value: {} } } }), /response/],
  [
    'a dialog with a bad card',
    spoil('opened', {
      response: { task: { type: 'continue', value: { card: { ...ATTACHED, content: { ...CARD, version: '1.6' } } } } },
    }),
    /response\/card\/version/,
  ],
  ['a card action with a stranger in it', spoil('pressed', { response: { status: 200 } }), /status is no member/],
])('refuses %s', (_what, entry, expected) => {
  expect(check([entry]).failures.join('\n')).toMatch(expected)
})
