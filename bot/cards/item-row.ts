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

export type Row = Pick<CardRow, 'title' | 'when' | 'left' | 'state' | 'owner' | 'attention' | 'mayApply' | 'theirs'>

/** Two lines, three where something is wrong: the thing; when, how long that is off, how it stands and who has it. No columns, so nothing wraps on a phone. */
export function itemRow(row: Row): Element {
  const { title, when, left, state, attention, mayApply } = row
  const colour = COLOURS[state]
  const whose = whoseIs(row)
  return {
    type: 'Container',
    spacing: 'Default',
    items: [
      line([run(title, { bold: true }), ...(mayApply ? [run(' (may apply)', { subtle: true })] : [])]),
      line([
        run(`${when} · ${left ? `${left} · ` : ''}`),
        run(state, { bold: true, ...(colour && { colour }) }),
        ...(whose ? [run(` · ${whose}`)] : []),
      ]),
      ...(attention ? [line([run(attention, { colour: 'Attention' })])] : []),
    ],
  }
}

/** The same in one line, for what is still to come. */
export function itemLine(row: Row, before = ''): Element {
  const { title, when, left, state, mayApply, theirs } = row
  const how = [when, left, state, theirs ? 'from the inspection team' : whoseIs(row)].filter(Boolean).join(' · ')
  return line(
    [
      ...(before ? [run(before)] : []),
      run(title, { bold: true }),
      ...(mayApply ? [run(' (may apply)', { subtle: true })] : []),
      run(`: ${how}`),
    ],
    'Small',
  )
}

function whoseIs({ state, owner, theirs }: Row): string | null {
  const nobody = SETTLED.includes(state) ? null : 'nobody yet'
  return theirs ? null : (owner ?? nobody)
}
