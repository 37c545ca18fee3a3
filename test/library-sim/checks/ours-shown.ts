import type { Outcome } from '../outcome.ts'
import { evidenceIn, referenceOf } from './evidence.ts'
import { inOurCare, isWithin } from './in-our-care.ts'

/**
 * What the library shows of ours is ours: of a piece of evidence its own reference and where it stands, whatever
 * somebody wrote there; of any other file what was its own, so that no copy has its original's. What somebody has checked
 * out is written when it is back.
 */
export function oursShown(outcome: Outcome): readonly string[] {
  const evidence = evidenceIn(outcome)
  const own = new Map(outcome.entries.map(({ fileId, number }) => [fileId, referenceOf(number)]))
  const byHand = new Set(outcome.written.filter(({ column }) => column === 'WaymarkReference').map(({ id }) => id))
  return [...inOurCare(outcome).keys()].flatMap((id) => {
    const item = outcome.library.get(id)
    const isOther = !own.has(id) && !evidence.has(id)
    if (!item || item.checkedOutBy !== null || (isOther && byHand.has(id))) return []
    const { WaymarkReference: reference = '', WaymarkStatus: status = '' } = item.fields
    const ought = statusesOf(evidence.get(id), item.size)
    const reads = own.get(id) ?? ''
    return [
      ...(reference === reads ? [] : [`${id} shows the reference "${reference}", ought to be "${reads}"`]),
      ...(ought.includes(status) ? [] : [`${id} shows the status "${status}", ought to be ${ought.join(' or ')}`]),
    ]
  })
}

function statusesOf(place: string | undefined, size: number): readonly string[] {
  if (place === undefined) return ['']
  if (size === 0) return ['needs attention']
  return isWithin(place, 'shared') ? ['handed in'] : ['drafting', 'ready']
}
