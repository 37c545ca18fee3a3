import type { Picture } from '../../src/domain/inspection/picture.ts'
import { type Upcoming, upcoming } from '../../src/domain/notice/upcoming.ts'
import { addDays } from '../../src/domain/schedule/day.ts'
import { instantInWords } from '../../src/domain/schedule/day-in-words.ts'
import { toInstant } from '../../src/domain/schedule/zone.ts'
import { nextCard } from '../../src/services/notice/compose-card.ts'
import { pendingNotices } from '../../src/services/notice/pending.ts'
import { open, say } from '../cards/actions.ts'
import { type AnswerLine, answerCard } from '../cards/answer-card.ts'
import type { Command, Heard } from './heard.ts'
import { personShown } from './owner-shown.ts'

const DAYS = 7
/** With the card, what a glance takes in. */
const MOST = 5

/** `what goes out next`: the messages of the next seven days, to whom and why, and the next card. */
export const goesOut: Command = {
  name: 'goes out',
  example: 'what goes out next',
  group: 'ask',
  says: [
    /^(?:what|which messages|which reminders|what messages|what reminders|whats) (?:goes|go|are going|are coming|going|is going|will go|will you send|do you send|are you sending|gets sent|is sent|will be sent)(?: out)?(?: (?:next|this week|now|today|tomorrow|soon|to whom))?$/,
    /^(?:when is |whens |what is |whats )?(?:the |your )?(?:next|coming|upcoming) (?:messages?|reminders?|notices?|cards?)$/,
    /^who (?:will|do|are) you (?:be )?(?:messag(?:e|ing)|remind(?:ing)?|tell(?:ing)?|send(?:ing)? to|writ(?:e|ing) to)(?: (?:next|this week|today|tomorrow))?$/,
    /^(?:who (?:gets|will get|is|will be) (?:reminded|told|messaged|a reminder|a message|messages)(?: (?:next|this week))?|what will you (?:send|say|tell)(?: (?:next|this week))?|reminders|messages|preview)$/,
  ],
  words: [
    'gets',
    'reminded',
    'told',
    'goes',
    'next',
    'message',
    'messages',
    'reminder',
    'reminders',
    'send',
    'sending',
    'preview',
    'notices',
    'upcoming',
  ],
  async answer({ look, kind, needs }) {
    const { picture, among } = await look()
    const { inspection, now, today, programme } = picture
    const until = toInstant(addDays(today, DAYS), '00:00', programme.timeZone)
    const coming = upcoming(await pendingNotices(needs, picture), now, until)
    const next = nextCard(picture)
    const lines = [
      ...coming.slice(0, MOST).map((one) => ({ at: one.at, line: messageLine(one, picture, kind) })),
      ...(next ? [{ at: next.at, line: cardLine(next, programme.timeZone) }] : []),
    ]
    const left = coming.length - MOST
    return answerCard({
      title: 'What goes out next',
      among,
      sentence:
        coming.length === 0
          ? 'No message to a person within seven days, as things stand.'
          : 'As things stand; what is handed in or done meanwhile is not reminded of.',
      lines: lines.toSorted((a, b) => a.at - b.at).map(({ line }) => line),
      ...(left > 0 && { note: `And ${left} more within seven days: they are in the tab, under Messages.` }),
      actions: [
        open('Open the inspection', needs.links.tab(inspection.place, inspection.id, 'messages')),
        say("what's due"),
        say('settings'),
      ],
    })
  },
}

function messageLine({ at, to, headline }: Upcoming, picture: Picture, kind: Heard['kind']): AnswerLine {
  const name = to.person && kind === 'personal' ? `${personShown(to.person, kind, picture)}, ` : ''
  return { name: instantInWords(at, picture.programme.timeZone), told: `${headline}, to ${name}${to.role}` }
}

function cardLine({ week, at }: { readonly week: number; readonly at: number }, zone: string): AnswerLine {
  return { name: instantInWords(at, zone), told: `The card of week ${week}, in the channel` }
}
