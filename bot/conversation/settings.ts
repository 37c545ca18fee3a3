import { mayIn } from '../../src/domain/access.ts'
import type { Picture } from '../../src/domain/inspection/picture.ts'
import { noticeRules } from '../../src/domain/notice/notice-rules.ts'
import { dayInWords, timeInWords } from '../../src/domain/schedule/day-in-words.ts'
import { open, say } from '../cards/actions.ts'
import { type AnswerLine, answerCard } from '../cards/answer-card.ts'
import type { Command } from './heard.ts'

/** `settings`: what is set, and who may change it. */
export const settings: Command = {
  name: 'settings',
  example: 'settings',
  group: 'arrange',
  says: /^(?:(?:what are|whats in|open|view|see) )?(?:the |our |your |my )?(?:settings|setting|options|preferences|configuration|config)$/,
  words: ['settings', 'setting', 'options', 'preferences', 'configuration', 'card'],
  async answer({ look, person, needs }) {
    const { picture, among } = await look()
    const { inspection } = picture
    const mayChange = mayIn(picture, person.id, 'change settings')
    return answerCard({
      title: 'Settings',
      among,
      lines: linesOf(picture),
      note: mayChange
        ? 'To have the weekly card in another channel, say there: @Waymark use this channel.'
        : 'The coordinator can change them.',
      actions: [
        ...(mayChange ? [say('change settings')] : []),
        open('Open the inspection', needs.links.tab(inspection.place, inspection.id)),
        say('what goes out next'),
      ],
    })
  },
}

function linesOf({ inspection: { settings: set, calendar } }: Picture): readonly AnswerLine[] {
  const { lead, lookAhead, quietFrom, quietTo } = noticeRules(set)
  return [
    { name: 'Notification date', told: dayInWords(calendar.notified) },
    { name: 'Weekly card', told: `${set.cardDay ?? 'Monday'} at ${timeInWords(set.cardTime)}` },
    { name: 'In the channel', told: set.ownersByName ? 'people are named' : 'people are named by role' },
    {
      name: 'Reminders',
      told: `${[...lead].map(String).join(' and ')} working days before, unless a return has its own`,
    },
    {
      name: 'Look-ahead',
      told: lookAhead ? `${lookAhead.weekday} at ${timeInWords(lookAhead.time)}` : 'none',
    },
    { name: 'Quiet', told: `from ${timeInWords(quietFrom)} to ${timeInWords(quietTo)}, weekends and holidays` },
    { name: 'Quality indicators', told: String(set.indicators.length) },
  ]
}
