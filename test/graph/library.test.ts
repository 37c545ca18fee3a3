import { describe, expect, test } from 'vitest'
import type { NewFolder } from '../../src/services/ports/library.ts'
import { type AskedPart, batch, breakOff, GRAPH, json, partsOf, refuse, scriptGraph } from './scripted-graph.ts'

const root = `${GRAPH}/v1.0/drives/d/root`
const file = (id: string, more: object = {}) => ({ id, name: `${id}.docx`, eTag: `"${id},1"`, file: {}, ...more })
const idsOf = (entries: readonly { id: string }[]) => entries.map((entry) => entry.id)

const old = '/drives/d/root/delta?token=old'

describe('changes', () => {
  test('an unchanged round is one request', async () => {
    const graph = scriptGraph([json({ value: [], '@odata.deltaLink': `${root}/delta?token=2` })])
    const changes = await graph.library.changes('d', "/drives/d/root/delta(token='1')")
    const nothing = { entries: [], deletedIds: [], more: false, resync: false }
    expect(changes).toEqual({ ...nothing, token: '/drives/d/root/delta?token=2' })
    expect(graph.seen.map((request) => request.url)).toEqual([`${root}/delta(token='1')`])
  })

  test('without a token begin now, and tell of nothing that was there before', async () => {
    const graph = scriptGraph([json({ value: [], '@odata.deltaLink': `${root}/delta?token=2` })])
    const nothing = { entries: [], deletedIds: [], more: false, resync: true }
    expect(await graph.library.changes('d', null)).toEqual({ ...nothing, token: '/drives/d/root/delta?token=2' })
    expect(graph.seen.map((request) => request.url)).toEqual([
      `${root}/delta?$select=id,name,eTag,cTag,size,webUrl,createdDateTime,parentReference,folder,file,deleted,shared,lastModifiedBy,publication&token=latest`,
    ])
  })

  test('come a page at a time, and the last occurrence of an item on it wins', async () => {
    const graph = scriptGraph([
      json({
        value: [file('a'), file('b'), file('c', { deleted: {} }), file('a', { name: 'later.docx' })],
        '@odata.nextLink': `${root}/delta?token=p2`,
      }),
      json({ value: [], '@odata.nextLink': `${root}/delta?token=p3` }),
      json({ value: [file('b', { deleted: {} }), file('c')], '@odata.deltaLink': `${root}/delta?token=t` }),
    ])
    const first = await graph.library.changes('d', old)
    expect(first.entries.map((entry) => entry.name)).toEqual(['later.docx', 'b.docx'])
    expect(first).toMatchObject({ deletedIds: ['c'], more: true, token: '/drives/d/root/delta?token=p2' })
    const second = await graph.library.changes('d', first.token)
    expect(second).toMatchObject({ entries: [], more: true, token: '/drives/d/root/delta?token=p3' })
    const last = await graph.library.changes('d', second.token)
    expect(idsOf(last.entries)).toEqual(['c'])
    expect(last).toMatchObject({ deletedIds: ['b'], more: false, token: '/drives/d/root/delta?token=t' })
    expect(graph.seen.map((request) => request.url)).toEqual(
      ['old', 'p2', 'p3'].map((token) => `${root}/delta?token=${token}`),
    )
  })

  test.each(['resyncRequired', 'resyncChangesApplyDifferences', 'resyncChangesUploadDifferences'])(
    'begin now when Graph answers 410 %s, and say so',
    async (code) => {
      const graph = scriptGraph([
        refuse(410, code, { Location: `${root}/delta?token=fresh` }),
        json({ value: [], '@odata.deltaLink': `${root}/delta?token=t` }),
      ])
      const changes = await graph.library.changes('d', old)
      expect(changes).toMatchObject({ resync: true, more: false, token: '/drives/d/root/delta?token=t' })
      expect(graph.seen[1]?.url).toContain('&token=latest')
    },
  )

  test('do not ask on and on where Graph refuses to begin', async () => {
    const graph = scriptGraph([refuse(410, 'resyncRequired', { Location: `${root}/delta?token=fresh` })])
    await expect(graph.library.changes('d', old)).rejects.toMatchObject({ status: 410 })
    expect(graph.seen).toHaveLength(2)
  })

  test('without a link to go on are none', async () => {
    await expect(scriptGraph([json({ value: [] })]).library.changes('d', null)).rejects.toMatchObject({
      reason: 'invalid',
    })
  })

  test('that go on at another host are not followed', async () => {
    const graph = scriptGraph([json({ value: [], '@odata.nextLink': 'https://evil.example/v1.0/delta' })])
    await expect(graph.library.changes('d', old)).rejects.toMatchObject({ code: 'foreignLink' })
  })
})

describe('what an entry is', () => {
  test('of a folder, a file checked out by somebody, and one of which little is told', async () => {
    const entries = [
      { id: 'f', name: 'Folder', folder: { childCount: 1 }, parentReference: { id: 'root-1' }, size: 9 },
      file('a', {
        createdDateTime: '2027-01-11T09:00:00Z',
        publication: { checkedOutBy: { user: { displayName: 'Ailsa' } } },
      }),
      { id: 'little' },
    ]
    const graph = scriptGraph([json({ value: entries, '@odata.deltaLink': `${root}/delta?token=t` })])
    const [folder, checkedOut, little] = (await graph.library.changes('d', null)).entries
    expect(folder).toMatchObject({ isFolder: true, parentId: 'root-1', size: 9 })
    expect(checkedOut).toMatchObject({
      isFolder: false,
      checkedOutBy: 'Ailsa',
      createdAt: Date.parse('2027-01-11T09:00:00Z'),
    })
    expect(little).toEqual({
      ...{ id: 'little', name: '', parentId: '', isFolder: false, size: 0 },
      ...{ eTag: '', cTag: '', webUrl: '', createdAt: 0 },
    })
  })
})

test('a folder is read without the CHI number that somebody named it by, and leads nowhere by it', async () => {
  const webUrl = 'https://x.example/Docs/For%200101800002/Case%200101800002'
  const folder = { id: 'f', name: 'Case 0101800002', folder: { childCount: 1 }, webUrl }
  const graph = scriptGraph([json({ value: [folder], '@odata.deltaLink': `${root}/delta?token=t` })])
  const { entries } = await graph.library.changes('d', old)
  expect(entries).toMatchObject([{ name: 'Case [CHI number]', isFolder: true }])
  expect(JSON.stringify(entries)).not.toContain('0101800002')
})

describe('several at once', () => {
  test('children of 21 folders, further pages together, a folder that is gone left out', async () => {
    const gone = { status: 404, body: { error: { code: 'itemNotFound' } } }
    const answer = (part: AskedPart) => {
      if (part.url.includes('/items/gone/')) return gone
      const id = part.url.split(/[/?]/)[4] ?? ''
      if (part.url.includes('$skiptoken')) return { status: 200, body: { value: [file(`${id}-2`)] } }
      const more = ['f1', 'f20'].includes(id)
      const next = more ? { '@odata.nextLink': `${GRAPH}/v1.0/drives/d/items/${id}/children?$skiptoken=2` } : {}
      return { status: 200, body: { value: [file(`${id}-1`)], ...next } }
    }
    const graph = scriptGraph([batch(answer)])
    const ids = ['gone', ...Array.from({ length: 20 }, (_, index) => `f${index + 1}`)]
    const children = await graph.library.children('d', ids)
    expect(graph.seen.map((request) => partsOf(request).length)).toEqual([20, 1, 2])
    expect(children.has('gone')).toBe(false)
    expect(children.size).toBe(20)
    expect(idsOf(children.get('f20') ?? [])).toEqual(['f20-1', 'f20-2'])
    expect(idsOf(children.get('f2') ?? [])).toEqual(['f2-1'])
  })

  test('no round trip for nothing', async () => {
    const graph = scriptGraph([])
    expect((await graph.library.entries('d', [])).size).toBe(0)
    expect((await graph.library.children('d', [])).size).toBe(0)
    expect(await graph.library.createFolders('d', [])).toEqual([])
    expect(graph.seen).toHaveLength(0)
  })

  test('only the throttled parts are sent again, after the longest wait asked for', async () => {
    let round = 0
    const reply = batch((part, index) => {
      if (index === 0) round++
      const id = part.url.split(/[/?]/)[4] ?? ''
      const throttled = round === 1 && ['b', 'c'].includes(id)
      if (throttled) return { status: 429, headers: { 'retry-after': id === 'b' ? '4' : '9' } }
      return { status: 200, body: file(id) }
    })
    const graph = scriptGraph([reply])
    const entries = await graph.library.entries('d', ['a', 'b', 'c', 'a'])
    expect(graph.seen.map((request) => partsOf(request).map((part) => part.url.split('?')[0]))).toEqual([
      ['a', 'b', 'c'].map((id) => `/drives/d/items/${id}`),
      ['b', 'c'].map((id) => `/drives/d/items/${id}`),
    ])
    expect(graph.waits).toEqual([9_000])
    expect(entries.get('c')?.id).toBe('c')
  })

  test('a part that is refused for good fails the call with its own reason', async () => {
    const refused = { code: 'accessDenied', message: 'no', innerError: { 'request-id': 'part-3' } }
    const graph = scriptGraph([batch(() => ({ status: 403, body: { error: refused } }))])
    const failed = graph.library.entries('d', ['a'])
    await expect(failed).rejects.toMatchObject({ reason: 'forbidden', code: 'accessDenied', requestId: 'part-3' })
  })

  test('a part that was left out is not taken for an item that is gone', async () => {
    const graph = scriptGraph([json({ responses: [] })])
    await expect(graph.library.entries('d', ['a'])).rejects.toMatchObject({ reason: 'unavailable' })
  })

  test('a batch that only reads is repeated when its answer is lost', async () => {
    const graph = scriptGraph([breakOff, batch(() => ({ status: 200, body: file('a') }))])
    expect((await graph.library.entries('d', ['a'])).get('a')?.name).toBe('a.docx')
  })
})

describe('creating folders', () => {
  const folder = (path: string, ancestorId = 'base'): NewFolder => {
    const names = path.split('/')
    return { key: path, name: names.at(-1) ?? '', ancestorId, below: names.slice(0, -1) }
  }
  const made = (part: AskedPart) => {
    const { name } = part.body as { name: string }
    return { status: 201, body: { id: `id of ${name}`, name, folder: {} } }
  }

  test('in one chain where one lies in another, by path below the known ancestor', async () => {
    const graph = scriptGraph([batch(made)])
    const outcomes = await graph.library.createFolders('d', [
      folder('Working'),
      folder('Working/W06 PIR #1'),
      folder('Shared'),
    ])
    expect(outcomes.map((outcome) => outcome.result)).toEqual(['created', 'created', 'created'])
    expect(partsOf(graph.seen[0])).toEqual([
      {
        ...{ id: '1', method: 'POST', url: '/drives/d/items/base/children' },
        headers: { 'Content-Type': 'application/json' },
        body: { name: 'Working', folder: {}, '@microsoft.graph.conflictBehavior': 'fail' },
      },
      expect.objectContaining({ url: '/drives/d/items/base/children', dependsOn: ['1'] }),
      expect.objectContaining({ url: '/drives/d/items/base:/Working:/children', dependsOn: ['2'] }),
    ])
  })

  test('in parallel where none lies in another, 20 a round trip', async () => {
    const graph = scriptGraph([batch(made)])
    const outcomes = await graph.library.createFolders(
      'd',
      Array.from({ length: 45 }, (_, index) => folder(`A/B/${index}`)),
    )
    expect(graph.seen.map((request) => partsOf(request).length)).toEqual([20, 20, 5])
    expect(graph.seen.flatMap(partsOf).every((part) => part.dependsOn === undefined)).toBe(true)
    expect(graph.seen.flatMap(partsOf).every((part) => part.url === '/drives/d/items/base:/A/B:/children')).toBe(true)
    expect(outcomes).toHaveLength(45)
  })

  test('by id as soon as a parent of an earlier batch is known, whatever the order given', async () => {
    const graph = scriptGraph([batch(made)])
    const children = Array.from({ length: 20 }, (_, index) => folder(`Working/${index}`))
    await graph.library.createFolders('d', [folder('Working/0/deep'), ...children, folder('working')])
    const [first, second] = graph.seen.map(partsOf)
    expect(first?.[0]?.body).toMatchObject({ name: 'working' })
    expect(second?.map((part) => part.url)).toEqual([
      '/drives/d/items/id%20of%20working/children',
      '/drives/d/items/id%20of%200/children',
    ])
    expect(second?.some((part) => part.dependsOn)).toBe(false)
  })

  const passing: [number, string][] = [
    [302, 'again'],
    [404, 'again'],
    [409, 'exists'],
    [424, 'again'],
    [500, 'again'],
    [504, 'again'],
  ]
  test.each(passing)('a part answered %i is "%s", and not repeated here', async (status, result) => {
    const graph = scriptGraph([batch(() => ({ status, body: { error: { code: 'x' } } }))])
    expect(await graph.library.createFolders('d', [folder('A')])).toEqual([{ key: 'A', result }])
    expect(graph.seen).toHaveLength(1)
  })

  test('a part refused for good fails the call', async () => {
    const graph = scriptGraph([batch(() => ({ status: 403, body: { error: { code: 'accessDenied' } } }))])
    await expect(graph.library.createFolders('d', [folder('A')])).rejects.toMatchObject({ reason: 'forbidden' })
  })

  test('a throttled part is sent again with those that waited for it, as a chain of their own', async () => {
    let round = 0
    const reply = batch((part, index) => {
      if (index === 0) round++
      if (round > 1 || index === 0) return made(part)
      return index === 1 ? { status: 429, headers: { 'Retry-After': '6' } } : { status: 424 }
    })
    const graph = scriptGraph([reply])
    const outcomes = await graph.library.createFolders('d', [folder('A'), folder('A/B'), folder('A/B/C')])
    expect(outcomes.map((outcome) => outcome.result)).toEqual(['created', 'created', 'created'])
    expect(graph.waits).toEqual([6_000])
    expect(partsOf(graph.seen[1]).map((part) => part.dependsOn)).toEqual([undefined, ['1']])
  })

  test('a lost answer is not repeated: all of that batch is to be looked for again', async () => {
    const graph = scriptGraph([breakOff])
    expect(await graph.library.createFolders('d', [folder('A'), folder('B')])).toEqual([
      { key: 'A', result: 'again' },
      { key: 'B', result: 'again' },
    ])
    expect(graph.seen).toHaveLength(1)
  })
})

test.each([
  [
    'somebody has checked out is locked',
    { publication: { checkedOutBy: { user: { displayName: 'Morag' } } } },
    'locked',
  ],
  ['was changed has changed', {}, 'changed'],
])('a file to be moved that %s', async (_what, more, reason) => {
  const graph = scriptGraph([refuse(412, 'preconditionFailed'), json(file('a', more))])
  await expect(graph.library.move('d', 'a', 'shared', '"a,1"')).rejects.toMatchObject({ reason })
})

test('a file is moved by id, guarded by its eTag', async () => {
  const graph = scriptGraph([json(file('a', { parentReference: { id: 'shared' } }))])
  expect((await graph.library.move('d', 'a', 'shared', '"a,1"')).parentId).toBe('shared')
  expect(graph.seen[0]).toMatchObject({ method: 'PATCH', body: { parentReference: { id: 'shared' } } })
  expect(graph.seen[0]?.headers.get('if-match')).toBe('"a,1"')
})

describe('columns', () => {
  const list = json({ id: 'list-1', parentReference: { siteId: 'host,site,web' } })
  const columns = `${GRAPH}/v1.0/sites/host%2Csite%2Cweb/lists/list-1/columns`

  test("are those of the drive's list, which is looked up once", async () => {
    const graph = scriptGraph([list, json({ value: [{ name: 'Title' }] }), json({}, 201)])
    expect(await graph.library.columns('d')).toEqual(['Title'])
    await graph.library.createColumn('d', { name: 'WaymarkStatus', displayName: 'Status', kind: 'text', indexed: true })
    expect(graph.seen.map((request) => request.url)).toEqual([
      `${GRAPH}/v1.0/drives/d/list?$select=id,parentReference`,
      `${columns}?$select=name`,
      columns,
    ])
    expect(graph.seen[2]?.body).toEqual({ name: 'WaymarkStatus', displayName: 'Status', indexed: true, text: {} })
  })

  test('a column that the role does not allow is said to be forbidden', async () => {
    const graph = scriptGraph([list, refuse(403, 'accessDenied')])
    const column = { name: 'N', displayName: 'N', kind: 'text' } as const
    await expect(graph.library.createColumn('d', column)).rejects.toMatchObject({ reason: 'forbidden' })
  })
})
