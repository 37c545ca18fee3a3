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
  find(id: string): Promise<Subscription | null>
  /** `null` when it is gone. */
  renew(id: string, expires: Instant): Promise<Subscription | null>
  /** All that announce to this server: another deployment of the same app holds its own. */
  list(): Promise<readonly Subscription[]>
  remove(id: string): Promise<void>
}
