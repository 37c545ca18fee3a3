import type { Person, Place } from '../../domain/inspection/inspection.ts'
import type { LatestChange } from '../../domain/notice/latest-change.ts'
import type { PersonToAsk } from '../../domain/notice/people-to-ask.ts'
import type { PersonalNotice } from '../../domain/notice/personal-notice.ts'
import type { WeekCard } from '../../domain/notice/week-card.ts'

/** The weekly card with what only its surroundings know. */
export interface CardPost {
  readonly inspectionId: string
  readonly card: WeekCard
  /** "Library last checked 09:00 · Next message: ..." */
  readonly footer: string
  /** Web address of the base folder, once it is there. */
  readonly folderUrl?: string
  /** What was done last, today. */
  readonly latest?: LatestChange
  /** To whom something can be given from the card. */
  readonly people: readonly PersonToAsk[]
}

/** Sends through Teams, once: pacing and repeats are decided above it. Failures are `SendFailure`; whatever else is thrown, nothing was sent. */
export interface Messenger {
  /** Posts to the channel's own conversation and gives the activity id that edits go to. */
  post(place: Place, post: CardPost): Promise<string>
  /** False when the message is gone. */
  update(place: Place, activityId: string, post: CardPost): Promise<boolean>
  /** Whether this person has a chat with Waymark already. */
  hasChat(personId: string): Promise<boolean>
  direct(place: Place, person: Pick<Person, 'id'>, inspectionId: string, notice: PersonalNotice): Promise<string>
}

export type SendReason = 'unreachable' | 'blocked' | 'disabled' | 'too big' | 'throttled' | 'refused' | 'in doubt'

export class SendFailure extends Error {
  override readonly name = 'SendFailure'
  /**
   * `unreachable`: the person has neither the app nor a team with it. `blocked`: they do not want it. `disabled`: an
   * administrator does not. `in doubt`: it may have arrived.
   */
  readonly reason: SendReason
  /** Milliseconds to wait, where Teams said so. */
  readonly retryAfter: number | undefined

  constructor(reason: SendReason, message: string, options: { cause?: unknown; retryAfter?: number } = {}) {
    super(message, { cause: options.cause })
    this.reason = reason
    this.retryAfter = options.retryAfter
  }

  /** It is to be tried again; whatever else was refused is refused for good. */
  get isForNow(): boolean {
    return this.reason === 'in doubt' || this.reason === 'throttled'
  }
}
