import { weekCard } from '../../src/domain/notice/week-card.ts'
import { Refusal } from '../../src/services/refusal.ts'
import { weekAnswerCard } from '../cards/week-answer-card.ts'
import type { Command, Looked } from './heard.ts'
import { ownersFor } from './owner-shown.ts'

/** `week`, `next week`, `week 11`: the week as the card shows it, however far off. */
export const week: Command = {
  name: 'week',
  example: 'week 11',
  group: 'ask',
  says: [
    /^(?:(?:whats|what is) (?:(?:on|happening|going on) )?(?:in )?|what (?:happens|happened) (?:in )?|(?:(?:whats|what is|anything) )?due in (?=(?:week|wk) \d)|card (?:of|for) )?(?:the )?(?:(?<which>this|next|last|current|previous) )?(?:week|wk)(?: (?<number>\d{1,3}))?$/,
    /^(?:what|which) week (?:is it|is this|are we in|is it now)$/,
  ],
  words: ['week', 'which', 'previous', 'this', 'next', 'last', 'current', 'whats', 'what', 'happens', 'happening'],
  async answer({ look, kind, parts, needs }) {
    const { picture, among } = await look()
    const number = weekMeant(picture, parts)
    const closed = number < currentWeek(picture)
    return weekAnswerCard(weekCard(picture, number, { closed }), {
      of: picture.programme.weeks,
      among,
      owner: ownersFor(picture, kind),
      tabUrl: needs.links.tab(picture.inspection.place, picture.inspection.id),
    })
  },
}

const STEPS: Readonly<Record<string, number>> = { next: 1, last: -1, previous: -1 }

function weekMeant(
  picture: Looked['picture'],
  { number, which }: Readonly<Record<string, string | undefined>>,
): number {
  const { weeks } = picture.programme
  const meant = number === undefined ? currentWeek(picture) + (STEPS[which ?? ''] ?? 0) : Number(number)
  if (meant >= 1 && meant <= weeks) return meant
  throw new Refusal('not possible', `The inspection runs from week 1 to week ${weeks}. Ask for one of these.`)
}

/** Of a paused week, the last that counted; before the first week the first, after the last one the last. */
function currentWeek({ week, programme }: Looked['picture']): number {
  if (week === 'before') return 1
  if (week === 'after') return programme.weeks
  return week.type === 'counted' ? week.number : week.after
}
