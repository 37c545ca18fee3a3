import type { Fault, InspectionStory, Kill, Outage } from '../sim/story.ts'

/**
 * Thirty-five weeks of many partnerships in one deployment, as plain data: everything that is decided beforehand. Days are
 * `YYYY-MM-DD`, times of day `HH:MM` on the wall clock of Europe/London, instants epoch milliseconds.
 */
export interface Story {
  readonly inspections: readonly Partnership[]
  /** In order of time. */
  readonly acts: readonly PlannedAct[]
  readonly outages: readonly Outage[]
  readonly faults: readonly Fault[]
  readonly kills: readonly Kill[]
  /** Who cannot be written to, and when. */
  readonly blocked: readonly { readonly person: string; readonly from: number; readonly to: number }[]
}

export interface Partnership extends InspectionStory {
  readonly notices?: NoticeSettings
}

/** What the coordinator set; absent: the defaults. */
export interface NoticeSettings {
  readonly quietFrom: string
  readonly quietTo: string
  readonly lead: readonly number[]
  readonly lookAhead: { readonly weekday: 'Thursday' | 'Friday'; readonly time: string } | null
}

/** What a person sets out to do; whether it was taken or refused stands in what happened. */
export type PlannedAct = {
  /** Unique in the story. */
  readonly n: number
  readonly at: number
  readonly inspection: string
  readonly who: string
  /** Teams gives the same activity again so many milliseconds later. */
  readonly redeliveredAfter?: number
} & Wished

export type Wished =
  | { readonly kind: 'done' | 'ready' | 'signed off' | 'handed in' | 'not applicable'; readonly item: string }
  /** Taken on by whoever acts, or given to somebody else. */
  | { readonly kind: 'taken'; readonly item: string; readonly person: string }
  /** A file is seen in the item's working folder. */
  | { readonly kind: 'draft'; readonly item: string }
  | { readonly kind: 'adjusted'; readonly item: string; readonly day: string; readonly time: string }
  /** The letter is of another day: every week moves with it. */
  | { readonly kind: 'renotified'; readonly notified: string }
  /** A holder goes on leave; first and last day, both included. */
  | { readonly kind: 'leave'; readonly seat: string; readonly from: string; readonly to: string }
  /** The newest of what was done with an item, or that a person is muted, is taken back. */
  | { readonly kind: 'undo'; readonly of: string }
  | { readonly kind: 'muted'; readonly person: string }
  | { readonly kind: 'snoozed'; readonly item: string; readonly person: string; readonly until: number }
  | { readonly kind: 'held'; readonly item: string }
  | { readonly kind: 'asked'; readonly person: string; readonly item?: string; readonly when: number }
