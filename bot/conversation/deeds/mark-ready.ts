import { mark } from './mark.ts'
import { itemOf, type Verb } from './verb.ts'

export const pressReady: Verb = (pressed) => mark(pressed, itemOf(pressed), { type: 'ready' })
