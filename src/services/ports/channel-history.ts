import type { Instant } from '../../domain/schedule/day.ts'

/** A channel message read back, to find out whether a post in doubt got through. */
export interface PastMessage {
  readonly id: string
  readonly at: Instant
  /** Text of the message and of its cards, flattened. */
  readonly text: string
  /** The first id that its card bears; absent where it bears none. */
  readonly mark?: string
}

/** Failures are `GraphFailure`. */
export interface ChannelHistory {
  /** What apps posted and is still there, newest first, back to `since`. */
  messages(teamId: string, channelId: string, since: Instant): Promise<readonly PastMessage[]>
}
