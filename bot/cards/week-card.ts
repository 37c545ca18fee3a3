import type { Place } from '../../src/domain/inspection/inspection.ts'
import { cardMark } from '../../src/domain/notice/card-mark.ts'
import type { CardRow } from '../../src/domain/notice/card-row.ts'
import type { WeekCard } from '../../src/domain/notice/week-card.ts'
import type { CardPost } from '../../src/services/ports/messenger.ts'
import type { Undoable } from '../conversation/undoing.ts'
import type { Reply } from '../teams/turn.ts'
import { execute, open, type PickedVerb, pick } from './actions.ts'
import { type Action, card, type Element } from './card.ts'
import { itemRow } from './item-row.ts'
import type { Links } from './links.ts'
import { heading, section, sentences, words } from './text.ts'

/** What was just done by the one who looks, at the top of their own view of the card. */
export interface Told {
  readonly sentence: string
  /** What can be taken back. */
  readonly undo?: Undoable
}

/** The weekly action card, as the channel sees it, or with `told` as the presser does. */
export function weekCardReply(post: CardPost, place: Place, links: Links, told?: Told): Reply {
  const { heading: title, dates, sentence } = post.card
  const text = `${title}, ${dates}. ${told ? `${told.sentence} ` : ''}${sentence}`
  const body = [
    ...(told ? [toldStrip(told)] : []),
    heading(title, cardMark(post.inspectionId, post.card.week)),
    words(dates, { subtle: true }),
    sentences(sentence),
    ...staleLine(post.card),
    ...weekSections(post.card),
    sentences(post.footer, { subtle: true, small: true }),
  ]
  return { text, card: card(text, body, weekActions(post, place, links, told)) }
}

/** What the card cannot know, before all that it says. */
export function staleLine({ stale }: WeekCard): readonly Element[] {
  return stale ? [sentences(stale, { colour: 'Warning' })] : []
}

/** What is due, awaited and coming. */
export function weekSections({ overdue, due, awaited, more, also, coming }: WeekCard): readonly Element[] {
  return [
    ...section('Overdue', rowsOf(overdue, 'ours')),
    ...section('Due this week', rowsOf(due, 'ours')),
    ...section('From the inspection team', rowsOf(awaited, 'theirs')),
    ...(more > 0 ? [words(`and ${more} more: open the week`)] : []),
    ...section('Also this week', few(also)),
    ...section('Coming', few(coming)),
  ]
}

const MOST_LINES = 6

function few(lines: readonly string[]): readonly Element[] {
  const left = lines.length - MOST_LINES
  const shown = lines.slice(0, left > 0 ? MOST_LINES - 1 : MOST_LINES).map((one) => words(one))
  return left > 0 ? [...shown, words(`and ${left + 1} more: open the week`)] : shown
}

function rowsOf(rows: readonly CardRow[], side: 'ours' | 'theirs'): readonly Element[] {
  return rows.map((row) => itemRow(row, side))
}

function toldStrip({ sentence }: Told): Element {
  return { type: 'Container', style: 'emphasis', items: [sentences(sentence)] }
}

function weekActions({ inspectionId, card, folderUrl }: CardPost, place: Place, links: Links, told?: Told): Action[] {
  const asked = { inspection: inspectionId, week: card.week }
  const rows = card.closed ? [] : [...card.overdue, ...card.due, ...card.awaited]
  const pickers = (['done', 'taken', 'arrived'] as const).flatMap((verb) => pick(verb, withAct(rows, verb), asked))
  return [
    ...(told?.undo ? [execute('undo', 'Undo', { ...asked, ...told.undo })] : []),
    open('Open the week', links.tab(place, inspectionId)),
    ...(folderUrl ? [open('Open the folder', folderUrl)] : []),
    ...pickers,
  ]
}

function withAct(rows: readonly CardRow[], verb: PickedVerb): readonly CardRow[] {
  return rows.filter(({ acts }) => acts.includes(verb))
}
