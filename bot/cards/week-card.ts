import type { Place } from '../../src/domain/inspection/inspection.ts'
import { cardMark } from '../../src/domain/notice/card-mark.ts'
import type { CardAct, CardRow } from '../../src/domain/notice/card-row.ts'
import type { WeekCard } from '../../src/domain/notice/week-card.ts'
import type { CardPost } from '../../src/services/ports/messenger.ts'
import type { Reply } from '../teams/turn.ts'
import { type Asked, execute, open } from './actions.ts'
import { type Action, card, type Element } from './card.ts'
import { firstThatFits } from './first-that-fits.ts'
import { leaveOut, markDone, takeOrAssign } from './item-forms.ts'
import { itemLine, itemRow } from './item-row.ts'
import type { Links } from './links.ts'
import { heading, section, sentences, words } from './text.ts'

const MOST_LINES = 6

/** The weekly action card: one for everybody in the channel, whoever looks. */
export function weekCardReply(post: CardPost, place: Place, links: Links): Reply {
  const draw = (room: Room) => () => drawWeek(post, links.tab(place, post.inspectionId), room)
  return firstThatFits([
    draw({ lines: MOST_LINES, forms: true }),
    draw({ lines: 2, forms: true }),
    draw({ lines: 2, forms: false }),
  ])
}

/** What a card is given: lines of what is beside the week's own items, and the forms in which they are dealt with. */
interface Room {
  readonly lines: number
  readonly forms: boolean
}

function drawWeek(post: CardPost, tabUrl: string, room: Room): Reply {
  const { heading: title, dates, sentence } = post.card
  const text = `${title}, ${dates}. ${sentence}`
  const body = [
    heading(title, cardMark(post.inspectionId, post.card.week)),
    words(dates, { subtle: true }),
    sentences(sentence),
    ...staleLine(post.card),
    ...weekSections(post.card, room.lines),
    ...(post.latest ? [latestStrip(post.latest)] : []),
    sentences(post.footer, { subtle: true, small: true }),
  ]
  return { text, card: card(text, body, weekActions(post, tabUrl, room)) }
}

/** What the card cannot know, before all that it says. */
export function staleLine({ stale }: WeekCard): readonly Element[] {
  return stale ? [sentences(stale, { colour: 'Warning' })] : []
}

/** What is due, awaited and coming. */
export function weekSections(week: WeekCard, lines: number = MOST_LINES): readonly Element[] {
  const { overdue, due, awaited, more, also, coming, closed } = week
  const rows = overdue.length + due.length + awaited.length
  if (rows === 0 && coming.length < 2) return quietLines(week)
  return [
    ...section('Overdue', rowsOf(overdue)),
    ...section(closed ? 'Was due' : 'Due this week', rowsOf(due)),
    ...section('From the inspection team', rowsOf(awaited)),
    ...(more > 0 ? [words(`and ${more} more: open the week`)] : []),
    ...section(
      'Also this week',
      few(also, lines, (one) => words(one)),
    ),
    ...section(
      'Coming',
      few(coming, lines, (one) => itemLine(one)),
    ),
  ]
}

/** A week in which nothing is due takes a line for what goes on and one for what comes, without titles. */
function quietLines({ also, coming }: WeekCard): readonly Element[] {
  return [...also.map((one) => sentences(one)), ...coming.map((one) => itemLine(one, 'Coming: '))]
}

function few<T>(things: readonly T[], most: number, show: (thing: T) => Element): readonly Element[] {
  const left = things.length - most
  const shown = things.slice(0, left > 0 ? most - 1 : most).map(show)
  return left > 0 ? [...shown, words(`and ${left + 1} more: open the week`)] : shown
}

function rowsOf(rows: readonly CardRow[]): readonly Element[] {
  return rows.map(itemRow)
}

/** Apart from the week's own lines, and in the shared card: what only its presser saw would go with the next edit. */
function latestStrip({ sentence }: NonNullable<CardPost['latest']>): Element {
  return { type: 'Container', style: 'emphasis', items: [sentences(sentence)] }
}

/** Six at most, the one that everybody needs first. */
function weekActions(post: CardPost, tabUrl: string, { lines, forms }: Room): Action[] {
  const { inspectionId, card, folderUrl, latest } = post
  const asked = { inspection: inspectionId, week: card.week }
  return [
    open('Open the week', tabUrl, 'positive'),
    ...(forms ? weekForms(post, asked, lines) : []),
    ...(folderUrl ? [open('Open the folder in SharePoint', folderUrl)] : []),
    ...(latest?.deedId ? [execute('undo', 'Undo the latest', { ...asked, kind: 'deed', id: latest.deedId })] : []),
  ]
}

/** About what the card names, and nothing else. */
function weekForms({ card, people }: CardPost, asked: Asked, lines: number): readonly Action[] {
  const rows = [...card.overdue, ...card.due, ...card.awaited, ...card.coming.slice(0, lines)]
  const that = (act: CardAct) => rows.filter(({ acts }) => acts.includes(act))
  return [
    ...markDone(that('done'), asked),
    ...takeOrAssign(that('assign'), people, asked),
    ...leaveOut(that('not applicable'), asked),
  ]
}
