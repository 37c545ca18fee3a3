import { expect, test } from 'vitest'
import { breakOff, GRAPH, json, type Reply, refuse, scriptGraph } from './scripted-graph.ts'

const item = { id: 'log', name: 'Log.xlsx', eTag: '"e1"', cTag: '"c1"', size: 3, parentReference: { id: 'folder' } }
const small = Uint8Array.from([1, 2, 3])
const RANGE = 16 * 327_680
const large = new Uint8Array(2 * RANGE + 5).fill(7)
const UPLOAD = 'https://sharepoint.example/upload/1'
const session = json({ uploadUrl: UPLOAD, nextExpectedRanges: ['0-'] })
const more = (next: string) => json({ nextExpectedRanges: [next] }, 202)
const status = (...nextExpectedRanges: string[]) => json({ nextExpectedRanges })

function put(replies: readonly Reply[], content = large, ifMatch = 'none') {
  const graph = scriptGraph(replies)
  return { ...graph, done: graph.uploads.put('drive', 'folder', 'Log #1.xlsx', content, { ifMatch }) }
}

test('a small file goes up in one request, whose bytes are its own and no more', async () => {
  const whole = Uint8Array.from([9, 1, 2, 3, 9])
  const { done, seen } = put([json(item, 201)], whole.subarray(1, 4))
  expect(await done).toMatchObject({ id: 'log', eTag: '"e1"', cTag: '"c1"', parentId: 'folder' })
  const [request] = seen
  const path = '/v1.0/drives/drive/items/folder:/Log%20%231.xlsx:/content'
  expect(request).toMatchObject({ method: 'PUT', url: `${GRAPH}${path}?@microsoft.graph.conflictBehavior=fail` })
  expect(request?.headers.get('content-type')).toBe('application/octet-stream')
  expect(request?.headers.get('if-match')).toBeNull()
  expect(request?.body).toEqual(Buffer.from(small))
})

test('one that replaces another names what it knows of that', async () => {
  const { done, seen } = put([json(item)], small, '"e0"')
  await done
  expect(seen[0]?.url).toContain('conflictBehavior=replace')
  expect(seen[0]?.headers.get('if-match')).toBe('"e0"')
})

test.each([
  [409, 'nameAlreadyExists', 'taken'],
  [412, 'preconditionFailed', 'changed'],
  [423, 'resourceLocked', 'locked'],
])('a refusal of %i is told as it is', async (code, said, reason) => {
  await expect(put([refuse(code, said)], small).done).rejects.toMatchObject({ reason })
})

test('what is in doubt is not sent again, what was surely refused is', async () => {
  const doubtful = put([breakOff, json(item)], small)
  await expect(doubtful.done).rejects.toMatchObject({ reason: 'unavailable' })
  expect(doubtful.seen).toHaveLength(1)
  const throttled = put([refuse(429, 'activityLimitReached', { 'Retry-After': '7' }), json(item)], small)
  expect(await throttled.done).toMatchObject({ id: 'log' })
  expect(throttled.waits).toEqual([7000])
})

test('a large file goes up in ranges of 320 KiB each, to an address that never sees our token', async () => {
  const { done, seen } = put([session, more(`${RANGE}-`), more(`${2 * RANGE}-`), json(item, 201)])
  expect(await done).toMatchObject({ id: 'log' })
  expect(seen[0]).toMatchObject({ method: 'POST', body: { item: { '@microsoft.graph.conflictBehavior': 'fail' } } })
  const ranges = seen.slice(1)
  expect(ranges.map(({ url, headers }) => [url, headers.get('content-range'), headers.get('authorization')])).toEqual([
    [UPLOAD, `bytes 0-${RANGE - 1}/${large.length}`, null],
    [UPLOAD, `bytes ${RANGE}-${2 * RANGE - 1}/${large.length}`, null],
    [UPLOAD, `bytes ${2 * RANGE}-${2 * RANGE + 4}/${large.length}`, null],
  ])
  expect(RANGE % 327_680).toBe(0)
})

test('after an answer that was lost the session is asked where it stands', async () => {
  const { done, seen } = put([session, breakOff, status(`${RANGE}-`), more(`${2 * RANGE}-`), json(item, 201)])
  expect(await done).toMatchObject({ id: 'log' })
  expect(seen.map(({ method }) => method)).toEqual(['POST', 'PUT', 'GET', 'PUT', 'PUT'])
})

test('a range that is there already is not sent for ever', async () => {
  const again = put([session, refuse(416, 'invalidRange'), status(`${2 * RANGE}-`), json(item, 201)])
  expect(await again.done).toMatchObject({ id: 'log' })
  const stuck = put([session, json({ nextExpectedRanges: ['0-'] }, 202)])
  await expect(stuck.done).rejects.toMatchObject({ name: 'GraphFailure' })
  expect(stuck.seen.length).toBeLessThan(20)
})

test('a session that is gone after the last range may have become the file: nothing is sent again', async () => {
  const gone = refuse(404, 'itemNotFound')
  const { done, seen } = put([session, more(`${RANGE}-`), more(`${2 * RANGE}-`), breakOff, gone])
  await expect(done).rejects.toMatchObject({ reason: 'unavailable' })
  expect(seen.map(({ method }) => method)).toEqual(['POST', 'PUT', 'PUT', 'PUT', 'GET'])
})

test('a file that came meanwhile ends it, and what was sent is given up', async () => {
  const { done, seen } = put([session, more(`${RANGE}-`), more(`${2 * RANGE}-`), refuse(409, 'nameAlreadyExists')])
  await expect(done).rejects.toMatchObject({ reason: 'taken' })
  expect(seen.at(-1)).toMatchObject({ method: 'DELETE', url: UPLOAD })
})

test('one that is gone already is removed', async () => {
  const { uploads, seen } = scriptGraph([refuse(404, 'itemNotFound')])
  await uploads.remove('drive', 'log', '"e1"')
  expect(seen[0]?.headers.get('if-match')).toBe('"e1"')
})
