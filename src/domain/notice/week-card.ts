import type { ItemPicture, Picture } from '../inspection/picture.ts'
import { addDays, type Instant } from '../schedule/day.ts'
import { daysInWords } from '../schedule/day-in-words.ts'
import { mondayOfWeek } from '../schedule/week.ts'
import { alsoLines } from './also-lines.ts'
import { cardHorizon } from './card-moment.ts'
import { type CardRow, cardRow } from './card-row.ts'
import { closingSentence } from './closing-sentence.ts'
import { comingItems } from './coming-items.ts'
import { sentenceFor } from './sentence.ts'
import { shareLines } from './share-lines.ts'
import { staleSentence } from './stale-look.ts'
import { isDue, itemsOfWeek, type WeekItems } from './week-items.ts'

/** The weekly action card as data: what it says, not how it looks. */
export interface WeekCard {
  readonly week: number
  /** `Week 6 of 35` */
  readonly heading: string
  /** `15 to 19 February 2027` */
  readonly dates: string
  readonly sentence: string
  readonly overdue: readonly CardRow[]
  readonly due: readonly CardRow[]
  readonly awaited: readonly CardRow[]
  /** Items that the six lines leave no room for. */
  readonly more: number
  /** Meetings, open surveys, a pause and standing actions, a line each. */
  readonly also: readonly string[]
  /** What falls due so soon after the next card that it must be named now, else the next thing handed over. */
  readonly coming: readonly CardRow[]
  /** The week is over: nothing can be done from the card any more. */
  readonly closed: boolean
  /** Since when the library cannot be looked at, where that is so long that the card may be wrong. */
  readonly stale?: string
}

const LINES = 6

/** The card of one week, as it stands now. */
export function weekCard(picture: Picture, week: number, { closed }: { readonly closed: boolean }): WeekCard {
  const { programme, inspection } = picture
  const monday = mondayOfWeek(week, inspection.calendar)
  const all = itemsOfWeek(picture, week)
  const items = closed ? ofItsOwn(all) : all
  const shown = shareLines(items, LINES)
  const stale = closed ? undefined : staleSentence(picture)
  const rows = (some: readonly ItemPicture[]) => some.map((one) => cardRow(one, picture, closed))
  return {
    week,
    heading: `Week ${week} of ${programme.weeks}`,
    dates: daysInWords(monday, addDays(monday, 4)),
    sentence: closed ? closingSentence(week, items.due) : sentenceFor(items.overdue, items.due),
    overdue: rows(shown.overdue),
    due: rows(shown.due),
    awaited: rows(shown.awaited),
    more: count(items) - count(shown),
    also: closed ? [] : alsoLines(picture, week, items),
    coming: closed ? [] : comingRows(picture, items.end, cardHorizon(week, inspection, programme)),
    closed,
    ...(stale && { stale }),
  }
}

/** What must be named now can be dealt with now; what is only the next thing is far off. */
function comingRows(picture: Picture, end: Instant, horizon: Instant): readonly CardRow[] {
  return comingItems(picture, end, horizon).map((one) => {
    const row = cardRow(one, picture, false)
    return isDue(one, end, horizon) ? row : { ...row, acts: [] }
  })
}

/** A week that is over answers for itself; what it was left with is on the next card. */
function ofItsOwn(items: WeekItems): WeekItems {
  return { ...items, overdue: [], awaited: items.awaited.filter((one) => isDue(one, items.start, items.end)) }
}

function count({ overdue, due, awaited }: Pick<WeekItems, 'overdue' | 'due' | 'awaited'>): number {
  return overdue.length + due.length + awaited.length
}
