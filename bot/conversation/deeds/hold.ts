import { choicesOf } from '../../../src/domain/notice/notice-choice.ts'
import { Refusal } from '../../../src/services/refusal.ts'
import { confirmCard } from '../../cards/confirm-card.ts'
import { textInput } from '../../cards/inputs.ts'
import type { Reply } from '../../teams/turn.ts'
import type { Command } from '../heard.ts'
import { aboutItem, isTask, type Meant } from './about-item.ts'
import { chooseOnce } from './choose-once.ts'
import { takeBack } from './undo.ts'
import { itemOf, textOf, type Verb } from './verb.ts'

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
      return reason === undefined ? askWhy(meant) : withhold(meant, reason)
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
      const { item } = meant.one.dated
      const choices = await meant.needs.store.noticeChoices.of(meant.inspectionId)
      const held = choicesOf(choices, 'held').find(({ itemId }) => itemId === item.id)
      if (!held) throw new Refusal('not possible', `${item.title} is not held.`)
      return takeBack(meant, { kind: 'choice', id: held.id })
    }),
}

function withhold(meant: Meant, reason: string) {
  return chooseOnce(meant, { type: 'held', itemId: meant.one.dated.item.id, reason })
}

function askWhy({ inspectionId, one }: Meant): Reply {
  const { id, title } = one.dated.item
  return confirmCard({
    title: `${title}: the leaders are not told that it is at risk or was missed.`,
    fields: [textInput({ id: 'reason', label: 'Why not?', needed: 'Say why.' })],
    ...{ verb: 'hold', button: 'Hold it' },
    data: { inspection: inspectionId, item: id },
  })
}

export const pressHold: Verb = async (pressed) =>
  chooseOnce(pressed, { type: 'held', itemId: itemOf(pressed), reason: textOf(pressed, 'reason') })
