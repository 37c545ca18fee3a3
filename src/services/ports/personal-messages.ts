import type { Day, Instant } from '../../domain/schedule/day.ts'

/** What was sent to people, over all inspections: so that nobody gets many at once, or two digests a day. People are Entra object ids. */
export interface PersonalMessages {
  /** Notes that one is about to go; `digestOf`: it is that day's digest. */
  note(person: string, at: Instant, digestOf?: Day): Promise<void>
  /** How many went to them after a moment. */
  countAfter(person: string, at: Instant): Promise<number>
  hasDigest(person: string, day: Day): Promise<boolean>
  /** The day's digest surely did not go. */
  withdrawDigest(person: string, day: Day): Promise<void>
}
