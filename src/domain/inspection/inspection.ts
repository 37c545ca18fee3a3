import type { FolderEdit } from '../evidence/folder-edits.ts'
import type { Volume } from '../log/volume.ts'
import type { Side, Weekday } from '../programme/programme.ts'
import type { ChecksByItem } from '../programme/return-checks.ts'
import type { RecordsSettings } from '../records/records-settings.ts'
import type { Calendar } from '../schedule/calendar.ts'
import type { Day, Instant, TimeOfDay } from '../schedule/day.ts'

/** One partnership going through one programme. Everything else carries its `id`, and nothing crosses. */
export interface Inspection {
  readonly id: string
  /** The partnership's name, as people say it. */
  readonly partnership: string
  readonly programmeId: string
  readonly calendar: Calendar
  readonly place: Place
  readonly seats: readonly Seat[]
  readonly settings: Settings
  /** When it was set up: nothing that fell due before is announced. */
  readonly startedAt: Instant
}

/** Where the inspection lives in Microsoft 365. */
export interface Place {
  readonly tenantId: string
  readonly siteId: string
  readonly driveId: string
  /** The one folder under the library's root that holds everything of ours. */
  readonly baseFolder: string
  readonly teamId: string
  /** Where the weekly card is posted. */
  readonly channelId: string
  /** Where it was posted before, in order of time. */
  readonly formerChannels?: readonly { readonly channelId: string; readonly until: Instant }[]
  /** The one mailbox whose calendar Waymark may write: a user id or principal name. */
  readonly organiser: string
}

export interface Settings {
  /** Quality indicators by number and title; a default that the coordinator checks. */
  readonly indicators: readonly { readonly number: string; readonly title: string }[]
  /** Wall-clock time of the weekly card, such as `09:00`. */
  readonly cardTime: string
  /** Day of its week on which the weekly card goes out; Monday where none is set. */
  readonly cardDay?: Weekday
  /** When and how people are told of deadlines; what is absent is as `noticeRules` has it. */
  readonly notices?: NoticeSettings
  /** The channel reads who owns something by name rather than by role. */
  readonly ownersByName?: true
  /** What is known of the records; absent until somebody says so. */
  readonly records?: RecordsSettings
  /** How much evidence is taken; absent until somebody says so. */
  readonly volume?: Volume
  /** Who the inspectors are: mail addresses of people or names of groups; absent: whom the shared area is open to. */
  readonly inspectors?: readonly string[]
  /** What the coordinator changed of the folder plan, in order. */
  readonly folders?: readonly FolderEdit[]
  /** What files are looked at for, by item, in place of the programme's own. */
  readonly checks?: ChecksByItem
}

export interface NoticeSettings {
  /** Nobody is disturbed from this wall-clock time on, and before `quietTo`. */
  readonly quietFrom?: TimeOfDay
  readonly quietTo?: TimeOfDay
  /** Working days before a deadline at which its owner is reminded, where the item names none. */
  readonly lead?: readonly number[]
  /** When people hear what the first days of the next week bring; `null`: not at all. */
  readonly lookAhead?: { readonly weekday: Weekday; readonly time: TimeOfDay } | null
}

/** A person as Microsoft 365 knows them. */
export interface Person {
  /** Entra object id. */
  readonly id: string
  readonly name: string
  readonly mail: string
  readonly guest: boolean
}

/** A seat of the programme and who sits in it. */
export interface Seat {
  readonly seat: string
  readonly side: Side
  readonly holder?: Person
  readonly deputy?: Person
  readonly leave: readonly { readonly from: Day; readonly to: Day }[]
}
