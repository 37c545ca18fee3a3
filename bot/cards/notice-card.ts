import type { Place } from '../../src/domain/inspection/inspection.ts'
import type { PersonalNotice } from '../../src/domain/notice/personal-notice.ts'
import type { Reply } from '../teams/turn.ts'
import { type Asked, execute, open } from './actions.ts'
import { type Action, card } from './card.ts'
import { digestCard } from './digest-card.ts'
import type { Links } from './links.ts'
import { hold, snooze } from './notice-forms.ts'
import { sentences } from './text.ts'

const BUTTONS: Readonly<Record<PersonalNotice['acts'][number], string>> = {
  taken: 'Take it',
  done: 'Mark done',
  ready: 'It is ready',
  'handed in': 'Hand it in',
}

const COLOURS: Readonly<Partial<Record<PersonalNotice['type'], 'Attention' | 'Warning' | 'Good'>>> = {
  'last call': 'Warning',
  'at risk': 'Warning',
  missed: 'Attention',
  escalated: 'Attention',
  alarm: 'Warning',
  undelivered: 'Warning',
  'meeting gone': 'Warning',
  'all clear': 'Good',
}

/** A message to one person about a deadline, or about how Waymark's own work stands, with what can be done about it. */
export function noticeCard(
  notice: PersonalNotice,
  { inspectionId, place, links }: { readonly inspectionId: string; readonly place: Place; readonly links: Links },
): Reply {
  if (notice.rows) return digestCard({ ...notice, rows: notice.rows }, links)
  const headline = `${notice.headline}${notice.again ? ' (sent again)' : ''}`
  const text = [headline, ...notice.lines, notice.why].join(' ')
  const asked = { inspection: inspectionId, ...(notice.itemId !== null && { item: notice.itemId }) }
  const colour = COLOURS[notice.type]
  const body = [
    sentences(headline, { bold: true, ...(colour && { colour }) }),
    ...notice.lines.map((one) => sentences(one)),
    sentences(notice.why, { subtle: true, small: true }),
  ]
  const actions = [
    ...deeds(notice, asked),
    ...(notice.folderUrl ? [open('Open the folder in SharePoint', notice.folderUrl)] : []),
    notice.itemId === null
      ? open('Open the inspection', links.tab(place, inspectionId))
      : open('Open it in the inspection', links.tab(place, inspectionId, `item/${notice.itemId}`)),
  ]
  return { text, card: card(text, body, actions) }
}

function deeds({ acts, snoozeTo, mayHold }: PersonalNotice, asked: Asked): readonly Action[] {
  return [
    ...acts.map((act) => execute(act, BUTTONS[act], asked)),
    ...(snoozeTo === undefined ? [] : [snooze(snoozeTo, asked)]),
    ...(mayHold ? [hold(asked)] : []),
  ]
}
