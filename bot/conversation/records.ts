import { seeRecords } from '../../src/services/records/see-records.ts'
import { open, say } from '../cards/actions.ts'
import { answerCard } from '../cards/answer-card.ts'
import { presentRecords } from '../http/present-records.ts'
import type { Command } from './heard.ts'

/** `records progress`: how far each system's records are, in counts. */
export const records: Command = {
  name: 'records',
  example: 'records progress',
  group: 'ask',
  says: /^(?:how are we doing with (?:the )?records|(?:(?:how (?:are|far are|many)|hows|whats|progress (?:of|on|with)|status of) )?(?:the |our )?records?(?: (?:progress|status|review|going|doing|getting on|coming along|so far|prepared|uploaded|checked|done|are (?:done|prepared|uploaded|checked|ready)|have been (?:done|prepared|uploaded|checked)|coming on|looking))?)$/,
  words: ['records', 'progress', 'review', 'prepared'],
  async answer({ look, needs, person }) {
    const { picture, among } = await look()
    const { inspection } = picture
    const { systems, counted } = presentRecords(await seeRecords(needs, inspection.id), person)
    const none = 'No system that holds records is named yet. The coordinator names them in the tab, under Records.'
    return answerCard({
      title: 'Records',
      among,
      ...(systems.length === 0 && { sentence: none }),
      lines: systems.map(({ name, mode, sentence, due }) => ({
        name,
        told: [`${mode}.`, sentence, due && `Due ${due}`].filter(Boolean).join(' '),
      })),
      ...(counted && { note: counted }),
      actions: [
        open('Open the inspection', needs.links.tab(inspection.place, inspection.id, 'records')),
        say('status'),
      ],
    })
  },
}
