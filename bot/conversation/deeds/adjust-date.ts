import { asSeen } from '../../../src/domain/inspection/inspection-change.ts'
import type { When } from '../../../src/domain/schedule/read-when.ts'
import { adjustDate, previewAdjustment } from '../../../src/services/calendar/adjust-date.ts'
import { see } from '../../../src/services/see.ts'
import { say } from '../../cards/actions.ts'
import { confirmCard } from '../../cards/confirm-card.ts'
import { textInput } from '../../cards/inputs.ts'
import { sentenceCard } from '../../cards/told-card.ts'
import type { Reply } from '../../teams/turn.ts'
import { toldChange } from '../../telling/told-change.ts'
import type { Command, Heard } from '../heard.ts'
import type { Meant } from './about-item.ts'
import { dayOfData, isTimeAlone, timeOfData } from './moment.ts'
import { itemOf, textOf, textOrNone, type Verb } from './verb.ts'

/** `adjust a date`: how that is said. */
export const adjustHow: Command = {
  name: 'adjust a date',
  example: 'adjust a date',
  group: 'arrange',
  says: /^(?:adjust|change|move)(?: a| the| some)? (?:date|dates|deadline|deadlines)$/,
  words: ['adjust', 'date', 'deadline'],
  async answer() {
    const text =
      'Say which date and to when, such as: adjust the PIR to 23 February 2027. You see what comes of it before anything is changed.'
    return sentenceCard(text, [say("what's due"), say('meetings')])
  },
}

/** A date that was agreed with the inspection team: what comes of it is told, then asked. */
export async function askAdjustment(heard: Heard, meant: Meant, { day, time }: When): Promise<Reply> {
  const { needs, by, inspectionId, one, picture } = meant
  const itemId = one.dated.item.id
  const own = one.dated.type === 'due' ? one.dated.day : day
  const to = { day: isTimeAlone(heard, 'when', picture) ? own : day, ...(time !== undefined && { time }) }
  const [title = '', ...lines] = await previewAdjustment(needs, { inspectionId, by, itemId, ...to })
  const before = picture.inspection.calendar.adjustments.findLast((one) => one.itemId === itemId) ?? null
  return confirmCard({
    ...{ title, lines },
    fields: [
      textInput({ id: 'agreed', label: 'Who agreed to it?', needed: 'Say who agreed to it.' }),
      textInput({ id: 'message', label: 'In which message? (such as its subject)' }),
    ],
    ...{ verb: 'adjust', button: 'Move the date' },
    data: { inspection: inspectionId, item: itemId, ...to, seen: asSeen(before), key: needs.newId() },
  })
}

export const pressAdjust: Verb = async (pressed) => {
  const { needs, by, inspectionId } = pressed
  const time = pressed.data.time === undefined ? {} : { time: timeOfData(pressed) }
  const message = textOrNone(pressed, 'message')
  const change = await adjustDate(needs, {
    ...{ inspectionId, by, itemId: itemOf(pressed), day: dayOfData(pressed), ...time },
    ...{ agreedBy: textOf(pressed, 'agreed'), ...(message !== undefined && { message }) },
    ...{ key: textOf(pressed, 'key'), seen: textOf(pressed, 'seen') },
  })
  const sentence = toldChange(await see(needs, inspectionId), change)
  return { sentence, undo: { kind: 'inspection change', id: change.id } }
}
