import type { ItemPicture, Picture } from '../../../src/domain/inspection/picture.ts'
import { askForIt, mailtoOf } from '../../../src/domain/notice/ask-for-it.ts'
import { whenInWords } from '../../../src/domain/notice/when-in-words.ts'
import { open, say, sayAs } from '../../cards/actions.ts'
import { sentenceCard } from '../../cards/told-card.ts'
import type { Reply } from '../../teams/turn.ts'
import type { Command } from '../heard.ts'
import { aboutItem, isAnything } from './about-item.ts'

/** `the tracker is late`: whether it is so by the programme, and how it is asked for. Changes nothing: lateness is worked out. */
export const isLate: Command = {
  name: 'late',
  example: 'the case tracker is late',
  group: 'do',
  says: [
    /^(?<thing>.+?) (?:(?:is|are) )?(?:very |still |running |already )?(?:late|overdue|delayed)$/,
    /^no (?<thing>.+) yet$/,
    /^(?:the )?(?:inspectors|inspection team) (?:are|is) (?:still |very )?late (?:with|on) (?<thing>.+)$/,
    /^(?:still no|no sign of|where on earth is) (?<thing>.+?)(?: yet)?$/,
    /^(?<thing>.+?) (?:(?:is|has) not|isnt|hasnt|not)(?: yet)? (?:here|arrived|come|turned up)(?: yet)?$/,
    /^(?:ask for|chase|chase up) (?<thing>.+)$/,
  ],
  words: ['late', 'overdue', 'chase'],
  answer: (heard) =>
    aboutItem(heard, 'Which one is late?', isAnything, async ({ one, picture }) => tellLateness(one, picture)),
}

function tellLateness(one: ItemPicture, picture: Picture): Reply {
  const { dated, status } = one
  const when = whenInWords(dated, picture.programme.timeZone)
  const { title } = dated.item
  const asking = askForIt(one, picture)
  if (asking) {
    return sentenceCard(`${title} was due ${when} and is late. The letter to the inspection team is ready.`, [
      open('Write to the inspection team', mailtoOf(asking)),
      sayAs('It has arrived', `${title} has arrived`),
    ])
  }
  if (status.state === 'overdue') {
    return sentenceCard(`${title} was due ${when} and is overdue. Its owner and the coordinator are told.`, [
      say('overdue'),
      sayAs('Take it', `I take ${title}`),
    ])
  }
  return sentenceCard(`${title} is not late: ${when}, ${status.state}.`, [say("what's due"), say('overdue')])
}
