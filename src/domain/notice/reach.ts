import type { Person } from '../inspection/inspection.ts'
import type { Instant } from '../schedule/day.ts'
import { instantInWords } from '../schedule/day-in-words.ts'
import { type GivenUp, WHY_GIVEN_UP } from './undelivered.ts'

/**
 * Whether Waymark's messages come to somebody. `chat`: they have one with Waymark. `team`: none yet, and it can be opened
 * through the team. `nowhere`: neither. `unknown`: Teams could not be asked who is in the team.
 */
export type Reach = 'chat' | 'team' | 'nowhere' | 'unknown'

/** Somebody with a seat, and how Waymark reaches them. */
export interface Reached {
  readonly person: Person
  /** Titles of their seats. */
  readonly seats: readonly string[]
  readonly reach: Reach
  /** Their last message, where it was given up. */
  readonly failed: { readonly reason: GivenUp; readonly at: Instant } | null
}

const WORDS: Readonly<Record<Reach, string>> = {
  chat: 'Has a chat with Waymark.',
  team: 'Is in the team: Waymark opens a chat with its first message.',
  nowhere: 'Is not in the team and has not added Waymark: no message comes to them. Add them to the team.',
  unknown: 'Teams could not be asked just now whether they are in the team.',
}

/** Whether somebody has to see to it. */
export function isOutOfReach({ reach, failed }: Pick<Reached, 'reach' | 'failed'>): boolean {
  return reach === 'nowhere' || failed !== null
}

/** What is known of it, and what is to be done. */
export function reachInWords({ reach, failed }: Pick<Reached, 'reach' | 'failed'>, zone: string): string {
  if (failed === null || reach === 'nowhere') return WORDS[reach]
  return `The message of ${instantInWords(failed.at, zone)} did not reach them. ${WHY_GIVEN_UP[failed.reason]}`
}
