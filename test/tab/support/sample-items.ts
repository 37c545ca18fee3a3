import type { ItemView } from '../../../src/contract/item-view.ts'

const OWED: ItemView = {
  id: '',
  week: 6,
  kind: 'return',
  title: '',
  when: 'by Friday 19 February 2027 (our time: 5pm)',
  distance: 'in 2 working days',
  due: '2027-02-19T17:00:00+00:00',
  state: 'not started',
  attention: null,
  owner: 'Isla Fraser',
  ownedByMe: true,
  mayApply: false,
  settled: null,
  destination: null,
  folderUrl: null,
  source: { standsIn: 'week 6', quote: 'the partnership will let the SSO know' },
  notes: [],
  wishes: [],
  undo: null,
  version: null,
  signedOff: null,
  receipt: null,
  toTell: null,
  restricted: false,
  waiting: null,
}

type Given = Partial<ItemView> & Pick<ItemView, 'id' | 'title'>

export function sampleReturn(given: Given): ItemView {
  const wishes: ItemView['wishes'] = given.settled ? [] : ['taken', 'ready', 'signed off', 'hand in']
  return { ...OWED, wishes, destination: 'shared-area', ...given }
}

export function sampleAction(given: Given): ItemView {
  return { ...OWED, kind: 'action', wishes: ['done'], ...given }
}

export function sampleIncoming(given: Given): ItemView {
  const wishes: ItemView['wishes'] = ['arrived']
  return { ...OWED, kind: 'incoming', state: 'awaited', owner: null, ownedByMe: false, wishes, ...given }
}
