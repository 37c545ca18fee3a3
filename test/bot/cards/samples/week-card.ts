import { weekCardReply } from '../../../../bot/cards/week-card.ts'
import type { Reply } from '../../../../bot/teams/turn.ts'
import type { WeekCard } from '../../../../src/domain/notice/week-card.ts'
import type { CardPost } from '../../../../src/services/ports/messenger.ts'
import { HOSTILE_LEADS, LEADS } from '../sample-rows.ts'
import { CLOSED, HOSTILE_WEEK, OVERDUE, QUIET, STALE, WEEK } from '../sample-weeks.ts'
import { FOLDER, HOSTILE, inspectionId, links, place, type Samples } from '../samples.ts'

const FOOTER =
  'Library last checked 9am on Monday 15 February 2027 · Next message: 9am on Wednesday 17 February 2027, a reminder to its owner'

function week(card: WeekCard, more: Partial<CardPost> = {}): Reply {
  const post = { inspectionId, card, footer: FOOTER, folderUrl: FOLDER, people: LEADS, ...more }
  return weekCardReply(post, place, links)
}

const LATEST = 'Latest: Number of staff sent the survey: done (Survey lead, 10:05am on Monday 15 February 2027).'

export const usual: Samples = {
  running: week(WEEK),
  'its library not looked at': week({ ...WEEK, stale: STALE }),
  'something overdue': week(OVERDUE),
  quiet: week(QUIET),
  closed: week(CLOSED, { footer: 'Library last checked 9am on Monday 22 February 2027' }),
  'something done': week(WEEK, { latest: { sentence: LATEST, deedId: 'deed-1' } }),
  'something taken back': week(WEEK, { latest: { sentence: LATEST.replace('done', 'taken back') } }),
}

const LONG = { footer: HOSTILE, people: HOSTILE_LEADS, latest: { sentence: HOSTILE, deedId: 'd'.repeat(60) } }

export const largest: Samples = {
  all: week(HOSTILE_WEEK, LONG),
  'in a script of three bytes a letter': week(inManyBytes(HOSTILE_WEEK), inManyBytes(LONG)),
}

/** The same with each word of the hostile ones written in letters that take three bytes. */
function inManyBytes<T>(value: T): T {
  return JSON.parse(JSON.stringify(value).replaceAll('more and more words', 'ᎠᎡᎢᎣᎤ ᎥᎦᎧᎨᎩ ᎪᎫᎬᎭᎮᎯ'))
}
