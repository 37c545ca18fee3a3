import { asSeen } from '../../../src/domain/inspection/inspection-change.ts'
import { dayInWords } from '../../../src/domain/schedule/day-in-words.ts'
import { previewNotification, setNotificationDate } from '../../../src/services/calendar/set-notification-date.ts'
import { see } from '../../../src/services/see.ts'
import { confirmCard } from '../../cards/confirm-card.ts'
import { dateInput } from '../../cards/inputs.ts'
import type { Reply } from '../../teams/turn.ts'
import { toldChange } from '../../telling/told-change.ts'
import type { Command } from '../heard.ts'
import { doingOf } from './about-item.ts'
import { dayOfData, momentIn, noMoment } from './moment.ts'
import { type Doing, textOf, type Verb } from './verb.ts'

/** `set notification date to 18 January 2027`: every date of the inspection hangs on it, so what comes of it is told first. */
export const setNotification: Command = {
  name: 'set notification date',
  example: 'set notification date to 18 January 2027',
  group: 'arrange',
  says: [
    /^(?:set|change|move|correct|adjust)(?: the| our)? notification(?: date| day)?(?:(?: to| as)? (?<when>.+))?$/,
    /^(?:the |our )?notification(?: date| day)? (?:is|was) (?<when>.+)$/,
    /^notification(?: date| day) (?<when>\d.+)$/,
    /^(?:we were |we got |)notified (?<when>.+)$/,
    /^(?:the |our )?letter (?:came|is dated|was dated|is of|was of) (?<when>.+)$/,
  ],
  words: ['notification', 'notified', 'letter'],
  changes: true,
  async answer(heard) {
    const { picture } = await heard.look()
    const doing = doingOf(heard, picture)
    const when = momentIn(heard, 'when', picture)
    if (when && 'text' in when) return when
    if (when === null && heard.written.when !== undefined) throw noMoment(heard.written.when)
    return when === null ? askDay(doing, picture.inspection.calendar.notified) : askChange(doing, when.day)
  },
}

function askDay({ inspectionId }: Doing, notified: string): Reply {
  return confirmCard({
    title: `The notification date is ${dayInWords(notified)}.`,
    lines: ['Every date of the inspection hangs on it. You see what would move before anything is changed.'],
    fields: [dateInput({ id: 'day', label: 'Date of the letter', needed: 'Give a day.', value: notified })],
    ...{ verb: 'ask notification', button: 'Show what would move' },
    data: { inspection: inspectionId },
  })
}

async function askChange({ needs, by, inspectionId }: Doing, day: string): Promise<Reply> {
  const { notified, holidays } = (await see(needs, inspectionId)).inspection.calendar
  const lines = await previewNotification(needs, { inspectionId, by, day })
  return confirmCard({
    title: `The notification date moves from ${dayInWords(notified)} to ${dayInWords(day)}.`,
    lines,
    ...{ verb: 'notification', button: 'Move all dates' },
    data: { inspection: inspectionId, day, seen: asSeen({ notified, holidays }), key: needs.newId() },
  })
}

export const pressAskNotification: Verb = (pressed) => askChange(pressed, dayOfData(pressed))

export const pressNotification: Verb = async (pressed) => {
  const { needs, by, inspectionId } = pressed
  const [day, seen, key] = [dayOfData(pressed), textOf(pressed, 'seen'), textOf(pressed, 'key')]
  const change = await setNotificationDate(needs, { inspectionId, by, day, seen, key })
  const sentence = toldChange(await see(needs, inspectionId), change)
  return { sentence, undo: { kind: 'inspection change', id: change.id } }
}
