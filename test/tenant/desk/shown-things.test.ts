import { describe, expect, it } from 'vitest'
import { groupReplies } from '../../../infra/tenant/desk/channel/group-replies.ts'
import { ownColumns } from '../../../infra/tenant/desk/files/columns.ts'
import { saySize } from '../../../infra/tenant/desk/files/say-item.ts'

const names = (fields: Record<string, unknown>): string[] => ownColumns(fields).map(([name]) => name)

describe('what a list shows', () => {
  it.each([
    [{ size: 0 }, '0 bytes'],
    [{ size: 1023 }, '1023 bytes'],
    [{ size: 1024 }, '1.0 KB'],
    [{ size: 4_300_000 }, '4.1 MB'],
    [{ size: 5 * 1024 ** 4 }, '5120.0 GB'],
    [{ folder: { childCount: 1 }, size: 9 }, '1 item'],
    [{ folder: {} }, ''],
    [{}, ''],
  ])('the size of %j is %j', (item, words) => {
    expect(saySize({ id: 'i', name: 'n', ...item })).toBe(words)
  })

  it('columns that somebody added, not those that every library has', () => {
    expect(names({ '@odata.etag': 'x', id: '1', FileLeafRef: 'a', _UIVersionString: '1.0', Summary: 's' })).toEqual([
      'Summary',
    ])
    expect(
      ownColumns({ Quality_x0020_indicators: ['1.1', '2.2'], 'Quality_x0020_indicators@odata.type': 'c' }),
    ).toEqual([['Quality indicators', '1.1, 2.2']])
  })

  it('replies below their post, oldest first', () => {
    const messages = [{ id: 'r2', replyTo: 'p1' }, { id: 'p2' }, { id: 'r1', replyTo: 'p1' }, { id: 'p1' }]
    expect(groupReplies(messages).map(({ post, replies }) => [post.id, ...replies.map(({ id }) => id)])).toEqual([
      ['p2'],
      ['p1', 'r1', 'r2'],
    ])
    expect(groupReplies([{ id: 'r9', replyTo: 'gone' }])).toHaveLength(1)
  })
})
