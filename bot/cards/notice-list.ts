import type { NoticeRow, PersonalNotice } from '../../src/domain/notice/personal-notice.ts'
import type { Reply } from '../teams/turn.ts'
import { ask, open, say } from './actions.ts'
import { type Action, card, type Element } from './card.ts'
import type { Links } from './links.ts'
import { BUTTONS, FOLDER, HAND_OVER, HOLD, SNOOZE } from './notice-buttons.ts'
import { NOTICE_COLOURS } from './notice-colours.ts'
import { shorten } from './shorten.ts'
import { line, run, sentences } from './text.ts'

/** Nobody reads more in one message: the rest is counted. */
const MOST = 8
/** Of these what can be done stands beneath; more buttons than that nobody looks through. */
const MOST_WITH_BUTTONS = 3
const MOST_PLACES = 4

type Several = PersonalNotice & { readonly rows: readonly NoticeRow[] }

/** Several things that one person is told of at once, each with why and what can be done; of several inspections, each under its name. */
export function noticeList(notice: Several, links: Links): Reply {
  const shown = notice.rows.slice(0, MOST)
  const left = notice.rows.length - shown.length
  const headline = `${notice.headline}${notice.again ? ' (sent again)' : ''}`
  const more = left > 0 ? [`And ${left} more: open the list.`] : []
  const text = [headline, ...shown.map(({ title, when }) => `${title}: ${when}.`), ...more, notice.why].join(' ')
  const several = new Set(notice.rows.map(({ inspectionId }) => inspectionId)).size > 1
  const colour = NOTICE_COLOURS[notice.type]
  const body = [
    sentences(headline, { bold: true, ...(colour && { colour }) }),
    ...shown.flatMap((row, index) => [
      ...rowOf(row, several && isNewPlace(shown, index)),
      ...(index < MOST_WITH_BUTTONS ? buttonsOf(row) : []),
    ]),
    ...more.map((one) => sentences(one)),
    // Apart from the last thing: it is about all of them.
    { ...sentences(notice.why, { subtle: true, small: true }), spacing: 'Medium' },
  ]
  return { text, card: card(text, body, [...places(notice, several, links), say("what's due")]) }
}

function isNewPlace(rows: readonly NoticeRow[], index: number): boolean {
  return rows[index - 1]?.inspectionId !== rows[index]?.inspectionId
}

function rowOf({ partnership, title, when, stands, why, type }: NoticeRow, named: boolean): readonly Element[] {
  const colour = NOTICE_COLOURS[type]
  const said = run(`: ${when}.`, { ...(colour && { colour }) })
  const below = [stands, why].filter((one) => one !== '')
  return [
    ...(named ? [line([run(partnership, { subtle: true }, 120)], 'Medium')] : []),
    line([run(title, { bold: true }), said], named ? 'None' : 'Medium'),
    ...below.map((one) => line([run(one, { subtle: true, small: true }, 320)])),
  ]
}

/** They answer below the message, which stays as it is: the other things of it are still to be done. */
function buttonsOf(row: NoticeRow): readonly Element[] {
  const { acts, mayAssign, mayHold, snoozeTo, folderUrl } = row
  const asked = { inspection: row.inspectionId, item: row.itemId }
  const later = mayHold ? [HOLD] : snoozeTo === undefined ? [] : [SNOOZE]
  const deeds = [...acts.map((act) => BUTTONS[act]), ...later, ...(mayAssign ? [HAND_OVER] : [])]
  const actions = [
    ...deeds.map(({ verb, title }) => ask(verb, title, asked)),
    ...(folderUrl ? [open(FOLDER, folderUrl)] : []),
  ]
  return actions.length === 0 ? [] : [{ type: 'ActionSet', spacing: 'Small', actions }]
}

function places({ rows }: Several, several: boolean, links: Links): readonly Action[] {
  const each = new Map(rows.map((row) => [row.inspectionId, row]))
  return [...each.values()]
    .slice(0, MOST_PLACES)
    .map(({ partnership, place, inspectionId }) =>
      open(several ? `Open ${shorten(partnership, 60)}` : 'Open the list', links.tab(place, inspectionId)),
    )
}
