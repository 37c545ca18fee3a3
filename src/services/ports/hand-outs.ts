import type { LogKeeping } from '../../domain/log/log-keeping.ts'
import type { Instant } from '../../domain/schedule/day.ts'

/** What is kept of the log to hand in. */
export interface LogKeepings {
  get(inspectionId: string): Promise<LogKeeping | null>
  /** Inserts or replaces. */
  save(inspectionId: string, keeping: LogKeeping): Promise<void>
}

/** Leave for one download, by whoever bears it: a browser that saves a file brings no token. */
export interface PackTicket {
  /** Not to be guessed. */
  readonly id: string
  readonly inspectionId: string
  readonly person: { readonly id: string; readonly name: string }
  readonly expires: Instant
}

export interface PackTickets {
  /** The inspection's that are over go. */
  issue(ticket: PackTicket, now: Instant): Promise<void>
  /** Takes it: the second to come with it gets `null`, as does one who comes too late. */
  redeem(inspectionId: string, id: string, now: Instant): Promise<PackTicket | null>
}
