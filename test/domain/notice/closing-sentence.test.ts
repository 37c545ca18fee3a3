import { describe, expect, it } from 'vitest'
import type { ItemPicture } from '../../../src/domain/inspection/picture.ts'
import { closingSentence } from '../../../src/domain/notice/closing-sentence.ts'
import { anItem } from './an-item.ts'

const handedIn = () => anItem('return', 'handed in')
const late = () => anItem('return', 'handed in late')
const done = () => anItem('action', 'done')

describe('closingSentence', () => {
  it.each<[string, readonly ItemPicture[]]>([
    ['Week 6 is done: nothing was due.', []],
    ['Week 6 is done: 1 of 1 handed in, on time.', [handedIn()]],
    ['Week 6 is done: 2 of 2 handed in, both on time.', [handedIn(), handedIn()]],
    ['Week 6 is done: 3 of 3 handed in, all on time.', [handedIn(), handedIn(), handedIn()]],
    ['Week 6 is done: 2 of 2 handed in, one late.', [handedIn(), late()]],
    ['Week 6 is over: 2 of 3 handed in, one late, one still open.', [handedIn(), late(), anItem('return', 'overdue')]],
    ['Week 6 is done: 2 of 2 done.', [done(), done()]],
    ['Week 6 is done: 2 of 2 handed in or done.', [handedIn(), done()]],
    [
      'Week 6 is over: 0 of 2 handed in or done, two still open.',
      [anItem('return', 'overdue'), anItem('action', 'overdue')],
    ],
  ])('%s', (expected, due) => {
    expect(closingSentence(6, due)).toBe(expected)
  })

  it.each([
    ['optional', { action: { optional: true } }],
    ['merely started', { action: { starts: true } }],
    ['only perhaps due', { applies: 'unanswered' } as const],
  ])('does not hold against the week what was %s, but counts it when it was done', (_, over) => {
    expect(closingSentence(6, [handedIn(), anItem('action', 'not started', over)])).toBe(
      'Week 6 is done: 1 of 1 handed in, on time.',
    )
    expect(closingSentence(6, [anItem('action', 'done', over)])).toBe('Week 6 is done: 1 of 1 done.')
  })
})
