import { isSettled } from '../../../src/domain/evidence/item-status.ts'
import type { ItemPicture } from '../../../src/domain/inspection/picture.ts'
import type { Choice } from '../../../src/domain/notice/notice-choice.ts'
import type { Instant } from '../../../src/domain/schedule/day.ts'
import { addWorkingDays } from '../../../src/domain/schedule/working-days.ts'
import { refuseSettled } from '../../../src/services/notice/choose.ts'
import { see } from '../../../src/services/see.ts'
import { confirmCard } from '../../cards/confirm-card.ts'
import { dateInput, textInput } from '../../cards/inputs.ts'
import type { Reply } from '../../teams/turn.ts'
import type { Command, Heard } from '../heard.ts'
import { aboutItem, type Meant } from './about-item.ts'
import { askChoice } from './ask-choice.ts'
import { chooseOnce } from './choose-once.ts'
import { instantOf, MORNING, momentIn, momentOfData } from './moment.ts'
import { pressedItem } from './pressed-item.ts'
import { type Doing, itemOf, textOf, type Verb } from './verb.ts'

/** `snooze the PIR until Thursday because Ross is away`: repeated in full first; what is left out is asked for. */
export const snooze: Command = {
  name: 'snooze',
  example: 'snooze the PIR until Thursday because we wait for figures',
  group: 'remind',
  says: [
    /^snooze(?: (?:until|till) (?<until>.+?)(?: (?:because|since|as) (?<reason>.+))?)?$/,
    /^snooze (?:for )?(?<until>(?:\d+|an?|one|two|three|four|five) (?:hour|day|week|month)s?)$/,
    /^(?:snooze|(?:pause|stop)(?: the| my)? reminders (?:for|of|about)|quiet) (?<thing>(?:(?! because ).)+?) (?:until|till) (?<until>.+?)(?: (?:because|since|as) (?<reason>.+))?$/,
    /^(?:snooze|(?:pause|stop)(?: the| my)? reminders (?:for|of|about)|quiet) (?<thing>.+?) (?:for )?(?<until>(?:\d+|an?|one|two|three|four|five) (?:hour|day|week|month)s?)(?:(?: (?:because|since|as))? (?<reason>.+))?$/,
    /^(?:snooze|(?:pause|stop)(?: the| my)? reminders (?:for|of|about)|quiet) (?<thing>.+?)(?: (?:because|since|as) (?<reason>.+))?$/,
  ],
  words: ['snooze', 'until', 'because', 'reminders'],
  changes: true,
  answer: (heard) =>
    aboutItem(heard, 'Which one do you snooze?', isOpen, async (meant) => {
      const until = momentIn(withSpan(heard), 'until', meant.picture)
      if (until && 'text' in until) return until
      const { reason } = heard.written
      if (!until || reason === undefined) return askMore(meant, until?.day, reason)
      const { day, time = MORNING } = until
      const item = meant.one.dated.item.id
      const choice = choiceOf(meant, item, instantOf({ day, time }, meant.picture), reason)
      return askChoice(meant, meant.picture, choice, {
        ...{ verb: 'snooze', button: 'Snooze it' },
        data: { item, until: day, time, reason },
      })
    }),
}

/** `for two days` is until in two days. */
function withSpan(heard: Heard): Heard {
  const { until } = heard.parts
  const isSpan = until !== undefined && /^(?:\d+|an?|one|two|three|four|five) (?:day|week|hour|month)/.test(until)
  return isSpan ? { ...heard, parts: { ...heard.parts, until: `in ${until}` } } : heard
}

function isOpen({ status }: ItemPicture): boolean {
  return !isSettled(status)
}

function choiceOf({ by }: Doing, itemId: string, until: Instant, reason: string): Choice {
  return { type: 'snoozed', itemId, person: by.id, until, reason }
}

function askMore({ inspectionId, one }: Pick<Meant, 'inspectionId' | 'one'>, until?: string, reason?: string): Reply {
  const { id, title } = one.dated.item
  const given = (value: string | undefined) => (value === undefined ? {} : { value })
  return confirmCard({
    title: `${title}: you get no reminders of it for some days.`,
    lines: ['The last call before the deadline comes all the same.'],
    fields: [
      dateInput({ id: 'until', label: 'Until when?', needed: 'Give a day.', ...given(until) }),
      textInput({ id: 'reason', label: 'Why?', needed: 'Say why.', ...given(reason) }),
    ],
    ...{ verb: 'snooze', button: 'Snooze it' },
    data: { inspection: inspectionId, item: id },
  })
}

export const pressSnooze: Verb = async (pressed) => {
  const picture = await see(pressed.needs, pressed.inspectionId)
  const until = instantOf(momentOfData(pressed, 'until'), picture)
  return chooseOnce(pressed, choiceOf(pressed, itemOf(pressed), until, textOf(pressed, 'reason')))
}

/** From a message about several things: until the next working day, if nothing else is said. */
export const pressAskSnooze: Verb = async (pressed) => {
  const about = await pressedItem(pressed, 'snooze')
  refuseSettled(about.picture, about.one.dated.item.id)
  return askMore(about, addWorkingDays(about.picture.today, 1, []))
}
