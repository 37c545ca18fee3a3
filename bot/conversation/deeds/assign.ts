import type { Person } from '../../../src/domain/inspection/inspection.ts'
import { peopleToAsk } from '../../../src/domain/notice/people-to-ask.ts'
import { assign } from '../../../src/services/deed/assign.ts'
import { say } from '../../cards/actions.ts'
import { confirmCard } from '../../cards/confirm-card.ts'
import { choiceInput } from '../../cards/inputs.ts'
import { sentenceCard, type Told } from '../../cards/told-card.ts'
import type { Reply } from '../../teams/turn.ts'
import { choosePerson } from '../choose.ts'
import { type FoundPerson, findPerson, peopleOf } from '../find-person.ts'
import type { Command, Heard } from '../heard.ts'
import { aboutItem, isTask, type Meant } from './about-item.ts'
import { pressedItem } from './pressed-item.ts'
import { tellDeed } from './tell-deed.ts'
import { type Doing, itemOf, textOf, type Verb } from './verb.ts'

/** `assign the PIR to Ross`, `hand the PIR over to the survey lead`. */
export const assignIt: Command = {
  name: 'assign',
  example: 'assign the PIR to the survey lead',
  group: 'do',
  says: [
    /^(?:allocate|delegate) (?<thing>.+) to (?<who>.+)$/,
    /^(?<who>.+) (?:to|will|shall|is to) (?:take|own|look after|handle) (?<thing>.+)$/,
    /^(?:re)?ass?ign (?<thing>.+) (?:to|2) (?<who>.+)$/,
    /^(?:let|have) (?<who>(?!(?:me|us)\b).+?) (?:have|take|do|look after|own) (?<thing>.+)$/,
    /^put (?<who>.+?) (?:on|onto|in charge of) (?<thing>.+)$/,
    /^make (?<who>.+?) (?:the )?(?:owner|lead|responsible|holder) (?:of|for|on) (?<thing>.+)$/,
    /^(?:give|pass|hand over|hand) (?<thing>.+?)(?: over| on)? (?:to|2) (?<who>.+)$/,
    /^(?:give|hand|pass) (?<who>(?!(?:me|us)\b).+?) the (?<thing>.+)$/,
    /^(?<thing>.+) (?:is assigned|is given) to (?<who>.+)$/,
    /^(?<who>.+) (?:takes|owns|takes on|takes over|looks after) (?<thing>.+)$/,
  ],
  words: ['assign', 'asign', 'reassign', 'give', 'hand', 'takes', 'owns'],
  changes: true,
  answer: (heard) => aboutItem(heard, 'Which one do you assign?', isTask, (meant) => assignTo(heard, meant)),
}

async function assignTo(heard: Heard, meant: Meant): Promise<Told | Reply> {
  const { needs, picture, by, one } = meant
  const who = heard.written.who ?? ''
  const people = await peopleOf(needs, picture)
  const found = findPerson(people, who, { picture, speaker: by }) ?? severalNamed(people, who, meant)
  if (found === null) return nobodyOfThatName(who)
  if ('choices' in found) {
    return choosePerson(picture, {
      ...{ question: 'Whom do you mean? Nothing was changed.', choices: found.choices, kind: heard.kind },
      says: (name) => heard.text.replace(who, name),
    })
  }
  return give(meant, one.dated.item.id, found.found.id)
}

/** `Ross and Morven`: one person has a thing, so it is asked which of them. */
function severalNamed(people: readonly Person[], who: string, { picture, by }: Meant): FoundPerson {
  const named = who.split(/,| and | & /i).map((one) => findPerson(people, one, { picture, speaker: by }))
  const each = named.flatMap((one) => (one === null ? [] : 'found' in one ? [one.found] : one.choices))
  return named.length > 1 && each.length > 1 ? { choices: [...new Set(each)] } : null
}

function nobodyOfThatName(words: string): Reply {
  const sentence = `I know nobody called "${words}" in this inspection. Nothing was changed.`
  return sentenceCard(sentence, [say('who is who'), say("what's due"), say('help')])
}

async function give(doing: Doing, itemId: string, to: string): Promise<Told> {
  const { needs, by, inspectionId } = doing
  return tellDeed(doing, await assign(needs, { inspectionId, itemId, by, to }))
}

export const pressAssign: Verb = (pressed) => give(pressed, itemOf(pressed), textOf(pressed, 'person'))

/** From a message about it: to whom. */
export const pressAskAssign: Verb = async (pressed) => {
  const { picture, one, inspectionId } = await pressedItem(pressed, 'assign')
  const { id, title } = one.dated.item
  const others = peopleToAsk(picture).filter((person) => person.id !== one.owner.person?.id)
  const options = others.map((person) => ({ title: person.title, value: person.id }))
  return confirmCard({
    title: `${title}: somebody else has it from now on.`,
    lines: ['Its reminders go to them, and no more to you.'],
    fields: [choiceInput({ id: 'person', label: 'Who has it from now on?', needed: 'Choose somebody.' }, options)],
    ...{ verb: 'assign', button: 'Hand it over' },
    data: { inspection: inspectionId, item: id },
  })
}
