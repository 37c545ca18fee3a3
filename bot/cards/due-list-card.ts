import { capitalise, counted } from '../../src/domain/notice/counted.ts'
import type { Reply } from '../teams/turn.ts'
import { open, say } from './actions.ts'
import { card } from './card.ts'
import { markDone, takeOn } from './item-forms.ts'
import { itemRow, type Row } from './item-row.ts'
import { heading, sentences, words } from './text.ts'

export interface DueLine extends Row {
  readonly itemId: string
  /** What the one who asks may do to it. */
  readonly acts: readonly ('taken' | 'done')[]
}

export interface DueList {
  readonly title: string
  /** Soonest first, and no more than are shown. */
  readonly lines: readonly DueLine[]
  /** How many there are. */
  readonly all: number
  /** Week of the last of them. */
  readonly until: number | null
  /** How many are overdue that the lines leave out. */
  readonly overdue: number
  readonly among: string | null
  /** What an old look at the library cannot know. */
  readonly stale?: string
  readonly inspectionId: string
  readonly tabUrl: string
}

export const MOST_DUE = 5

/** At most five lines, soonest first, and how many there are. */
export function dueListCard({ title, lines, all, until, overdue, among, stale, inspectionId, tabUrl }: DueList): Reply {
  const rest = all > lines.length ? `All ${all} up to week ${until}` : null
  const late = overdue > 0 ? `${capitalise(counted(overdue, 'thing'))} ${overdue === 1 ? 'is' : 'are'} overdue.` : null
  const text = lines.length === 0 ? `${title}: nothing.` : `${title}: ${lines.map(told).join('; ')}`
  const body = [
    heading(title),
    ...(among ? [words(among, { subtle: true })] : []),
    ...(lines.length === 0 ? [words('Nothing.')] : lines.map(itemRow)),
    ...(late ? [words(late)] : []),
    ...(stale ? [sentences(stale, { subtle: true, small: true })] : []),
  ]
  const asked = { inspection: inspectionId }
  const whose = (act: 'taken' | 'done') => lines.filter(({ acts }) => acts.includes(act))
  const actions = [
    ...markDone(whose('done'), asked),
    ...takeOn(whose('taken'), asked),
    open(rest ?? 'Open the inspection', tabUrl),
    late ? say('overdue') : say('week'),
  ]
  return { text, card: card(text, body, actions) }
}

function told({ title, when, state }: Row): string {
  return `${title}, ${when}, ${state}`
}
