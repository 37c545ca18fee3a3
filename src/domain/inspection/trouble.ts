import type { Instant } from '../schedule/day.ts'

/** What Waymark does for an inspection that somebody outside may keep it from. */
export const AREAS = ['library', 'releases', 'card', 'messages', 'calendar', 'database'] as const
export type Area = (typeof AREAS)[number]

/** Why it does not work, told apart by what mends it. */
export type TroubleReason =
  | 'sign-in'
  | 'no access'
  | 'gone'
  | 'busy'
  | 'no answer'
  | 'not installed'
  | 'blocked'
  | 'refused'
  | 'fault'

/** One kind of work that does not get done, from its first failure until it works again and that was told. */
export interface Trouble {
  readonly area: Area
  /** The first failing moment. */
  readonly since: Instant
  /** The last one: what was not tried meanwhile, since Waymark itself was stopped, is not known to have failed. */
  readonly failedAt: Instant
  readonly reason: TroubleReason
  /** Since when it works again; `null` while it stands. */
  readonly endedAt: Instant | null
  /** When the coordinator was last told that this kind of work stands still: before `since`, of an earlier trouble. */
  readonly toldAt: Instant | null
  /** When its end was told. */
  readonly clearedAt: Instant | null
}

export function isStanding({ endedAt }: Trouble): boolean {
  return endedAt === null
}

/** Told, and not yet taken back. */
export function isTold({ toldAt, since, clearedAt }: Trouble): boolean {
  return toldAt !== null && toldAt >= since && clearedAt === null
}

/** What was told of and fails again before its end was told is the same trouble; otherwise a new one begins. */
export function afterFailure(known: Trouble | undefined, area: Area, reason: TroubleReason, at: Instant): Trouble {
  if (known && (isStanding(known) || isTold(known))) return { ...known, failedAt: at, reason, endedAt: null }
  return { area, since: at, failedAt: at, reason, endedAt: null, toldAt: known?.toldAt ?? null, clearedAt: null }
}

export function afterSuccess(known: Trouble, at: Instant): Trouble {
  return isStanding(known) ? { ...known, endedAt: at } : known
}
