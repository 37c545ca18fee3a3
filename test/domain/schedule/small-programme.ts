import type { ActionItem, Item, Programme, ReturnItem, WindowItem } from '../../../src/domain/programme/programme.ts'
import type { Calendar } from '../../../src/domain/schedule/calendar.ts'

const source = { standsIn: 'week 1', quote: 'by Friday' }

export function returnItem(id: string, over: Partial<ReturnItem> = {}): ReturnItem {
  return {
    id,
    kind: 'return',
    who: 'partnership',
    title: id,
    artefact: id,
    destination: 'shared-area',
    at: { week: 1 },
    source,
    ...over,
  }
}

export function actionItem(id: string, over: Partial<ActionItem> = {}): ActionItem {
  return { id, kind: 'action', who: 'partnership', title: id, standing: false, at: { week: 1 }, source, ...over }
}

export function windowItem(id: string, over: Partial<WindowItem> = {}): WindowItem {
  return { id, kind: 'window', who: 'partnership', title: id, opens: { week: 1 }, source, ...over }
}

export function programmeOf(...items: readonly Item[]): Pick<Programme, 'items' | 'seats' | 'timeZone' | 'weeks'> {
  return {
    timeZone: 'Europe/London',
    weeks: 35,
    seats: [
      { id: 'health', title: 'PIR lead, health', side: 'board', role: 'contributor' },
      { id: 'social-work', title: 'PIR lead, social work', side: 'council', role: 'contributor' },
      { id: 'coordinator', title: 'Inspection coordinator', side: 'either', role: 'coordinator' },
    ],
    items,
  }
}

export function calendarOf(over: Partial<Calendar> = {}): Calendar {
  return {
    notified: '2027-01-11',
    holidays: [],
    pauses: [],
    adjustments: [],
    added: [],
    skipped: [],
    answers: {},
    ...over,
  }
}
