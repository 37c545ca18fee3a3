import { asSeen } from '../../../src/domain/inspection/inspection-change.ts'
import type { ItemPicture, Picture } from '../../../src/domain/inspection/picture.ts'
import { whenInWords } from '../../../src/domain/notice/when-in-words.ts'
import type { Day } from '../../../src/domain/schedule/day.ts'
import type { When } from '../../../src/domain/schedule/read-when.ts'
import { allow } from '../../../src/services/allow.ts'
import { adjustDate, ONLY_COORDINATOR, previewAdjustment } from '../../../src/services/calendar/adjust-date.ts'
import { see } from '../../../src/services/see.ts'
import type { Element } from '../../cards/card.ts'
import { confirmCard } from '../../cards/confirm-card.ts'
import { choiceInput, dateInput, type Option, textInput, timeInput } from '../../cards/inputs.ts'
import type { Reply } from '../../teams/turn.ts'
import { toldChange } from '../../telling/told-change.ts'
import type { Command } from '../heard.ts'
import type { Meant } from './about-item.ts'
import { momentOfData } from './moment.ts'
import { pressedItem } from './pressed-item.ts'
import { itemOf, textOf, textOrNone, type Verb } from './verb.ts'

/** `adjust a date`: which one and to when, in one card. */
export const adjustHow: Command = {
  name: 'adjust a date',
  example: 'adjust a date',
  group: 'arrange',
  says: /^(?:adjust|change|move)(?: a| the| some)? (?:date|dates|deadline|deadlines)$/,
  words: ['adjust', 'date', 'deadline'],
  changes: true,
  async answer(heard) {
    const { picture } = await heard.look()
    allow(picture, heard.person, 'adjust', ONLY_COORDINATOR)
    const ahead = picture.items.filter(({ dated }) => dated.type === 'due' && dated.due > picture.now)
    return askWhichDate(picture, {
      title: 'Which date was moved, and to when?',
      fields: [
        choiceInput({ id: 'item', label: 'Which one?', needed: 'Choose one.' }, ahead.slice(0, MOST).map(asOption)),
      ],
    })
  },
}

/** Teams draws no card of any size. */
const MOST = 60

function asOption({ dated: { item, week } }: ItemPicture): Option {
  return { title: `${item.title} (week ${week})`, value: item.id }
}

/** Nobody said to when. */
export function askToWhen({ picture, one, by }: Meant): Reply {
  allow(picture, by, 'adjust', ONLY_COORDINATOR)
  const { dated } = one
  return askWhichDate(picture, {
    title: `${dated.item.title}: ${whenInWords(dated, picture.programme.timeZone)}. To when was it moved?`,
    item: dated.item.id,
    ...(dated.type === 'due' && { day: dated.day }),
  })
}

interface DateAsked {
  readonly title: string
  readonly item?: string
  readonly day?: Day
  readonly fields?: readonly Element[]
}

function askWhichDate({ inspection }: Picture, { title, item, day, fields = [] }: DateAsked): Reply {
  return confirmCard({
    title,
    lines: ['You see what comes of it before anything is changed.'],
    fields: [
      ...fields,
      dateInput({ id: 'day', label: 'To which day?', needed: 'Give a day.', ...(day !== undefined && { value: day }) }),
      timeInput({ id: 'time', label: 'At what time? (empty: as it is)' }),
    ],
    ...{ verb: 'ask adjust', button: 'Show what would move' },
    data: { inspection: inspection.id, ...(item !== undefined && { item }) },
  })
}

/** A date that was agreed with the inspection team: what comes of it is told, then asked. */
export async function askAdjustment(meant: Meant, to: Pick<When, 'day' | 'time'>): Promise<Reply> {
  const { needs, by, inspectionId, one, picture } = meant
  const itemId = one.dated.item.id
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

/** Who may is tried with what comes of it. */
export const pressAskAdjust: Verb = async (pressed) =>
  askAdjustment(await pressedItem(pressed, 'look'), momentOfData(pressed))

export const pressAdjust: Verb = async (pressed) => {
  const { needs, by, inspectionId } = pressed
  const message = textOrNone(pressed, 'message')
  const change = await adjustDate(needs, {
    ...{ inspectionId, by, itemId: itemOf(pressed), ...momentOfData(pressed) },
    ...{ agreedBy: textOf(pressed, 'agreed'), ...(message !== undefined && { message }) },
    ...{ key: textOf(pressed, 'key'), seen: textOf(pressed, 'seen') },
  })
  const sentence = toldChange(await see(needs, inspectionId), change)
  return { sentence, undo: { kind: 'inspection change', id: change.id } }
}
