import type { ChecksByItem } from './return-checks.ts'

/**
 * A programme: everything an inspecting body asks of a partnership, week by week, as plain data.
 * One notification date turns it into dated items (see `schedule/`); folders, cards, reminders and
 * meetings are derived from it. Writing another programme needs this type and no code.
 */
export interface Programme {
  /** Stable short name, such as `jias-adults`. */
  readonly id: string
  readonly title: string
  /** Version of the guide's reading, raised when an item changes. */
  readonly version: string
  readonly inspectors: readonly string[]
  /** Whom this round of inspections is about; a setting, since the guide serves several themes. */
  readonly theme: string
  /** IANA name; all of the programme's days and times are wall-clock there. */
  readonly timeZone: string
  /** Id of the incoming item that starts week 1: whoever has a notification date has it in hand. */
  readonly notifiedBy?: string
  /** Number of weeks; week 1 starts on the Monday of notification. */
  readonly weeks: number
  readonly phases: readonly Phase[]
  readonly conditions: readonly Condition[]
  readonly seats: readonly SeatDefinition[]
  readonly items: readonly Item[]
  /** What the guide prints under each week, `items` being the dated part of it. */
  readonly entries: readonly WeekEntry[]
  /** Obligations of the overview; `repeatedInWeeks: false` marks those that stand nowhere in the weeks. */
  readonly obligations: readonly Obligation[]
  readonly templates: readonly Template[]
  readonly unlinkedArtefacts: readonly UnlinkedArtefact[]
  readonly recipients: readonly Recipient[]
  readonly phoneSupport: readonly PhoneHours[]
  readonly focusGroups: FocusGroups
  /** Absent where no records are read. */
  readonly records?: RecordsDuties
  readonly sizes: readonly Size[]
  /** What files are looked at for, by item; a default that the coordinator may change. */
  readonly checks?: ChecksByItem
  /** The default set; the coordinator checks it against the framework named in the letter. */
  readonly indicators: readonly QualityIndicator[]
  readonly ambiguities: readonly Ambiguity[]
}

export type Weekday = 'Monday' | 'Tuesday' | 'Wednesday' | 'Thursday' | 'Friday' | 'Saturday' | 'Sunday'

/** Who acts: `people` are people and unpaid carers. */
export type Party = 'partnership' | 'inspection-team' | 'staff' | 'people' | 'both'

/** A point of the programme: a week, perhaps its day, perhaps the time of day (`HH:MM`, wall-clock). */
export interface Moment {
  readonly week: number
  readonly weekday?: Weekday
  readonly time?: string
}

/** Where the guide says so: the section it stands in and its own words, short. */
export interface Source {
  readonly standsIn: string
  readonly quote: string
}

export interface Phase {
  readonly id: string
  readonly title: string
  readonly from: number
  readonly to: number
}

/** A question answered once and changeable; until it is answered, what hangs on it "may apply". */
export interface Condition {
  readonly id: string
  readonly question: string
  readonly source?: Source
  readonly answers: readonly { readonly id: string; readonly label: string }[]
  /** Several answers may hold at once (each recording system has its own way of being read). */
  readonly several: boolean
}

/** When an item applies: any one of these answers was given. `text` is how the guide puts it. */
export interface AppliesWhen {
  readonly condition: string
  readonly anyOf: readonly string[]
  readonly text: string
}

export type Side = 'council' | 'board' | 'third-sector' | 'inspection-team'

/** A role in the inspection. People come and go; the programme names seats only. */
export interface SeatDefinition {
  readonly id: string
  readonly title: string
  readonly side: Side | 'either'
  /** What the holder may do, see `access.ts`. */
  readonly role: 'coordinator' | 'contributor' | 'leader' | 'viewer' | 'outside'
  readonly source?: Source
}

interface ItemBase {
  /** Stable within the programme, such as `w06-fri-pir`. */
  readonly id: string
  readonly who: Party
  /** In our own words. */
  readonly title: string
  readonly source: Source
  /** The same obligation, where the guide says it again. */
  readonly alsoStated?: readonly Source[]
  readonly appliesWhen?: AppliesWhen
  /** Ids of `ambiguities` that bear on it. */
  readonly ambiguities?: readonly string[]
  readonly note?: string
  /** The seat that owns it unless a person says otherwise. */
  readonly seat?: string
  /** Seats that work on it beside its owner: health and council often share a return. */
  readonly contributors?: readonly string[]
  /** Names of the templates and guidance that go with it. */
  readonly templates?: readonly string[]
}

interface DueItem extends ItemBase {
  readonly at: Moment
  /** The safer of two readings where the guide contradicts itself: an internal date, never the due one. */
  readonly internal?: Moment
}

/**
 * Where a return goes. `shared-area` is ours to release into; the inspectors' own site and email we
 * cannot see, so a person states the hand-in; `statement` is something told, no file.
 */
export type Destination = 'shared-area' | 'inspectors-site' | 'email' | 'statement'

/** Something handed in to the inspection team. */
export interface ReturnItem extends DueItem {
  readonly kind: 'return'
  /** Names its folders: `W06 Pre-Inspection Return` is `W` + week + artefact. */
  readonly artefact: string
  readonly destination: Destination
  /** Holds people's records or what is not yet public: its folders have permissions of their own. */
  readonly restricted?: boolean
  /** Working days before the deadline at which its owner is reminded; the default is 2. */
  readonly lead?: readonly number[]
  /** How much of it should be there at each of `lead`, in percent: of what is too large to begin two days before. */
  readonly pace?: readonly number[]
  /** What it consists of, each part visible by itself. */
  readonly parts?: readonly string[]
  /** The return it is handed in with, in whose folder it lies (the good practice sample on the case tracker). */
  readonly inside?: string
  /** The inspectors asked for it in a running inspection; its day stands in the calendar. */
  readonly asked?: Asked
}

/** Who asked for something beyond the programme, when, and in which message, as a person says. */
export interface Asked {
  readonly by: string
  readonly on: string
  readonly message?: string
}

/** Something done inside the partnership. Standing actions (continue, keep, encourage) never remind and are never overdue. */
export interface ActionItem extends DueItem {
  readonly kind: 'action'
  readonly standing: boolean
  readonly optional?: boolean
  /** The moment is when it starts, not when it ends: a day alone means 9am. */
  readonly starts?: boolean
}

/** Something the inspection team owes the partnership: awaited, arrived or late. */
export interface IncomingItem extends DueItem {
  readonly kind: 'incoming'
  readonly artefact?: string
  /** The inspection team uploads it to our shared area, into a folder of its own; otherwise it comes by email or word. */
  readonly arrives?: 'shared-area'
  /** As for a return: what arrives holds people's records or is not yet public. */
  readonly restricted?: boolean
  /** Items that can start when this arrives. */
  readonly enables?: readonly string[]
}

export interface MilestoneItem extends DueItem {
  readonly kind: 'milestone'
}

export interface MeetingItem extends DueItem {
  readonly kind: 'meeting'
  /** The subject of the booked event, such as `Partnership meeting 1`. */
  readonly subject: string
  readonly purpose: string
  readonly organisedBy: 'partnership' | 'inspection-team'
  /** Seats invited. */
  readonly attendees: readonly string[]
  /** The proposed slot, ours until a person agrees another; absent where the partnership does not book it. */
  readonly slot?: { readonly weekday: Weekday; readonly time: string; readonly minutes: number }
}

export interface WindowItem extends ItemBase {
  readonly kind: 'window'
  readonly opens: Moment
  /** Absent where the guide names no end. */
  readonly closes?: Moment
}

export type Item = ReturnItem | ActionItem | IncomingItem | MilestoneItem | MeetingItem | WindowItem
export type ItemKind = Item['kind']

/** One line that the guide prints under a week. */
export interface WeekEntry {
  readonly id: string
  readonly week: number
  readonly type: 'event' | 'action'
  readonly who: Party | 'coordinator'
  readonly title: string
  /** Only actions: continue, keep, encourage. */
  readonly standing?: boolean
  readonly optional?: boolean
  /** Ids of the items it speaks of. */
  readonly refs: readonly string[]
  readonly source: Source
  readonly note?: string
}

export interface Obligation {
  readonly id: string
  readonly who: Party | 'coordinator'
  readonly title: string
  readonly repeatedInWeeks: boolean
  readonly refs: readonly string[]
  readonly source: Source
  readonly note?: string
}

export interface Template {
  readonly name: string
  readonly version?: string
  readonly kind: string
  readonly purpose: string
  readonly url?: string
  readonly note?: string
}

export interface UnlinkedArtefact {
  readonly name: string
  readonly kind: string
  readonly source: Source
}

/** Who receives a document of the inspection team's. */
export interface Recipient {
  readonly role: string
  readonly kind: 'to' | 'copy'
  readonly document: string
  readonly week: number
  readonly source: Source
}

export interface PhoneHours {
  readonly weekday: Weekday
  readonly from: string
  readonly to: string
  readonly weeks: readonly number[]
  readonly number: string
  readonly purpose: string
  readonly source: Source
  readonly ambiguities?: readonly string[]
}

export interface FocusGroups {
  readonly minimum: number
  readonly core: readonly { readonly id: string; readonly name: string }[]
  readonly weeks: readonly number[]
  readonly notes: readonly { readonly text: string; readonly source: Source }[]
}

/** What bears on the records of the sampled people, by the way they are read. */
export interface RecordsDuties {
  /** The condition whose answers are the ways. */
  readonly condition: string
  /** Ids of the items by whose date each way is to be ready. */
  readonly uploads: string
  readonly access: string
  readonly paper: string
}

/** A number of the guide's that partnerships may have to change; `value: null` where the guide gives none. */
export interface Size {
  /** Names the setting that may replace it. */
  readonly id: string
  readonly what: string
  readonly value: number | string | null
  readonly unit: string
  readonly source: Source
}

export interface QualityIndicator {
  /** As printed in the framework, such as `2.1`. */
  readonly number: string
  readonly title: string
  readonly area: string
}

/** A place where the guide contradicts itself or is silent, with the safer reading if there is one. */
export interface Ambiguity {
  readonly id: string
  readonly kind: 'inconsistency' | 'ambiguity' | 'gap' | 'naming'
  readonly topic: string
  readonly problem: string
  readonly quotes: readonly Source[]
  readonly saferReading?: string
}
