/** Thursday 4 March 2027, as people write it; said on Monday 15 February 2027. */
export const FOURTH_OF_MARCH = [
  '2027-03-04',
  '04/03/2027',
  '4/3/27',
  '4/3',
  '4.3.27',
  '4-3-2027',
  '4 March',
  '4 march 2027',
  '4th of March',
  'the 4th',
  'March 4',
  'March 4th, 2027',
  'Thu 4 Mar',
  'Thursday, 4 March 2027',
  'Thurs the 4th of Mar',
  'thrusday 4 Mach',
] as const

/** Sentences with a day in them, and the part that holds it. */
export const DATED: readonly (readonly [says: (day: string) => string, command: string, part: string])[] = [
  [(day) => `what's due by ${day}`, 'due', 'day'],
  [(day) => `due on ${day}`, 'due', 'day'],
  [(day) => `remind me on ${day} at 10`, 'remind me', 'words'],
  [(day) => `remind me about the PIR on ${day} at half past two`, 'remind me', 'words'],
  [(day) => `snooze the PIR until ${day} because we wait for figures`, 'snooze', 'until'],
  [(day) => `move partnership meeting 2 to ${day} at 10am`, 'move date', 'when'],
  [(day) => `adjust the PIR to ${day}`, 'move date', 'when'],
  [(day) => `book partnership meeting 2 for ${day} at 10:30`, 'book meeting', 'when'],
  [(day) => `set notification date to ${day}`, 'set notification date', 'when'],
]
