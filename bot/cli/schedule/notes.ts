import type { Ambiguity, Programme } from '../../../src/domain/programme/programme.ts'
import type { DatedItem } from '../../../src/domain/schedule/dated-item.ts'
import { instantInWords } from '../../../src/domain/schedule/day-in-words.ts'

/** What a reader should know beside the date: a holiday, an earlier moment to work to, where the guide is in two minds. */
export function listNotes(dated: DatedItem, { ambiguities, timeZone }: Programme): readonly string[] {
  const { item, holiday } = dated
  const bearing = ambiguities.filter(({ id }) => item.ambiguities?.includes(id))
  return [
    ...(item.note ? [item.note] : []),
    ...(holiday ? [`${dated.type === 'due' ? 'Falls' : 'Ends'} on ${holiday}: the date stands.`] : []),
    ...(dated.type === 'due' && dated.internalDue !== undefined
      ? [`Work to ${instantInWords(dated.internalDue, timeZone)}.`]
      : []),
    ...bearing.map(describeAmbiguity),
  ]
}

function describeAmbiguity({ topic, problem, saferReading, quotes }: Ambiguity): string {
  const reading = saferReading ? ` Safer: ${saferReading}` : ''
  const words = quotes.map(({ quote, standsIn }) => `“${quote}” (${standsIn})`).join('; ')
  return `${topic}: ${problem}${reading}${words ? ` The guide: ${words}.` : ''}`
}
