import type { ItemPicture } from '../../../src/domain/inspection/picture.ts'
import { choicesOf, stillHolds } from '../../../src/domain/notice/notice-choice.ts'
import { refuseSettled } from '../../../src/services/notice/choose.ts'
import { Refusal } from '../../../src/services/refusal.ts'
import { confirmCard } from '../../cards/confirm-card.ts'
import { textInput } from '../../cards/inputs.ts'
import type { Reply } from '../../teams/turn.ts'
import type { Command } from '../heard.ts'
import { aboutItem, isTask, type Meant } from './about-item.ts'
import { chooseOnce } from './choose-once.ts'
import { pressedItem } from './pressed-item.ts'
import { takeBack } from './undo.ts'
import { type Doing, textOf, type Verb } from './verb.ts'

/** `hold the PIR because the inspectors gave us until Monday`: the leaders are not told of it. */
export const hold: Command = {
  name: 'hold',
  example: 'hold the PIR because the inspectors gave us until Monday',
  group: 'remind',
  says: [
    /^hold$/,
    /^(?:hold|hold back|hold the (?:warning|escalation) (?:about|of|for)) (?<thing>.+?)(?: (?:because|since|as) (?<reason>.+))?$/,
  ],
  words: ['hold', 'because'],
  changes: true,
  answer: (heard) =>
    aboutItem(heard, 'Which one do you hold?', isTask, async (meant) => {
      const { reason } = heard.written
      return reason === undefined ? askWhy(meant) : withhold(meant, meant.one, reason)
    }),
}

/** `unhold the PIR`. */
export const unhold: Command = {
  name: 'unhold',
  example: 'unhold the PIR',
  group: 'remind',
  says: /^(?:unhold|stop holding|no longer hold|end the hold (?:on|of)) (?<thing>.+)$/,
  words: ['unhold'],
  changes: true,
  answer: (heard) =>
    aboutItem(heard, 'Which one do you hold no more?', isTask, async (meant) => {
      const { dated } = meant.one
      const { item } = dated
      const choices = await meant.needs.store.noticeChoices.of(meant.inspectionId)
      const holds = choicesOf(choices, 'held').filter(({ itemId }) => itemId === item.id)
      // Others have ended with the date that they were for.
      const held = holds.find((one) => stillHolds(one, dated)) ?? holds.at(-1)
      if (!held) throw new Refusal('not possible', `${item.title} is not held.`)
      return takeBack(meant, { kind: 'choice', id: held.id })
    }),
}

/** As long as it is due then. */
function withhold(doing: Doing, { dated }: ItemPicture, reason: string) {
  const due = dated.type === 'due' ? { due: dated.due } : {}
  return chooseOnce(doing, { type: 'held', itemId: dated.item.id, ...due, reason })
}

function askWhy({ inspectionId, one }: Pick<Meant, 'inspectionId' | 'one'>): Reply {
  const { id, title } = one.dated.item
  return confirmCard({
    title: `${title}: the leaders are not told that it is at risk or was missed.`,
    lines: ['That ends by itself if its date moves.'],
    fields: [textInput({ id: 'reason', label: 'Why not?', needed: 'Say why.' })],
    ...{ verb: 'hold', button: 'Hold it' },
    data: { inspection: inspectionId, item: id },
  })
}

export const pressHold: Verb = async (pressed) =>
  withhold(pressed, (await pressedItem(pressed, 'hold')).one, textOf(pressed, 'reason'))

/** From a message about several things. */
export const pressAskHold: Verb = async (pressed) => {
  const about = await pressedItem(pressed, 'hold')
  refuseSettled(about.picture, about.one.dated.item.id)
  return askWhy(about)
}
