import type { DueNotice } from './due-notice.ts'

/** What share of a large return should be there by now, where the programme says so: `By now half of it should be there.` */
export function paceLine({ item: { dated, status }, days }: DueNotice): readonly string[] {
  const { item } = dated
  const isMade = status.reached === 'ready' || status.reached === 'signed off'
  if (item.kind !== 'return' || days === undefined || isMade) return []
  const share = item.pace?.[item.lead?.indexOf(days) ?? -1]
  return share === undefined ? [] : [`By now ${inWords(share)} of it should be there.`]
}

function inWords(percent: number): string {
  if (percent === 50) return 'half'
  return percent === 100 ? 'all' : `${percent} per cent`
}
