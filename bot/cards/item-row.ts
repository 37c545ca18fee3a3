import type { State } from '../../src/domain/evidence/state.ts'
import type { CardRow } from '../../src/domain/notice/card-row.ts'
import type { Element } from './card.ts'
import { type Look, line, run } from './text.ts'

/** Colour stands beside the word, never for it. */
const COLOURS: Readonly<Partial<Record<State, NonNullable<Look['colour']>>>> = {
  overdue: 'Attention',
  'needs attention': 'Attention',
  late: 'Attention',
  'handed in': 'Good',
  'handed in late': 'Warning',
  done: 'Good',
  arrived: 'Good',
  ready: 'Accent',
  'signed off': 'Accent',
}

/** Nobody is missed where nothing is left to do. */
const SETTLED: readonly State[] = ['handed in', 'handed in late', 'done', 'not applicable']

export type Row = Pick<CardRow, 'title' | 'when' | 'state' | 'owner' | 'attention' | 'mayApply'>

/** Two lines, three where something is wrong: the thing; when, how it stands and who has it. No columns, so nothing wraps on a phone. */
export function itemRow({ title, when, state, owner, attention, mayApply }: Row, side: 'ours' | 'theirs'): Element {
  const colour = COLOURS[state]
  const nobody = SETTLED.includes(state) ? null : 'nobody yet'
  const whose = side === 'theirs' ? null : (owner ?? nobody)
  return {
    type: 'Container',
    spacing: 'Default',
    items: [
      line([run(title, { bold: true }), ...(mayApply ? [run(' (may apply)', { subtle: true })] : [])]),
      line([
        run(`${when} · `),
        run(state, { bold: true, ...(colour && { colour }) }),
        ...(whose ? [run(` · ${whose}`)] : []),
      ]),
      ...(attention ? [line([run(attention, { colour: 'Attention' })])] : []),
    ],
  }
}
