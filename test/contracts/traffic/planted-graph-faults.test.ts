import { expect, test } from 'vitest'
import { readTrafficCheck } from './check-traffic.ts'
import type { Entry } from './entry.ts'
import { SAMPLES } from './sample-entries.ts'
import { batch, omit, spoil } from './spoil.ts'

const check = readTrafficCheck()
const FOLDER = SAMPLES.folder.response.body as object
const graph = '/v1.0/drives/b!drive'

test.each<readonly [string, Entry, RegExp]>([
  [
    'a misspelt member of a request',
    spoil('folder', { request: { folders: {} } }),
    /request must NOT have additional.*folders/,
  ],
  ['a folder without a name', { ...SAMPLES.folder, request: { body: { folder: {} } } }, /request: has no name/],
  [
    'a wrong enumerated value',
    spoil('event', { request: { onlineMeetingProvider: 'teams' } }),
    /request\/onlineMeetingProvider/,
  ],
  ['a wrong kind of value', spoil('event', { request: { isOnlineMeeting: 'yes' } }), /request\/isOnlineMeeting/],
  ['an event without an end', omit('event', 'end'), /request: has no end/],
  ['a misspelt action body', spoil('schedule', { request: { schedule: [] } }), /request must NOT.*schedule/],
  ['a subscription that never ends', omit('subscription', 'expirationDateTime'), /request: has no expirationDateTime/],
  ['an answer with an unknown member', spoil('move', { response: { colour: 'red' } }), /response must NOT.*colour/],
  [
    'an unknown member inside a page',
    spoil('children', { response: { value: [{ ...FOLDER, colour: 1 }] } }),
    /response\/value\/0 must NOT.*colour/,
  ],
  ['a thing where a page belongs', { ...SAMPLES.children, response: { body: FOLDER } }, /response must/],
  [
    'a page where a thing belongs',
    { ...SAMPLES.move, response: { body: { value: [FOLDER] } } },
    /response must NOT.*value/,
  ],
  ['a list without its page', { ...SAMPLES.children, response: { body: [FOLDER] } }, /response must be object/],
  [
    'an item without an eTag',
    spoil('children', { response: { value: [{ id: '1', name: 'x', parentReference: {} }] } }),
    /response\/value\/0: has no eTag/,
  ],
  ['an answer that should have none', spoil('remove', { response: { id: '1' } }), /response: has a body/],
  ['an answer that should be there', { ...SAMPLES.move, response: {} }, /response: has no body/],
  ['a status that is documented otherwise', spoil('subscription', { status: 202 }), /response: 202 is not an answer/],
  ['an error without its model', spoil('throttled', { response: { error: 'too fast' } }), /response\/error/],
  ['an error without a code', spoil('throttled', { response: { error: { message: 'x' } } }), /an error needs a code/],
  ['an unknown path', spoil('move', { path: `${graph}/folders/1` }), /is not in the contract/],
  ['an unknown method', spoil('move', { method: 'PUT' }), /is not in the contract/],
  ['another version', spoil('move', { path: '/beta/drives/b!drive/items/1' }), /is not in the contract/],
  [
    'an unknown query option',
    spoil('children', { path: `${graph}/items/1/children?$limit=5` }),
    /query option \$limit/,
  ],
  [
    'a selected name that is none',
    spoil('children', { path: `${graph}/items/1/children?$select=id,etag` }),
    /\$select names etag/,
  ],
  [
    'an expanded name that is none',
    spoil('children', { path: `${graph}/items/1/children?$expand=fields` }),
    /\$expand names fields/,
  ],
  [
    'an unknown way out of a conflict',
    spoil('upload', { path: `${graph}/root:/a.docx:/content?@microsoft.graph.conflictBehavior=keep` }),
    /is one of fail/,
  ],
  [
    'JSON where a file belongs',
    spoil('upload', { request: { bytes: undefined, name: 'x' } }),
    /not the content of a file/,
  ],
  [
    'a part of a batch that is misspelt',
    batch({ url: '/drives/b!drive/itemz/1' }),
    /#0\.a graph GET .*itemz.*not in the contract/,
  ],
  ['an answer to a part with a stranger in it', batch({}, { body: { ...FOLDER, colour: 1 } }), /#0\.a .*colour/],
  ['a part without an answer', batch({}, { id: 'b' }), /nothing is answered to part a/],
  ['an answer without a part', batch({}, { id: 'b' }), /nobody asked part b/],
  ['a batch with a stranger in it', batch({ uri: 'x' }), /request\/requests\/0 must NOT.*uri/],
  ['a progress without what comes next', { ...SAMPLES.range, response: { body: {} } }, /nextExpectedRanges/],
])('refuses %s', (_what, entry, expected) => {
  expect(check([entry]).failures.join('\n')).toMatch(expected)
})
