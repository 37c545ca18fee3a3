import type { Deed } from '../../src/domain/inspection/deed.ts'
import type { InspectionChange } from '../../src/domain/inspection/inspection-change.ts'
import type { Picture } from '../../src/domain/inspection/picture.ts'
import { inFigures } from '../../src/domain/notice/counted.ts'
import { addDays, type Day, mondayOf } from '../../src/domain/schedule/day.ts'
import { dayInWords } from '../../src/domain/schedule/day-in-words.ts'
import { readWhen } from '../../src/domain/schedule/read-when.ts'
import { toInstant } from '../../src/domain/schedule/zone.ts'
import { type ChangesSeen, seeChanges } from '../../src/services/changes/see-changes.ts'
import { open, say } from '../cards/actions.ts'
import { type AnswerLine, answerCard } from '../cards/answer-card.ts'
import { sentenceCard } from '../cards/told-card.ts'
import { toldDeed } from '../telling/told-deed.ts'
import { chooseDay } from './choose.ts'
import type { Command, Heard } from './heard.ts'
import { actorShown, personShown } from './owner-shown.ts'

/** `what changed since yesterday`, `since Tuesday`, `last week`: in deeds and counts, never by a file's name. */
export const changes: Command = {
  name: 'changes',
  example: 'what changed since yesterday',
  group: 'ask',
  says: [
    /^(?:what|whats|what has|what was|anything) (?:changed|happened|done|new) (?:in|over|within|for) (?:the )?(?:last|past) (?<days>\d{1,2}|two|three|four|five|six|seven|ten|few|couple of) days$/,
    /^(?:(?:what|whats|what has|what was|has anything|did anything|anything|show) )?(?:changed?|changes|happened|new|different|done) (?:since|from|after|in) (?<since>.+)$/,
    /^(?:what|whats|what has|what was|anything) (?:changed|happened|done|new) (?<since>yesterday|today|this morning|this week|last week)$/,
    /^(?:whats new|what is new|news|whats changed|what changed|what has changed|changes|what did i miss|catch me up|any news|any changes|any updates|anything new)$/,
  ],
  words: ['changed', 'change', 'changes', 'since', 'happened', 'news', 'yesterday', 'anything', 'last', 'week', 'miss'],
  async answer({ look, parts, kind, needs }) {
    const { picture, among } = await look()
    const since = dayMeant(
      parts.days ? `${DAYS[parts.days] ?? parts.days} days ago` : (parts.since ?? 'yesterday'),
      picture,
    )
    if (since === null) return unreadable(parts.since ?? '')
    if (typeof since !== 'string') return chooseDay('Since which day?', since, (day) => `what changed since ${day}`)
    const seen = await seeChanges(needs, picture, toInstant(since, '00:00', picture.programme.timeZone))
    const lines = linesOf(seen, picture, kind)
    return answerCard({
      title: `Since ${dayInWords(since)}`,
      among,
      ...(lines.length === 0 && { sentence: 'Nothing changed that Waymark knows of.' }),
      lines,
      actions: [
        say("what's due"),
        say('status'),
        open('Open the inspection', needs.links.tab(picture.inspection.place, picture.inspection.id)),
      ],
    })
  },
}

const DAYS: Readonly<Record<string, string>> = { few: '3', 'couple of': '2' }

/** The day, those it may be, or `null` where it cannot be read. */
function dayMeant(words: string, { now, today, programme }: Picture): Day | readonly Day[] | null {
  if (words === 'this week') return mondayOf(today)
  if (words === 'last week') return addDays(mondayOf(today), -7)
  if (/^(?:the )?last (?:weekly )?card$/.test(words)) return mondayOf(today)
  const when = readWhen(words, now, programme.timeZone, 'past')
  if (when?.rest !== '') return null
  return when.doubt ?? when.day
}

function unreadable(words: string) {
  return sentenceCard(
    `"${words}" is no day that I can read. Write it like "Tuesday", "4 March" or "last week".`,
    ['what changed since yesterday', "what's due", 'help'].map(say),
  )
}

function linesOf(
  { deeds, inspection, files, log }: ChangesSeen,
  picture: Picture,
  kind: Heard['kind'],
): readonly AnswerLine[] {
  return [
    ...deeds.map((deed) => deedLine(deed, picture, kind)),
    ...inspection.map((change) => changeLine(change, picture, kind)),
    ...files.map(({ folder, count }) => ({ name: folder, told: inFigures(count, 'file') })),
    ...(log.edits > 0
      ? [{ name: 'Evidence log', told: `${inFigures(log.edits, 'edit')} of ${inFigures(log.pieces, 'piece')}` }]
      : []),
  ]
}

function deedLine(deed: Deed, picture: Picture, kind: Heard['kind']): AnswerLine {
  const one = picture.items.find(({ dated }) => dated.item.id === deed.itemId)
  const name = one?.dated.item.title ?? 'Something that is no longer there'
  const by = actorShown((deed.undone ?? deed).by, kind, picture)
  if (deed.undone) return { name, told: `"${deed.type}" was taken back by ${by}` }
  const shown =
    deed.type === 'taken' ? { ...deed, name: personShown({ id: deed.person, name: deed.name }, kind, picture) } : deed
  const told = toldDeed(picture, shown)
  const what = told.slice(told.indexOf(': ') + 2).replace(/\.$/, '')
  const isOwn = deed.type === 'taken' && deed.by !== 'watch' && deed.by.person === deed.person
  return { name, told: isOwn ? what : `${what}, by ${by}` }
}

const MADE = {
  adjusted: 'moved to another date',
  booked: 'booked',
  cancelled: 'cancelled',
  'return added': 'added',
} as const
const CHANGED = {
  notified: 'The notification date',
  settings: 'Settings',
  channel: 'The channel of the weekly card',
} as const

function changeLine(change: InspectionChange, picture: Picture, kind: Heard['kind']): AnswerLine {
  const by = actorShown((change.undone ?? change).by, kind, picture)
  const back = change.undone ? ', taken back' : ''
  if ('itemId' in change) {
    const one = picture.items.find(({ dated }) => dated.item.id === change.itemId)
    return { name: one?.dated.item.title ?? 'What was there', told: `${MADE[change.type]}${back}, by ${by}` }
  }
  return { name: CHANGED[change.type], told: `changed${back}, by ${by}` }
}
