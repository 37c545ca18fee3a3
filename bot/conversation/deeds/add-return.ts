import { addedRequest } from '../../../src/contract/added-return.ts'
import { dayInWords, timeInWords } from '../../../src/domain/schedule/day-in-words.ts'
import { allow } from '../../../src/services/allow.ts'
import { saveReturn } from '../../../src/services/deed/added-return.ts'
import { Refusal } from '../../../src/services/refusal.ts'
import { returnFormCard } from '../../cards/return-form-card.ts'
import type { Command } from '../heard.ts'
import { textOf, textOrNone, type Verb } from './verb.ts'

/** `add a return`: everything about it in one form. */
export const addReturn: Command = {
  name: 'add return',
  example: 'add a return',
  group: 'do',
  says: [
    /^(?:(?:i|we) (?:need|want|have) to )?(?:add|create|note|make|new)(?: a| an| another| a new| an additional| additional| an extra| extra| one more| new)? (?:return|request)(?:(?: (?:called|named|for|about))? (?<title>.+))?$/,
    /^(?:they|the inspectors|the inspection team)(?: have)? (?:asked for|want|requested) (?:another|one more|an additional|an extra|a further) (?:return|thing|document)$/,
  ],
  words: ['add', 'return', 'request'],
  changes: true,
  async answer({ look, needs, person, written }) {
    const { inspection, programme, today } = (await look()).picture
    const told = 'Only the coordinator adds returns, changes them or takes them back.'
    allow({ inspection, programme }, person, 'add return', told)
    const inside = programme.seats.filter(({ role }) => !['outside', 'viewer'].includes(role))
    const owners = inside.map(({ id, title }) => ({ title, value: id }))
    const title = written.title === undefined ? {} : { title: written.title }
    return returnFormCard({ inspection: inspection.id, key: needs.newId(), today, owners, ...title })
  },
}

export const pressAddReturn: Verb = async (pressed) => {
  const { needs, by, inspectionId } = pressed
  const read = addedRequest.shape.form.safeParse({
    ...pick(pressed, ['title', 'day', 'time', 'destination', 'askedBy', 'askedOn']),
    seat: textOrNone(pressed, 'seat') ?? null,
    message: textOrNone(pressed, 'message') ?? '',
  })
  if (!read.success) {
    throw new Refusal(
      'not possible',
      'Something in the form cannot be read: nothing was added. Look at its fields again.',
    )
  }
  const form = read.data
  const id = await saveReturn(needs, { inspectionId, by, form, key: `${by.id}-${textOf(pressed, 'key')}` })
  const sentence = `${form.title}: added, due ${timeInWords(form.time)} on ${dayInWords(form.day)}.`
  return { sentence, undo: { kind: 'return', id } }
}

function pick(pressed: Parameters<Verb>[0], members: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(members.map((member) => [member, textOf(pressed, member)]))
}
