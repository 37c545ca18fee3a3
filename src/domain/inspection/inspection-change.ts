import { fingerprint } from '../fingerprint.ts'
import { isSameData } from '../same-data.ts'
import type { Adjustment, Calendar } from '../schedule/calendar.ts'
import type { Day, Instant, TimeOfDay } from '../schedule/day.ts'
import { inChannel } from './channel-at.ts'
import type { Inspection, Settings } from './inspection.ts'
import type { Kept } from './kept.ts'

/** Something of an inspection itself that a person changed. */
export type InspectionChange = KeptChange | (Kept & MadeElsewhere)

/** One that is made, and taken back, on the inspection's own record. */
export type KeptChange = Kept & Change

/** Each with what stood there before. */
export type Change =
  | {
      readonly type: 'adjusted'
      readonly itemId: string
      /** `null`: the programme's own date stood. */
      readonly from: Adjustment | null
      readonly to: Adjustment | null
    }
  /** The day of the letter, and the holidays over the weeks that hang on it. */
  | { readonly type: 'notified'; readonly from: Notified; readonly to: Notified }
  | { readonly type: 'settings'; readonly from: FormSettings; readonly to: FormSettings }
  /** Where the weekly card goes from a moment on; those that are posted stay where they are. */
  | { readonly type: 'channel'; readonly from: Channel; readonly to: Channel; readonly since: Instant }

/** What is not of the inspection's own record: here it says alone who did it, so that it can be found and taken back. */
export type MadeElsewhere =
  | { readonly type: 'booked'; readonly itemId: string; readonly eventId: string }
  | { readonly type: 'return added'; readonly itemId: string }
  /** A meeting that stood then. */
  | { readonly type: 'cancelled'; readonly itemId: string; readonly day: Day; readonly start: TimeOfDay }

const ELSEWHERE: readonly string[] = ['booked', 'return added', 'cancelled'] satisfies readonly MadeElsewhere['type'][]

export function isMadeElsewhere<T extends Change | MadeElsewhere>(change: T): change is T & MadeElsewhere {
  return ELSEWHERE.includes(change.type)
}

export type Channel = Pick<Inspection['place'], 'channelId'>

export type Notified = Pick<Calendar, 'notified' | 'holidays'>

const IN_FORM = ['cardDay', 'cardTime', 'ownersByName', 'notices'] as const

/** What the coordinator sets in one form; absent members have their default. */
export type FormSettings = Pick<Settings, (typeof IN_FORM)[number]>

/** By which what somebody was shown is known again: of two who change it at once, the second is told of the first. */
export function asSeen(from: Change['from']): string {
  return fingerprint(from)
}

/** The inspection with this change made. */
export function withChange(inspection: Inspection, change: Change): Inspection {
  const { calendar, settings } = inspection
  switch (change.type) {
    case 'adjusted': {
      const others = calendar.adjustments.filter(({ itemId }) => itemId !== change.itemId)
      const adjustments = change.to === null ? others : [...others, change.to]
      return { ...inspection, calendar: { ...calendar, adjustments } }
    }
    case 'notified':
      return { ...inspection, calendar: { ...calendar, ...change.to } }
    case 'settings':
      return { ...inspection, settings: { ...partOf(settings, (name) => !isInForm(name)), ...change.to } as Settings }
    case 'channel':
      return { ...inspection, place: inChannel(inspection.place, change.to.channelId, change.since) }
    default:
      return change satisfies never
  }
}

/** The change that takes this one back now; `null` where what it made was changed again since. */
export function reverseOf(inspection: Inspection, change: Change, now: Instant): Change | null {
  if (!isSameData(standsNow(inspection, change), change.to)) return null
  return { ...change, from: change.to, to: change.from, ...(change.type === 'channel' && { since: now }) } as Change
}

function standsNow({ calendar, settings, place }: Inspection, change: Change): Change['to'] {
  switch (change.type) {
    case 'adjusted':
      return calendar.adjustments.findLast(({ itemId }) => itemId === change.itemId) ?? null
    case 'notified':
      return { notified: calendar.notified, holidays: calendar.holidays }
    case 'settings':
      return formOf(settings)
    case 'channel':
      return { channelId: place.channelId }
    default:
      return change satisfies never
  }
}

/** What the form shows of the settings. */
export function formOf(settings: Settings): FormSettings {
  return partOf(settings, isInForm) as FormSettings
}

function isInForm(name: string): boolean {
  return IN_FORM.some((one) => one === name)
}

function partOf(settings: Settings, isWanted: (name: string) => boolean): Partial<Settings> {
  return Object.fromEntries(Object.entries(settings).filter(([name]) => isWanted(name)))
}
