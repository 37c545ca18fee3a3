import { confirmCard } from '../../../../bot/cards/confirm-card.ts'
import { textInput } from '../../../../bot/cards/inputs.ts'
import { HOSTILE, HOSTILE_LINES, inspectionId, type Samples } from '../samples.ts'

const data = { inspection: inspectionId, item: 'w06-fri-pir', day: '2027-03-04', time: '10:00' }
const MOVE = {
  title: 'Partnership meeting 2 moves from 2pm on Thursday 15 April 2027 to 10am on Thursday 22 April 2027.',
  lines: ['Three people get a new invitation.'],
  ...{ verb: 'move', button: 'Move it', data },
}
const ADJUST = {
  title: 'Pre-Inspection Return moves from 12 noon on Friday 19 February 2027 to 12 noon on Thursday 4 March 2027.',
  lines: [
    'It stands on the card of week 8 instead of week 6; its folder keeps its name.',
    'Its reminders follow the new date.',
  ],
  fields: [
    textInput({ id: 'agreed', label: 'Who agreed to it?', needed: 'Say who agreed to it.' }),
    textInput({ id: 'message', label: 'In which message? (such as its subject)' }),
  ],
  ...{ verb: 'adjust', button: 'Move the date', data: { ...data, seen: '', key: 'key-1' } },
}

export const usual: Samples = { 'confirm a move': confirmCard(MOVE), 'confirm a date': confirmCard(ADJUST) }

export const largest: Samples = {
  confirm: confirmCard({
    ...ADJUST,
    ...{ title: HOSTILE, lines: HOSTILE_LINES.slice(0, 5) },
    fields: [textInput({ id: 'where', label: 'Where?', needed: 'Say where.', value: HOSTILE }, { long: true })],
  }),
}
