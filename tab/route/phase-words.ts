import type { Overview } from '../../src/contract/overview.ts'

export type Phase = Overview['phases'][number]

/** `6 to 10` */
export function weeksOf({ from, to }: Phase): string {
  return from === to ? `${from}` : `${from} to ${to}`
}

/** `4 of 6 done`; nothing where there is nothing to do. */
export function progressOf({ settled, total }: Phase): string {
  return total === 0 ? '' : `${settled} of ${total} done`
}

export const PHASE_STATE_WORDS: Readonly<Record<Phase['state'], string>> = {
  past: 'past',
  now: 'now',
  ahead: 'still ahead',
}
