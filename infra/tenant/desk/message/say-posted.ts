import type { Message } from '../api/shapes.ts'
import { inLondon, sayMoment, sayTime } from '../time/london.ts'

/** "edited once", "edited 3 times". */
const sayEdits = ({ edits = 0 }: Message): string[] => {
  if (edits === 0) return []
  return [edits === 1 ? 'edited once' : `edited ${edits} times`]
}

/** "Monday 11 January 2027, 9am · edited once". */
export const sayPosted = (message: Message): string =>
  [...(message.at === undefined ? [] : [sayMoment(inLondon(message.at))]), ...sayEdits(message)].join(' · ')

/** The same where the day stands above: "9am · edited once". */
export const sayPostedAt = (message: Message): string =>
  [...(message.at === undefined ? [] : [sayTime(inLondon(message.at))]), ...sayEdits(message)].join(' · ')
