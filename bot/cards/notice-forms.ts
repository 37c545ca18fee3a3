import type { Day } from '../../src/domain/schedule/day.ts'
import { type Asked, execute } from './actions.ts'
import { type Action, card, type Element } from './card.ts'
import { choiceInput, dateInput, type Option, textInput } from './inputs.ts'

/** Opens a form that puts an item's reminders off. Its day is sent as `until`, meaning 9am then; `options`: which item, where it is one of several. */
export function snooze(until: Day, asked: Asked, options: readonly Option[] = []): Action {
  const which = { id: 'item', label: 'Which one?', needed: 'Choose one first.' }
  return form('Snooze…', 'Put off its reminders', [
    ...(options.length > 0 ? [choiceInput(which, options)] : []),
    dateInput({ id: 'until', label: 'Remind me again on', needed: 'Choose a day.', value: until }),
    textInput({ id: 'reason', label: 'Why?', needed: 'Say why.' }),
    execute('snooze', 'Snooze', asked),
  ])
}

/** Opens a form that keeps something from the leaders. */
export function hold(asked: Asked): Action {
  return form('Hold it…', 'The leaders are not told', [
    textInput({ id: 'reason', label: 'Why?', needed: 'Say why.' }),
    execute('hold', 'Hold it', asked),
  ])
}

function form(title: string, words: string, parts: readonly Element[]): Action {
  const { msteams: _width, lang: _same, ...shown } = card(words, parts.slice(0, -1), parts.slice(-1))
  return { type: 'Action.ShowCard', title, card: shown }
}
