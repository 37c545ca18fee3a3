import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { State } from '../../../src/domain/evidence/state.ts'
import type { ItemPicture } from '../../../src/domain/inspection/picture.ts'
import { sentenceFor } from '../../../src/domain/notice/sentence.ts'
import { anItem } from './an-item.ts'

const open = (over = {}) => anItem('return', 'drafting', over)
const action = (over = {}) => anItem('action', 'not started', over)
const late = (over = {}) => anItem('return', 'overdue', over)
const handedIn = () => anItem('return', 'handed in')
const done = () => anItem('action', 'done')
const dismissed = () => anItem('return', 'not applicable')
const free = { owned: false }
const optional = () => action({ action: { optional: true } })
const perhaps = { applies: 'unanswered', ...free } as const

describe('sentenceFor', () => {
  it.each<[string, readonly ItemPicture[], readonly ItemPicture[]]>([
    ['Nothing is due this week.', [], []],
    ['Nothing is due this week.', [], [dismissed()]],
    ['One return is due this week.', [], [open()]],
    ['One return is due this week. It has no owner.', [], [open(free)]],
    ['Two returns are due this week. One has no owner.', [], [open(), open(free)]],
    ['Two returns are due this week. Neither has an owner.', [], [open(free), open(free)]],
    ['Three actions are due this week. None has an owner.', [], [action(free), action(free), action(free)]],
    ['Three actions are due this week. Two have no owner.', [], [action(), action(free), action(free)]],
    ['One return and two actions are due this week.', [], [action(), open(), action()]],
    ['12 actions are due this week.', [], Array.from({ length: 12 }, () => action())],
    ['Two returns are still due this week, one is done.', [], [open(), open(), handedIn()]],
    ['One return is still due this week, two are done.', [], [open(), done(), handedIn(), dismissed()]],
    ['The one thing due this week is done.', [], [handedIn()]],
    ['Both things due this week are done.', [], [handedIn(), done()]],
    ['All three things due this week are done.', [], [handedIn(), done(), done()]],
    ['One return is overdue. Nothing else is due this week.', [late()], []],
    ['One return is overdue. Nothing else is due this week.', [], [late()]],
    ['Two returns are overdue. One has no owner. Nothing else is due this week.', [late(), late(free)], []],
    ['One return is overdue. It has no owner. One action may apply.', [late(free)], [action(perhaps)]],
    ['Two returns are overdue. Everything else due this week is done.', [late()], [late(), done()]],
    ['One return is overdue. One return is due this week. Neither has an owner.', [late(free)], [open(free)]],
    [
      'One return is due this week. It has no owner. Two more may apply.',
      [],
      [open(free), action(perhaps), open(perhaps)],
    ],
    ['Nothing is sure to be due this week. One action may apply.', [], [action(perhaps)]],
    ['Nothing is sure to be due this week. Two returns may apply.', [], [open(perhaps), open(perhaps)]],
    ['Two actions are due this week. One more is optional.', [], [action(), action(), optional()]],
    ['Nothing is due this week. Two actions are optional.', [], [optional(), optional()]],
    [
      'One return is due this week. One more may apply. One more is optional.',
      [],
      [open(), action(perhaps), optional()],
    ],
    ['The one thing due this week is done.', [], [anItem('action', 'done', { action: { optional: true } })]],
    ['The one thing due this week is done. One more may apply.', [], [done(), action(perhaps)]],
  ])('%s', (expected, overdue, due) => {
    expect(sentenceFor(overdue, due)).toBe(expected)
  })

  it('reads as plain sentences, whatever is due', () => {
    const states: readonly State[] = [
      'not started',
      'drafting',
      'handed in',
      'handed in late',
      'done',
      'not applicable',
      'overdue',
      'needs attention',
    ]
    const item = fc
      .record({
        kind: fc.constantFrom('return', 'action'),
        state: fc.constantFrom(...states),
        owned: fc.boolean(),
        applies: fc.constantFrom('yes', 'unanswered'),
      })
      .map(({ kind, state, ...over }) => anItem(kind as 'return', state, over as { owned: boolean }))
    const overdue = fc.record({ owned: fc.boolean() }).map((over) => late(over))
    fc.assert(
      fc.property(fc.array(overdue, { maxLength: 13 }), fc.array(item, { maxLength: 13 }), (before, due) => {
        const text = sentenceFor(before, due)
        expect(text).toMatch(/^([A-Z0-9][^.]*\. )*[A-Z0-9][^.]*\.$/)
        expect(text).not.toMatch(/ {2}|\bno\b (?!owner)|undefined|NaN/)
        expect(text).not.toMatch(/\bone (returns|actions|items|are|have)\b/i)
        expect(text).not.toMatch(/\b(two|three|four|five|six|seven|eight|nine|ten|\d+)( \w+)? (is|has)\b/i)
      }),
    )
  })
})
