import type { ItemView } from '../../src/contract/item-view.ts'

export const KIND_WORDS: Readonly<Record<ItemView['kind'], string>> = {
  return: 'Return',
  action: 'Action',
  incoming: 'From the inspection team',
  milestone: 'Milestone',
  meeting: 'Meeting',
  window: 'Window',
}

export const DESTINATION_WORDS: Readonly<Record<NonNullable<ItemView['destination']>, string>> = {
  'shared-area': 'The shared area, which inspectors can open',
  'inspectors-site': 'The inspectors’ own site, which Waymark cannot see',
  email: 'Email to the inspection team',
  statement: 'Told to the inspection team',
}
