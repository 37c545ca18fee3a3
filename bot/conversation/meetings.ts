import { isSettled } from '../../src/domain/evidence/item-status.ts'
import type { ItemPicture, Picture } from '../../src/domain/inspection/picture.ts'
import { meetingsHeld } from '../../src/domain/meeting/meetings-held.ts'
import { whenInWords } from '../../src/domain/notice/when-in-words.ts'
import { dayInWords, timeInWords } from '../../src/domain/schedule/day-in-words.ts'
import { open, say } from '../cards/actions.ts'
import { type AnswerLine, answerCard } from '../cards/answer-card.ts'
import type { Command } from './heard.ts'

/** `meetings`: all of them, booked or not. */
export const meetings: Command = {
  name: 'meetings',
  example: 'meetings',
  group: 'ask',
  says: /^(?:(?:which|what|when are|what are|list) )?(?:all )?(?:the |our )?(?:partnership |booked |upcoming |next few )?meetings(?: (?:are there|do we have|are booked|are planned|are coming up|are next|are coming|dates))?$|^(?:our |the )?(?:calendar|diary|meeting dates)$/,
  words: ['meetings', 'booked', 'planned', 'partnership'],
  async answer({ look, needs }) {
    const { picture, among } = await look()
    const lines = picture.items.flatMap((one) => meetingLine(one, picture))
    return answerCard({
      title: 'Meetings',
      among,
      ...(lines.length === 0 && { sentence: 'The programme has no meeting.' }),
      lines,
      actions: [
        say('next meeting'),
        open('Open the inspection', needs.links.tab(picture.inspection.place, picture.inspection.id)),
      ],
    })
  },
}

function meetingLine({ dated, status }: ItemPicture, picture: Picture): readonly AnswerLine[] {
  if (dated.item.kind !== 'meeting') return []
  const name = dated.item.subject
  if (status.state === 'not applicable') return [{ name, told: 'not applicable' }]
  const booked = meetingsHeld(picture).find(({ itemId }) => itemId === dated.item.id)
  if (booked) {
    const over = isSettled(status) ? ', done' : ''
    return [
      { name, told: `${timeInWords(booked.start)} to ${timeInWords(booked.end)} on ${dayInWords(booked.day)}${over}` },
    ]
  }
  if (isSettled(status)) return [{ name, told: status.state }]
  const isOver = dated.type === 'due' && dated.due < picture.now
  return [
    {
      name,
      told: `${whenInWords(dated, picture.programme.timeZone)}, ${isOver ? 'not booked here' : 'not booked yet'}`,
    },
  ]
}
