import type { Place } from '../../src/domain/inspection/inspection.ts'
import type { PersonalNotice } from '../../src/domain/notice/personal-notice.ts'
import type { Reply } from '../teams/turn.ts'
import { type Asked, execute, open, say } from './actions.ts'
import { type Action, card } from './card.ts'
import type { Links } from './links.ts'
import { BUTTONS, FOLDER, HAND_OVER } from './notice-buttons.ts'
import { NOTICE_COLOURS } from './notice-colours.ts'
import { hold, snooze } from './notice-forms.ts'
import { noticeList } from './notice-list.ts'
import { sentences } from './text.ts'

/** A message to one person about a deadline or several, or about how Waymark's own work stands, with what can be done about it. */
export function noticeCard(
  notice: PersonalNotice,
  { inspectionId, place, links }: { readonly inspectionId: string; readonly place: Place; readonly links: Links },
): Reply {
  if (notice.rows) return noticeList({ ...notice, rows: notice.rows }, links)
  const headline = `${notice.headline}${notice.again ? ' (sent again)' : ''}`
  const text = [headline, ...notice.lines, notice.why].join(' ')
  const asked = { inspection: inspectionId, ...(notice.itemId !== null && { item: notice.itemId }) }
  const colour = NOTICE_COLOURS[notice.type]
  const body = [
    sentences(headline, { bold: true, ...(colour && { colour }) }),
    ...notice.lines.map((one) => sentences(one)),
    sentences(notice.why, { subtle: true, small: true }),
  ]
  const page = notice.itemId === null ? undefined : `item/${notice.itemId}`
  const inspection = open(
    page === undefined ? 'Open the inspection' : 'Open it in the inspection',
    links.tab(place, inspectionId, page),
  )
  const { folderUrl, folderFirst = false } = notice
  const folder = folderUrl ? [open(FOLDER, folderUrl, folderFirst ? 'positive' : undefined)] : []
  const actions = [...(folderFirst ? folder : []), ...deeds(notice, asked), ...(folderFirst ? [] : folder)]
  // A guest often cannot open the tab.
  const ways = actions.length > 0 ? actions : [say('status')]
  return { text, card: card(text, body, [...ways, inspection]) }
}

/** One thing is to be done first. What may be held is not put off: with all its buttons a card would have more than Teams draws. */
function deeds({ acts, snoozeTo, mayAssign, mayHold, folderFirst }: PersonalNotice, asked: Asked): readonly Action[] {
  const later = mayHold ? [hold(asked)] : snoozeTo === undefined ? [] : [snooze(snoozeTo, asked)]
  return [
    ...acts.map((act, index) =>
      execute(BUTTONS[act].verb, BUTTONS[act].title, asked, index === 0 && !folderFirst ? 'positive' : undefined),
    ),
    ...later,
    ...(mayAssign ? [execute(HAND_OVER.verb, HAND_OVER.title, asked)] : []),
  ]
}
