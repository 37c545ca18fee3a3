import type { Instant } from '../../domain/schedule/day.ts'

export interface Subscription {
  readonly id: string
  readonly resource: string
  readonly expires: Instant
}

/** Change notifications of a drive's root. Failures are `GraphFailure`. */
export interface Subscriptions {
  subscribe(driveId: string, clientState: string, expires: Instant): Promise<Subscription>
  /** `null` when it is gone. */
  renew(id: string, expires: Instant): Promise<Subscription | null>
  /** All that this app holds. */
  list(): Promise<readonly Subscription[]>
  remove(id: string): Promise<void>
}
