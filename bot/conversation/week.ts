import { weekCard } from '../../src/domain/notice/week-card.ts'
import { readWhen } from '../../src/domain/schedule/read-when.ts'
import { weekOfDay } from '../../src/domain/schedule/week.ts'
import { Refusal } from '../../src/services/refusal.ts'
import { weekAnswerCard } from '../cards/week-answer-card.ts'
import type { Reply } from '../teams/turn.ts'
import { chooseDay } from './choose.ts'
import type { Command, Looked } from './heard.ts'
import { ownersFor } from './owner-shown.ts'

/** `week`, `next week`, `week 11`: the week as the card shows it, however far off. */
export const week: Command = {
  name: 'week',
  example: 'week 11',
  group: 'ask',
  says: [
    /^(?:(?:whats|what is) (?:(?:on|happening|going on) )?(?:in )?|what (?:happens|happened) (?:in )?|(?:(?:whats|what is|anything) )?due in (?=week \d)|card (?:of|for) )?(?:the )?(?:(?<which>this|next|last|current|previous) )?(?:week|wk?)(?: ?(?:no |number |nr )?(?<number>\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))?$/,
    /^(?:(?:whats|what is) (?:on |happening )?(?:in )?|what happens (?:in )?)?(?:the )?week (?:of|beginning|starting|commencing|with) (?<day>.+)$/,
    /^(?:what|which) (?:deadlines|returns|items|things) (?:fall|are)(?: due)? in week (?<number>\d{1,3})$/,
    /^(?:whats|what is|hows|how is) (?<which>this|next|last) week (?:looking|looking like|like)$/,
    /^(?:the )?(?<which>this|next|last) weeks card$/,
    /^(?:what|which) week (?:is it|is this|are we in|is it now)$/,
  ],
  words: ['week', 'which', 'previous', 'this', 'next', 'last', 'current', 'whats', 'what', 'happens', 'happening'],
  async answer({ look, kind, parts, needs }) {
    const { picture, among } = await look()
    const number = parts.day === undefined ? weekMeant(picture, parts) : weekWith(picture, parts.day)
    if (typeof number !== 'number') return number
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
  const word = WORDS.indexOf(number ?? '')
  const asked = word < 0 ? Number(number) : word + 1
  const meant = number === undefined ? currentWeek(picture) + (STEPS[which ?? ''] ?? 0) : asked
  if (meant >= 1 && meant <= weeks) return meant
  throw new Refusal('not possible', `The inspection runs from week 1 to week ${weeks}. Ask for one of these.`)
}

const WORDS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** The week in which a day falls, or what is asked where it reads two ways. */
function weekWith({ now, programme, inspection }: Looked['picture'], words: string): number | Reply {
  const when = readWhen(words, now, programme.timeZone)
  if (when?.doubt) return chooseDay('Which day do you mean?', when.doubt, (day) => `the week of ${day}`)
  const week = when?.rest === '' ? weekOfDay(when.day, programme.weeks, inspection.calendar) : null
  if (week !== null && typeof week === 'object') return week.type === 'counted' ? week.number : week.after
  throw new Refusal('not possible', `"${words}" is no day of one of the ${programme.weeks} weeks. Say a week's number.`)
}

/** Of a paused week, the last that counted; before the first week the first, after the last one the last. */
function currentWeek({ week, programme }: Looked['picture']): number {
  if (week === 'before') return 1
  if (week === 'after') return programme.weeks
  return week.type === 'counted' ? week.number : week.after
}
