import { describe, expect, it } from 'vitest'
import type { DriveItem } from '../../../infra/tenant/desk/api/shapes.ts'
import { groupReplies } from '../../../infra/tenant/desk/channel/group-replies.ts'
import { byDay } from '../../../infra/tenant/desk/chat/by-day.ts'
import { saySize } from '../../../infra/tenant/desk/files/say-item.ts'

describe('what a list shows', () => {
  it.each<[Partial<DriveItem>, string]>([
    [{ size: 0 }, '0 bytes'],
    [{ size: 1 }, '1 byte'],
    [{ size: 1023 }, '1023 bytes'],
    [{ size: 1024 }, '1.0 KB'],
    [{ size: 4_300_000 }, '4.1 MB'],
    [{ size: 5 * 1024 ** 4 }, '5120.0 GB'],
    [{ folder: { childCount: 1 }, size: 9 }, '1 item'],
    [{ folder: {} }, ''],
    [{}, ''],
  ])('the size of %j is %j', (item, words) => {
    expect(saySize(item)).toBe(words)
  })

  it('replies below their post, oldest first', () => {
    const messages = [{ id: 'r2', replyTo: 'p1' }, { id: 'p2' }, { id: 'r1', replyTo: 'p1' }, { id: 'p1' }]
    expect(groupReplies(messages).map(({ post, replies }) => [post.id, ...replies.map(({ id }) => id)])).toEqual([
      ['p2'],
      ['p1', 'r1', 'r2'],
    ])
    expect(groupReplies([{ id: 'r9', replyTo: 'gone' }])).toHaveLength(1)
  })

  it('a chat by days as London counts them, read downwards', () => {
    const messages = [
      { id: 'c', at: '2027-06-20T23:30:00Z' },
      { id: 'b', at: '2027-06-20T12:00:00Z' },
      { id: 'a', at: '2027-06-20T09:00:00Z' },
    ]
    expect(byDay(messages).map(({ day, messages: ofDay }) => [day, ...ofDay.map(({ id }) => id)])).toEqual([
      ['Sunday 20 June 2027', 'a', 'b'],
      ['Monday 21 June 2027', 'c'],
    ])
  })
})
