import type { CardRow } from '../../src/domain/notice/card-row.ts'
import type { WeekCard } from '../../src/domain/notice/week-card.ts'
import type { Reply } from '../teams/turn.ts'
import { open, say } from './actions.ts'
import { card } from './card.ts'
import { heading, sentences, words } from './text.ts'
import { staleLine, weekSections } from './week-card.ts'

export interface WeekAnswer {
  /** How many weeks there are. */
  readonly of: number
  readonly among: string | null
  /** As they may be named where this is read. */
  readonly owner: (itemId: string) => string | null
  readonly tabUrl: string
}

/** One week on request. Its heading is not the weekly card's: only that one is headed so in a channel. */
export function weekAnswerCard(week: WeekCard, { of, among, owner, tabUrl }: WeekAnswer): Reply {
  const named = (rows: readonly CardRow[]) => rows.map((row) => ({ ...row, owner: owner(row.itemId) }))
  const shown = { ...week, overdue: named(week.overdue), due: named(week.due), coming: named(week.coming) }
  const title = `Week ${week.week}: ${week.dates}`
  const text = `${title}. ${week.sentence}`
  const body = [
    heading(title),
    words(`One of ${of} weeks${week.closed ? ', past' : ''}`, { subtle: true }),
    ...(among ? [words(among, { subtle: true })] : []),
    sentences(week.sentence),
    ...staleLine(week),
    ...weekSections(shown),
  ]
  const others = [week.week - 1, week.week + 1].filter((number) => number >= 1 && number <= of)
  return {
    text,
    card: card(text, body, [open('Open the inspection', tabUrl), ...others.map((one) => say(`week ${one}`))]),
  }
}
