import { confirmCard } from '../../cards/confirm-card.ts'
import { textInput } from '../../cards/inputs.ts'
import type { Told } from '../../cards/told-card.ts'
import type { Reply } from '../../teams/turn.ts'
import type { Command } from '../heard.ts'
import { aboutItem, isAnything, type Meant } from './about-item.ts'
import { mark } from './mark.ts'
import { itemOf, textOf, type Verb } from './verb.ts'

/** `the tracker does not apply because we hold no records`; without a reason it is asked for. */
export const leaveOut: Command = {
  name: 'not applicable',
  example: 'the staff survey is not applicable because it was agreed so',
  group: 'do',
  says: [
    /^(?<thing>.+?) (?:(?:is|are) )?(?:not applicable|not relevant|irrelevant|not needed|not required|na|n a)(?: (?:because|since|as(?! far| such)) (?<reason>.+)| (?<words>.+))?$/,
    /^(?<thing>.+?) (?:does not|doesnt|do not|dont) apply(?: to us)?(?: (?:because|since|as(?! far| such)) (?<reason>.+)| (?<words>.+))?$/,
    /^(?:not applicable|na) (?<thing>.+?)(?: (?:because|since|as) (?<reason>.+))?$/,
    /^(?:skip|leave out) (?<thing>.+?)(?: (?:because|since|as) (?<reason>.+))?$/,
    /^mark (?<thing>.+?)(?: as)? (?:not applicable|na)(?: (?:because|since|as) (?<reason>.+))?$/,
  ],
  words: ['applicable', 'apply', 'because', 'relevant', 'needed', 'required'],
  changes: true,
  answer: (heard) =>
    aboutItem(heard, 'Which one does not apply?', isAnything, async (meant) => {
      const { reason, words } = heard.written
      return reason === undefined ? askWhy(meant, words) : apply(meant, reason)
    }),
}

function apply(meant: Meant, reason: string): Promise<Told> {
  return mark(meant, meant.one.dated.item.id, { type: 'not applicable', reason })
}

/** @param said what may be meant for the reason */
function askWhy({ inspectionId, one }: Meant, said?: string): Reply {
  const { id, title } = one.dated.item
  return confirmCard({
    title: `${title} does not apply to this inspection.`,
    lines: ['Nobody is reminded of it then, and it counts as settled.'],
    fields: [
      textInput({ id: 'reason', label: 'Why not?', needed: 'Say why.', ...(said && { value: said }) }, { long: true }),
    ],
    ...{ verb: 'not applicable', button: 'It does not apply' },
    data: { inspection: inspectionId, item: id },
  })
}

export const pressNotApplicable: Verb = async (pressed) =>
  mark(pressed, itemOf(pressed), { type: 'not applicable', reason: textOf(pressed, 'reason') })
