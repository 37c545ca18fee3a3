import type { Message } from '../api/shapes.ts'
import { inLondon, sayMoment } from '../time/london.ts'

/** "Monday 11 January 2027, 9am". */
export const sayPosted = ({ at }: Message): string => (at === undefined ? '' : sayMoment(inLondon(at)))

/** "edited once", "edited 3 times". */
export const sayEdits = ({ edits = 0 }: Message): string => {
  if (edits === 0) return ''
  return edits === 1 ? 'edited once' : `edited ${edits} times`
}
