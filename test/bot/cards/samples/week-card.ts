import { type Told, weekCardReply } from '../../../../bot/cards/week-card.ts'
import type { Reply } from '../../../../bot/teams/turn.ts'
import type { WeekCard } from '../../../../src/domain/notice/week-card.ts'
import { CLOSED, HOSTILE_WEEK, OVERDUE, QUIET, STALE, WEEK } from '../sample-weeks.ts'
import { FOLDER, HOSTILE, inspectionId, links, place, type Samples } from '../samples.ts'

const FOOTER =
  'Library last checked 9am on Monday 15 February 2027 · Next message: 9am on Wednesday 17 February 2027, a reminder to its owner'

function week(card: WeekCard, told?: Told): Reply {
  return weekCardReply({ inspectionId, card, footer: FOOTER, folderUrl: FOLDER }, place, links, told)
}

export const usual: Samples = {
  running: week(WEEK),
  'its library not looked at': week({ ...WEEK, stale: STALE }),
  'something overdue': week(OVERDUE),
  quiet: week(QUIET),
  closed: week(CLOSED),
  'for the presser': week(WEEK, {
    ...{ sentence: 'Number of staff sent the survey: done.', undo: { kind: 'deed', id: 'deed-1' } },
  }),
}

export const largest: Samples = { all: week(HOSTILE_WEEK, { sentence: HOSTILE }) }
