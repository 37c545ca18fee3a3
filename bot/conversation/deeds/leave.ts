import type { Verb } from './verb.ts'

/** Somebody who was asked whether something is to be done said no. */
export const pressLeave: Verb = async () => ({ sentence: 'It stays as it is: nothing was changed.' })
