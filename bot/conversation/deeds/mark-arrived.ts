import type { ItemPicture } from '../../../src/domain/inspection/picture.ts'
import type { Instant } from '../../../src/domain/schedule/day.ts'
import { toInstant } from '../../../src/domain/schedule/zone.ts'
import { itemFor } from '../../../src/services/deed/item-acts.ts'
import { see } from '../../../src/services/see.ts'
import { choiceCard } from '../../cards/choice-card.ts'
import { confirmCard } from '../../cards/confirm-card.ts'
import type { Told } from '../../cards/told-card.ts'
import type { Reply } from '../../teams/turn.ts'
import type { Command } from '../heard.ts'
import { aboutItem, isTask, type Meant } from './about-item.ts'
import { mark } from './mark.ts'
import { dayOfData, MORNING, momentIn, momentInWords, noMoment, timeOfData } from './moment.ts'
import { type Doing, itemOf, type Verb } from './verb.ts'

/** `the tracker has arrived`: at once; with a day or time of its own, that is repeated first. */
export const hasArrived: Command = {
  name: 'arrived',
  example: 'the case tracker has arrived',
  group: 'do',
  says: [
    /^(?:(?:weve|we have|ive|i have|we|i) )?(?:just |now )?(?:got|received|had)(?: in)? (?<thing>.+?)(?: (?<how>(?:by|from|on|at|this|yesterday|today|late|now)\b.*))?$/,
    /^(?<thing>.+?) (?:is|are) (?:now |finally )?in$/,
    /^(?<thing>.+?) (?:(?:has|have|is|are|was|just|now|been|finally|only) )*(?:arrived|come in|come through|come|came in|came through|came|turned up|landed|received|here)(?: (?<how>.+))?$/,
  ],
  words: ['arrived', 'received', 'come', 'came'],
  changes: true,
  answer: (heard) =>
    aboutItem(heard, 'What has arrived?', isIncoming, async (meant) => {
      if (isTask(meant.one)) return askMeaning(meant.one)
      itemFor(meant.picture, meant.one.dated.item.id, 'arrived', meant.by)
      const when = momentIn(heard, 'how', meant.picture, 'past')
      const { how = '' } = heard.parts
      if (when === null && !BESIDE.test(how)) throw noMoment(heard.written.how ?? '')
      if (when === null) return arrived(meant, meant.one.dated.item.id)
      return 'text' in when ? when : askMoment(meant, when.day, when.time ?? MORNING)
    }),
}

/** What may be said beside it, and says no moment; anything else may turn the words round. */
const BESIDE = /^(?:(?:now|late|safely|at last|by (?:e ?mail|post|word|hand)|from .+|in .*(?:folder|area|inbox))\b.*)?$/

function isIncoming({ dated }: ItemPicture): boolean {
  return dated.item.kind === 'incoming'
}

/** `I have got the PIR`: nobody sends it. */
function askMeaning({ dated: { item } }: ItemPicture): Reply {
  return choiceCard(
    `${item.title} is for the partnership to do: it does not arrive. What is meant? Nothing was changed.`,
    [
      { title: 'I take it', says: `I take ${item.title}` },
      { title: 'How does it stand?', says: `what about ${item.title}` },
    ],
  )
}

function askMoment({ inspectionId, one }: Meant, day: string, time: string): Reply {
  const { id, title } = one.dated.item
  return confirmCard({
    title: `${title}: arrived at ${momentInWords({ day, time })}.`,
    ...{ verb: 'arrived', button: 'It has arrived' },
    data: { inspection: inspectionId, item: id, day, time },
  })
}

export function arrived(doing: Doing, itemId: string, when: Instant = doing.needs.clock.now()): Promise<Told> {
  return mark(doing, itemId, { type: 'arrived', when })
}

/** Now, unless its card named another moment. */
export const pressArrived: Verb = async (pressed) => {
  if (pressed.data.day === undefined) return arrived(pressed, itemOf(pressed))
  const { programme } = await see(pressed.needs, pressed.inspectionId)
  return arrived(pressed, itemOf(pressed), toInstant(dayOfData(pressed), timeOfData(pressed), programme.timeZone))
}
