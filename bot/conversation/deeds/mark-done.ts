import { mark } from './mark.ts'
import { itemOf, type Verb } from './verb.ts'

export const pressDone: Verb = (pressed) => mark(pressed, itemOf(pressed), { type: 'done' })
