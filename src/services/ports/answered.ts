import type { Instant } from '../../domain/schedule/day.ts'

/** Whose it is to answer: the caller's, or another's, who is at it or has answered so. */
export type Claim = 'ours' | 'under way' | { readonly answer: unknown }

/** Something that was said or pressed, as it came, of which it was acknowledged that an answer comes. */
export interface Owed {
  readonly key: string
  readonly question: unknown
}

/** What people said or pressed and was answered: kept for as long as Teams may give it again, to whichever process. */
export interface Answered {
  /** What was answered more than an hour ago is anew, and so is what was under way for 20 seconds; what is owed never is. */
  claim(key: string, at: Instant): Promise<Claim>
  save(key: string, at: Instant, answer: unknown): Promise<void>
  /** It failed: whoever comes next is to answer. */
  release(key: string): Promise<void>
  /** It is answered by an acknowledgement, and the question kept until its own answer was sent. */
  owe(owed: Owed, at: Instant, acknowledgement: unknown): Promise<void>
  /** What is owed, the oldest first: also by a process that is still at it. After a day nobody waits for it any more. */
  owed(now: Instant): Promise<readonly Owed[]>
  /** Its answer is about to set out: how often it was before. `null` where none is owed any more. */
  begin(key: string): Promise<number | null>
  /** It was answered: the question is forgotten. */
  settle(key: string): Promise<void>
}
