import type { PersonToAsk } from '../../src/domain/notice/people-to-ask.ts'
import { type Asked, execute } from './actions.ts'
import type { Action, Element } from './card.ts'
import { textInput } from './inputs.ts'
import { shorten } from './shorten.ts'
import { showForm } from './show-form.ts'

/** Something that a form lets one choose. */
export interface Choice {
  readonly itemId: string
  readonly title: string
}

const LONGEST_CHOICE = 80
/** What a form offers: the lines of a card, and a little of what is to come. */
const MOST_CHOICES = 8

/** Opens a choice of what is done, or has arrived. Each of these gives nothing where there is nothing to choose from. */
export function markDone(choices: readonly Choice[], asked: Asked): readonly Action[] {
  return itemForm('done', choices, {
    ...{ title: 'Mark done…', label: 'What is done, or has arrived?' },
    buttons: [execute('done', 'Mark done', asked, 'positive')],
  })
}

/** Opens a choice of what the one who presses takes on. */
export function takeOn(choices: readonly Choice[], asked: Asked): readonly Action[] {
  return itemForm('taken', choices, {
    ...{ title: 'Take it…', label: 'What do you take on?' },
    buttons: [execute('taken', 'Take it', asked, 'positive')],
  })
}

/** The same, or gives it to somebody else. */
export function takeOrAssign(
  choices: readonly Choice[],
  people: readonly PersonToAsk[],
  asked: Asked,
): readonly Action[] {
  const others = people.map(({ id, title }) => ({ title: shorten(title, LONGEST_CHOICE), value: id }))
  const who = { type: 'Input.ChoiceSet', id: 'person', label: 'To assign it: who has it from now on?', choices: others }
  return itemForm('item', choices, {
    ...{ title: 'Take or assign…', label: 'Which one?' },
    more: others.length > 0 ? [{ ...who, placeholder: 'Choose somebody' }] : [],
    buttons: [
      execute('taken', 'I take it', asked, 'positive'),
      ...(others.length > 0 ? [execute('assign', 'Assign it', asked)] : []),
    ],
  })
}

/** Opens a choice of what does not apply, and asks why. */
export function leaveOut(choices: readonly Choice[], asked: Asked): readonly Action[] {
  return itemForm('not applicable', choices, {
    ...{ title: 'Not applicable…', label: 'What does not apply?' },
    more: [textInput({ id: 'reason', label: 'Why not?', needed: 'Say why.' }, { long: true })],
    buttons: [execute('not applicable', 'It does not apply', asked)],
  })
}

interface ItemForm {
  readonly title: string
  readonly label: string
  readonly more?: readonly Element[]
  readonly buttons: readonly Action[]
}

/** @param input the chosen item's id is sent under this name, which no other form of the card has */
function itemForm(
  input: string,
  choices: readonly Choice[],
  { title, label, more = [], buttons }: ItemForm,
): readonly Action[] {
  const [first, ...others] = choices.slice(0, MOST_CHOICES)
  if (!first) return []
  const choice = {
    ...{ type: 'Input.ChoiceSet', id: input, label, isRequired: true, errorMessage: 'Choose one first.', wrap: true },
    choices: [first, ...others].map((one) => ({ title: shorten(one.title, LONGEST_CHOICE), value: one.itemId })),
    ...(others.length === 0 && { value: first.itemId }),
    ...(others.length < 5 && { style: 'expanded' }),
  }
  return [showForm(title, label, [choice, ...more], buttons)]
}
