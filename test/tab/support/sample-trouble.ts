import type { Overview } from '../../../src/contract/overview.ts'

/** The library and the channel stand still, and one message did not reach its reader. */
export const SAMPLE_TROUBLE: Pick<Overview, 'trouble' | 'undelivered'> = {
  trouble: {
    what: 'Waymark has not been able to look at the library or post in the channel since 8:05am on Wednesday 17 February 2027.',
    more: [
      'What is put into the folders is not seen yet, so nothing is noted as handed in or called late. The card in the channel may be missing or out of date. Nothing is lost: what waits is done in order as soon as it works again. Put files where they belong as usual, and note the time of what is handed in. The tab shows how things stand.',
    ],
  },
  undelivered: {
    what: 'A reminder of Pre-Inspection Return has not reached its owner (PIR lead, health).',
    more: [
      'They do not have Waymark in Teams: ask them to add it. Tell them yourself; due 12 noon on Friday 19 February 2027.',
    ],
  },
}
