import type { DigestRow, PersonalNotice } from '../../src/domain/notice/personal-notice.ts'
import type { Reply } from '../teams/turn.ts'
import { open } from './actions.ts'
import { type Action, card, type Element } from './card.ts'
import { type Choice, markDone, takeOn } from './item-forms.ts'
import type { Links } from './links.ts'
import { snooze } from './notice-forms.ts'
import { shorten } from './shorten.ts'
import { line, run, sentences } from './text.ts'

/** Nobody reads more in one message: the rest is counted. */
const MOST = 8
const MOST_PLACES = 4

type Digest = PersonalNotice & { readonly rows: readonly DigestRow[] }

/** What one person is reminded of today, soonest first; with several inspections, each under its name. */
export function digestCard(notice: Digest, links: Links): Reply {
  const shown = notice.rows.slice(0, MOST)
  const left = notice.rows.length - shown.length
  const headline = `${notice.headline}${notice.again ? ' (sent again)' : ''}`
  const more = left > 0 ? [`And ${left} more: open the list.`] : []
  const text = [headline, ...shown.map(({ title, when }) => `${title}: ${when}.`), ...more, notice.why].join(' ')
  const several = new Set(notice.rows.map(({ inspectionId }) => inspectionId)).size > 1
  const body = [
    sentences(headline, { bold: true }),
    ...shown.flatMap((row, index) => rowOf(row, several && isNewPlace(shown, index))),
    ...more.map((one) => sentences(one)),
    sentences(notice.why, { subtle: true, small: true }),
  ]
  return { text, card: card(text, body, several ? places(notice, links) : deeds(notice, shown, links)) }
}

function isNewPlace(rows: readonly DigestRow[], index: number): boolean {
  return rows[index - 1]?.inspectionId !== rows[index]?.inspectionId
}

function rowOf({ partnership, title, when, stands }: DigestRow, named: boolean): readonly Element[] {
  return [
    ...(named ? [line([run(partnership, { subtle: true }, 120)], 'Default')] : []),
    line([run(title, { bold: true }), run(`: ${when}.`)], named ? 'None' : 'Default'),
    ...(stands === '' ? [] : [line([run(stands, { subtle: true, small: true }, 200)])]),
  ]
}

/** A button acts in one inspection: with several, each is opened. */
function places({ rows }: Digest, links: Links): readonly Action[] {
  const each = new Map(rows.map((row) => [row.inspectionId, row]))
  return [...each.values()]
    .slice(0, MOST_PLACES)
    .map(({ partnership, place, inspectionId }) =>
      open(`Open ${shorten(partnership, 60)}`, links.tab(place, inspectionId)),
    )
}

function deeds({ rows, snoozeTo }: Digest, shown: readonly DigestRow[], links: Links): readonly Action[] {
  const [first] = rows
  if (!first) return []
  const asked = { inspection: first.inspectionId }
  const having = (act: DigestRow['acts'][number]): readonly Choice[] => shown.filter(({ acts }) => acts.includes(act))
  const options = shown.map(({ title, itemId }) => ({ title, value: itemId }))
  return [
    ...takeOn(having('taken'), asked),
    ...markDone(having('done'), asked),
    ...(snoozeTo === undefined ? [] : [snooze(snoozeTo, asked, options)]),
    open('Open the inspection', links.tab(first.place, first.inspectionId)),
  ]
}
