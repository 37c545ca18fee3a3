import type { Day } from '../../src/domain/schedule/day.ts'
import { type Asked, execute } from './actions.ts'
import type { Action } from './card.ts'
import { dateInput, textInput } from './inputs.ts'
import { showForm } from './show-form.ts'

const WHY = textInput({ id: 'reason', label: 'Why?', needed: 'Say why.' })

/** Opens a form that puts an item's reminders off. Its day is sent as `until`, meaning 9am then. */
export function snooze(until: Day, asked: Asked): Action {
  const fields = [dateInput({ id: 'until', label: 'Remind me again on', needed: 'Choose a day.', value: until }), WHY]
  return showForm('Snooze…', 'Put off its reminders', fields, [execute('snooze', 'Snooze', asked)])
}

/** Opens a form that keeps something from the leaders. */
export function hold(asked: Asked): Action {
  return showForm('Hold it…', 'The leaders are not told', [WHY], [execute('hold', 'Hold it', asked)])
}
