import type { ItemPicture } from '../../src/domain/inspection/picture.ts'
import { leftInWords } from '../../src/domain/notice/left-in-words.ts'
import { whenInWords } from '../../src/domain/notice/when-in-words.ts'
import { open, say } from '../cards/actions.ts'
import { answerCard } from '../cards/answer-card.ts'
import type { Command } from './heard.ts'

/** `what is awaited`: what the inspection team owes us, what is late first. */
export const awaited: Command = {
  name: 'awaited',
  example: 'what are we waiting for',
  group: 'ask',
  says: [
    /^(?:(?:what is|whats|what are we|anything|is anything|are we) )?(?:still )?(?:awaited|awaiting|waiting for|expected)(?: anything)?(?: from the (?:inspection team|inspectors))?$/,
    /^(?:what|what has|whats|anything|is anything) (?:is |still )?(?:late|due|missing|to come|not arrived|not come|comes)(?: yet)? from the (?:inspection team|inspectors)$/,
    /^(?:what|which|what has|what have) (?:has|have)? ?(?:not|nt) (?:arrived|come)(?: yet)?$|^what hasnt (?:arrived|come)(?: yet)?$/,
    /^(?:from )?the (?:inspection team|inspectors)$/,
  ],
  words: ['awaited', 'awaiting', 'waiting', 'expected', 'inspectors', 'arrived'],
  async answer({ look, needs }) {
    const { picture, among } = await look()
    const { inspection, programme } = picture
    const waiting = picture.items.filter(isAwaited)
    const lines = [...waiting.filter(isLate), ...waiting.filter((one) => !isLate(one))]
    return answerCard({
      title: 'From the inspection team',
      among,
      ...(lines.length === 0 && { sentence: 'Nothing is awaited any more.' }),
      lines: lines.map(({ dated, status }) => ({
        name: dated.item.title,
        told: [whenInWords(dated, programme.timeZone), leftInWords(dated, picture), status.state]
          .filter(Boolean)
          .join(', '),
      })),
      actions: [
        open('Open the inspection', needs.links.tab(inspection.place, inspection.id)),
        say("what's due"),
        say('next meeting'),
      ],
    })
  },
}

function isAwaited({ dated, status }: ItemPicture): boolean {
  return dated.item.kind === 'incoming' && (status.state === 'awaited' || status.state === 'late')
}

function isLate({ status }: ItemPicture): boolean {
  return status.state === 'late'
}
