import type { Instant } from '../../domain/schedule/day.ts'

/** Whose it is to answer: the caller's, or another's, who is at it or has answered so. */
export type Claim = 'ours' | 'under way' | { readonly answer: unknown }

/** What people said or pressed and was answered: kept for as long as Teams may give it again, to whichever process. */
export interface Answered {
  /** What was answered more than an hour ago is anew, and so is what was under way for 20 seconds. */
  claim(key: string, at: Instant): Promise<Claim>
  save(key: string, at: Instant, answer: unknown): Promise<void>
  /** It failed: whoever comes next is to answer. */
  release(key: string): Promise<void>
}
