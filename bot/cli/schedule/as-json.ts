import type { DatedItem } from '../../../src/domain/schedule/dated-item.ts'
import { formatInstant } from '../../../src/domain/schedule/zone.ts'
import { listNotes } from './notes.ts'
import type { Plan } from './plan.ts'

/** `{ "items": [...] }` in order of time; instants are ISO text with the offset of the programme's zone. */
export function writeJson({ programme, items }: Plan): string {
  const zone = programme.timeZone
  const described = items.map((dated) => {
    const { item, week, precision, assumed, holiday } = dated
    const notes = listNotes(dated, programme)
    return {
      id: item.id,
      week,
      kind: item.kind,
      who: item.who,
      title: item.title,
      precision,
      assumed,
      ...moments(dated, zone),
      ...(item.appliesWhen && { condition: item.appliesWhen.text }),
      ...(holiday && { holiday }),
      ...(notes.length > 0 && { notes }),
      source: { standsIn: item.source.standsIn, quote: item.source.quote },
    }
  })
  return `${JSON.stringify({ items: described }, null, 2)}\n`
}

function moments(dated: DatedItem, zone: string) {
  if (dated.type === 'due') return { due: formatInstant(dated.due, zone) }
  return {
    opens: formatInstant(dated.opens, zone),
    closes: dated.closes === null ? null : formatInstant(dated.closes, zone),
  }
}
