import type { Day } from '../../src/domain/schedule/day.ts'
import type { Reply } from '../teams/turn.ts'
import { confirmCard } from './confirm-card.ts'
import { choiceInput, dateInput, type Option, textInput, timeInput } from './inputs.ts'

export interface ReturnForm {
  readonly inspection: string
  /** By which it is added once, however often it is sent. */
  readonly key: string
  readonly title?: string
  readonly today: Day
  /** Seats that can own it. */
  readonly owners: readonly Option[]
}

const DESTINATIONS: readonly Option[] = [
  { title: 'Our shared area', value: 'shared-area' },
  { title: "The inspectors' own site", value: 'inspectors-site' },
  { title: 'Email', value: 'email' },
  { title: 'Told, without a file', value: 'statement' },
]

/** All that has to be said of a return that the inspectors ask for beyond the programme, in one form. */
export function returnFormCard({ inspection, key, title, today, owners }: ReturnForm): Reply {
  return confirmCard({
    title: 'A return that the inspectors ask for beyond the programme',
    fields: [
      textInput(
        { id: 'title', label: 'What is asked for?', needed: 'Say what.', ...(title !== undefined && { value: title }) },
        { most: 120 },
      ),
      dateInput({ id: 'day', label: 'By which day?', needed: 'Give a day.' }),
      timeInput({ id: 'time', label: 'By what time?', needed: 'Give a time.', value: '17:00' }),
      choiceInput(
        { id: 'destination', label: 'Where does it go?', needed: 'Choose where.', value: 'shared-area' },
        DESTINATIONS,
      ),
      choiceInput({ id: 'seat', label: 'Whose is it? (may be left open)' }, owners),
      textInput({ id: 'askedBy', label: 'Who asked for it?', needed: 'Say who asked.' }, { most: 120 }),
      dateInput({ id: 'askedOn', label: 'On which day did they ask?', needed: 'Give a day.', value: today }),
      textInput({ id: 'message', label: 'In which message? (may be left empty)' }, { most: 500 }),
    ],
    ...{ verb: 'add return', button: 'Add the return' },
    data: { inspection, key },
  })
}
