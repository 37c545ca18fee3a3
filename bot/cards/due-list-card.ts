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
  /** Soonest first. */
  readonly lines: readonly DueLine[]
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

const MOST = 5

/** At most five lines, soonest first, and how many there are. */
export function dueListCard({ title, lines, until, overdue, among, stale, inspectionId, tabUrl }: DueList): Reply {
  const shown = lines.slice(0, MOST)
  const all = lines.length > MOST ? `All ${lines.length} up to week ${until}` : null
  const late = overdue > 0 ? `${capitalise(counted(overdue, 'thing'))} ${overdue === 1 ? 'is' : 'are'} overdue.` : null
  const text = shown.length === 0 ? `${title}: nothing.` : `${title}: ${shown.map(told).join('; ')}`
  const body = [
    heading(title),
    ...(among ? [words(among, { subtle: true })] : []),
    ...(shown.length === 0 ? [words('Nothing.')] : shown.map(itemRow)),
    ...(late ? [words(late)] : []),
    ...(stale ? [sentences(stale, { subtle: true, small: true })] : []),
  ]
  const asked = { inspection: inspectionId }
  const whose = (act: 'taken' | 'done') => shown.filter(({ acts }) => acts.includes(act))
  const actions = [
    ...markDone(whose('done'), asked),
    ...takeOn(whose('taken'), asked),
    open(all ?? 'Open the inspection', tabUrl),
    late ? say('overdue') : say('week'),
  ]
  return { text, card: card(text, body, actions) }
}

function told({ title, when, state }: Row): string {
  return `${title}, ${when}, ${state}`
}
