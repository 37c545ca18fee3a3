import type { Picture } from '../../../src/domain/inspection/picture.ts'
import type { Choice } from '../../../src/domain/notice/notice-choice.ts'
import type { When } from '../../../src/domain/schedule/read-when.ts'
import { see } from '../../../src/services/see.ts'
import { confirmCard } from '../../cards/confirm-card.ts'
import { dateInput, textInput, timeInput } from '../../cards/inputs.ts'
import type { Reply } from '../../teams/turn.ts'
import { findItem } from '../find-item.ts'
import type { Command } from '../heard.ts'
import { doingOf } from './about-item.ts'
import { askChoice } from './ask-choice.ts'
import { chooseOnce } from './choose-once.ts'
import { instantOf, MORNING, momentIn, momentOfData } from './moment.ts'
import { type Doing, textOf, type Verb } from './verb.ts'

/** Of what, where nothing is said of it. */
const NO_WORDS = 'look at what is due'

/** `remind me about the PIR on Thursday at 10`: repeated in full before it is noted; without a day or time it is asked for. */
export const remindMe: Command = {
  name: 'remind me',
  example: 'remind me about the PIR on Thursday at 10',
  group: 'remind',
  says: [
    /^(?:remind|ping|nudge) (?:me|us) (?<words>(?!(?:what|whats|who|where|how|which|if|when|whether|why|every|each)\b).+)$/,
    /^(?:(?:set|add|make|create|give me) )?(?:me )?(?:a )?reminder(?: for me)? (?<words>(?:for|on|at|about|to|in|tomorrow|today|next)\b.+)$/,
  ],
  words: ['remind', 'nudge'],
  changes: true,
  async answer(heard) {
    const { picture } = await heard.look()
    const doing = doingOf(heard, picture)
    const when = momentIn(heard, 'words', picture)
    if (when && 'text' in when) return when
    if (when === null) return askWhen(doing, subjectOf(heard.written.words ?? ''))
    const { day, time = MORNING } = when
    const words = subjectOf(when.rest)
    return askChoice(doing, picture, choiceOf(doing, picture, words, { day, time }), {
      ...{ verb: 'remind', button: 'Remind me' },
      data: { words, day, time },
    })
  },
}

/** `about the PIR` -> `the PIR` */
function subjectOf(words: string): string {
  const subject = words
    .replace(/^(?:again )?(?:about|of|to|that|for)\b/i, '')
    .replace(/^[\s:,-]+/, '')
    .trim()
  return subject === '' ? NO_WORDS : subject
}

/** The item is named beside the words where the words are its name: then it is silent once that is done. */
function choiceOf(doing: Doing, picture: Picture, words: string, at: Pick<When, 'day' | 'time'>): Choice {
  const found = findItem(picture, words)
  const itemId = found && 'found' in found ? found.found.dated.item.id : undefined
  const when = instantOf(at, picture)
  return { type: 'asked', person: doing.by.id, when, words, ...(itemId !== undefined && { itemId }) }
}

function askWhen({ inspectionId }: Doing, words: string): Reply {
  return confirmCard({
    title: 'When do you want to be reminded?',
    fields: [
      textInput({ id: 'words', label: 'Of what?', needed: 'Say of what.', value: words }),
      dateInput({ id: 'day', label: 'Day', needed: 'Give a day.' }),
      timeInput({ id: 'time', label: 'Time', needed: 'Give a time.', value: MORNING }),
    ],
    ...{ verb: 'remind', button: 'Remind me' },
    data: { inspection: inspectionId },
  })
}

export const pressRemind: Verb = async (pressed) => {
  const picture = await see(pressed.needs, pressed.inspectionId)
  return chooseOnce(pressed, choiceOf(pressed, picture, textOf(pressed, 'words'), momentOfData(pressed)))
}
