import { isSettled } from '../../src/domain/evidence/item-status.ts'
import { ownerFor } from '../../src/domain/inspection/owner.ts'
import type { ItemPicture, Picture } from '../../src/domain/inspection/picture.ts'
import { lastChecked } from '../../src/domain/notice/card-footer.ts'
import { decapitalise } from '../../src/domain/notice/counted.ts'
import { isOurs } from '../../src/domain/notice/is-ours.ts'
import { isStale } from '../../src/domain/notice/stale-look.ts'
import { whenInWords } from '../../src/domain/notice/when-in-words.ts'
import type { DuePoint } from '../../src/domain/schedule/dated-item.ts'
import { daysAhead } from '../../src/domain/schedule/distance.ts'
import { holidaysOf, sidesOf } from '../../src/domain/schedule/holidays.ts'
import { dayOf } from '../../src/domain/schedule/zone.ts'
import { wishesFor } from '../../src/services/deed/item-acts.ts'
import { say } from '../cards/actions.ts'
import { type DueLine, dueListCard, MOST_DUE } from '../cards/due-list-card.ts'
import { sentenceCard } from '../cards/told-card.ts'
import type { Reply } from '../teams/turn.ts'
import { chooseDay, choosePerson } from './choose.ts'
import { type Range, rangeMeant } from './due-range.ts'
import { findPerson, peopleOf } from './find-person.ts'
import type { Command, Heard, Parts } from './heard.ts'
import { unknownThing } from './item-meant.ts'
import { ownerShown } from './owner-shown.ts'

type Due = ItemPicture & { readonly dated: DuePoint }

const WHAT = '(?:whats|what is|what are|what have we|anything|is anything|what|which returns are|everything|all|list)'
const TO_DO =
  '(?:do|should|must|have) (?:(?<mine>i)|we) ?(?:have to|need to|got to|to)? ?(?:do|owe|hand in|send|return|finish|get in|get done)'
const WHEN = '(?<when>today|tomorrow|this week|next week|this month|next month)'
const BY = '(?<bound>by|before|until|till|up to|on|within|in|after)'

/** `what's due`, `due today`, `by Friday`, `overdue`, `what's mine`, `what has Ross got`. */
export const due: Command = {
  name: 'due',
  example: "what's due",
  group: 'ask',
  says: [
    new RegExp(
      `^(?:${WHAT} )?(?:running )?(?:have we )?(?<late>overdue|late|missed|behind)(?: (?:now|so far|returns|items|things|tasks))?$`,
    ),
    /^(?:are we|have we)(?: got)? (?:anything )?(?<late>overdue|late|missed|behind)(?: (?:with|on) (?:anything|something|any))?(?: anything)?$/,
    new RegExp(
      `^(?:${WHAT} )?(?:due (?=mine|from me)|outstanding (?=for me)|left (?=for me)|open (?=for me))?(?<mine>mine|for me|from me|my (?:tasks|items|returns|things|stuff|work|list|jobs|plate|deadlines|due dates)|due for me|on my (?:list|plate|desk))(?: (?:due )?${WHEN})?$`,
    ),
    new RegExp(
      `^(?:what |${WHAT} )?(?<mine>do i (?:have|need) to do|i should (?:do|be doing)|should i (?:do|be doing)|must i do|have i got to do|am i doing|do i have|have i got(?: on)?)(?: ${WHEN}| next| now)?$`,
    ),
    new RegExp(`^what (?:have we(?: got)?|do we have)(?: on)? ${WHEN}$`),
    new RegExp(`^(?:${WHAT} )?(?:is |are )?due(?: (?:next|now|soon|coming up|first))?$`),
    new RegExp(`^(?:${WHAT} )?(?:comes )?(?:next|coming up|upcoming|deadlines?|due dates?)$`),
    new RegExp(
      `^(?:${WHAT} )?(?:is |are )?(?:still )?(?:outstanding|left|open|to do|to be done|left to do|missing|all returns|everything)$`,
    ),
    /^(?:when is |whens |what is |whats )?(?:the |our )?next (?:deadline|return)$/,
    new RegExp(`^(?:${WHAT} )?(?:is |are )?(?:due|deadlines?|for|up|coming up|coming)(?: by)? ${WHEN}$`),
    new RegExp(
      `^(?:${WHAT} )?(?:is |are )?(?:due|deadlines?|to do|to be done|comes?|comes up) ${BY} (?<day>(?!week \\d).+)$`,
    ),
    new RegExp(`^what ${TO_DO}(?: ${WHEN}| ${BY} (?<day>.+))?$`),
    new RegExp(
      `^(?:what|which returns|anything) (?:needs? (?:doing|to be done|to be in|finishing)|must be (?:in|done|sent)|has to be (?:in|done)|is needed|is wanted)(?: ${WHEN}| ${BY} (?<day>.+))?$`,
    ),
    /^(?:(?:whats|what is) )?due between (?:now|today) and (?<day>.+)$/,
    /^due (?<day>(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)$/,
    /^(?:what (?:does|has|is) |whats )(?<who>(?!in\b|on\b|next\b|due\b|new\b|this\b|going\b).+?) (?:have|got|got to do|owe|have to do|need to do|have on|doing|working on|busy with)$/,
    /^(?:whats|what is|anything|returns|items) (?:due )?(?:for|with) (?<who>.+)$/,
    /^(?:whats|what is) on (?<who>.+?)s? (?:plate|list|desk)$/,
  ],
  words: [
    'comes',
    'needs',
    ...['whats', 'what', 'anything', 'overdue', 'mine', 'tasks', 'items', 'returns', 'things', 'today', 'tomorrow'],
    ...['this', 'week', 'next', 'soon', 'before', 'until', 'deadline', 'deadlines', 'coming', 'everything', 'finish'],
  ],
  async answer(heard) {
    const { look, parts, kind, needs, person } = heard
    const { picture, among } = await look()
    const range = rangeMeant(parts, picture)
    if (range === null) return unreadable(heard.written.day ?? '')
    if (!('title' in range)) return chooseDay('Which day do you mean?', range, (day) => `what's due by ${day}`)
    const whose = parts.mine ? person : await personAsked(heard, picture)
    if (whose && 'text' in whose) return whose
    const open = openItems(picture)
    const wanted = open.filter(filterFor(parts, range, whose?.id))
    return dueListCard({
      title: titleFor(parts, range),
      lines: wanted.slice(0, MOST_DUE).map((one) => dueLine(picture, one, kind, person.id)),
      all: wanted.length,
      until: wanted.at(-1)?.dated.week ?? null,
      overdue: parts.late || whose ? 0 : open.filter(isOverdue).length,
      among,
      ...(isStale(picture) && { stale: lastChecked(picture) }),
      inspectionId: picture.inspection.id,
      tabUrl: needs.links.tab(picture.inspection.place, picture.inspection.id),
    })
  },
}

/** Whose things are asked for, or what is answered instead. */
async function personAsked(
  { needs, written, person, kind }: Heard,
  picture: Picture,
): Promise<{ readonly id: string } | Reply | null> {
  if (written.who === undefined) return null
  const answer = findPerson(await peopleOf(needs, picture), written.who, { picture, speaker: person })
  if (answer && 'found' in answer) return answer.found
  if (answer)
    return choosePerson(picture, {
      ...{ question: `Whom do you mean by "${written.who}"?`, choices: answer.choices, kind },
      says: (name) => `what does ${name} have`,
    })
  return unknownThing(written.who)
}

function unreadable(words: string): Reply {
  const sentence = `"${words}" is no day that I can read. Write it like "Friday", "4 March" or "04/03/2027".`
  return sentenceCard(sentence, ["what's due this week", "what's due", 'help'].map(say))
}

/** What somebody here still has to do by a day, soonest first; what was due before is still to do. */
function openItems(picture: Picture): readonly Due[] {
  return picture.items.filter((one): one is Due => one.dated.type === 'due' && isOurs(one) && !isSettled(one.status))
}

/** What was due before is asked for as `overdue`, or as part of what is somebody's. */
function filterFor({ late }: Parts, { from, to, title }: Range, owner: string | undefined): (one: Due) => boolean {
  if (late) return isOverdue
  const within = ({ dated }: Due) => dated.due >= from && dated.due < to
  if (owner === undefined) return within
  const all = title === 'Due next'
  return (one) => ownerFor(one.owner, owner) === owner && (within(one) || (all && isOverdue(one)))
}

function isOverdue({ status }: ItemPicture): boolean {
  return status.state === 'overdue'
}

function titleFor({ late, mine, who }: Parts, { title }: Range): string {
  if (late) return 'Overdue'
  if (title !== 'Due next') return mine ? `Yours, ${decapitalise(title)}` : title
  if (who !== undefined) return 'Theirs, soonest first'
  return mine ? 'Yours, soonest first' : title
}

function dueLine(picture: Picture, one: Due, kind: Heard['kind'], person: string): DueLine {
  const { dated, status } = one
  const wishes = wishesFor(picture, one, person)
  return {
    itemId: dated.item.id,
    title: dated.item.title,
    when: [whenInWords(dated, picture.programme.timeZone), distance(picture, dated)].filter(Boolean).join(', '),
    state: status.state,
    owner: ownerShown(one, kind, picture),
    ...(status.attention && { attention: status.attention }),
    mayApply: dated.applies === 'unanswered',
    acts: (['taken', 'done'] as const).filter(
      (act) => wishes.includes(act) && (act === 'taken' ? !one.owner.person : dated.item.kind === 'action'),
    ),
  }
}

/** What has passed says so by its state; its date need not be said twice. */
function distance({ now, today, programme, inspection }: Picture, { due: at, item }: DuePoint): string | undefined {
  const zone = programme.timeZone
  if (at < now) return undefined
  const day = dayOf(at, zone)
  const holidays = holidaysOf(sidesOf(item, programme), inspection.calendar.holidays)
  return day === today ? 'today' : daysAhead(today, day, holidays)
}
