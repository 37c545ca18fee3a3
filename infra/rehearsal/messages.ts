/**
 * What the rehearsal asks of the server's process. Instants are epoch milliseconds; `ahead` is how far its clock is to be
 * ahead of the machine's, which does not age on the way.
 */
export type Ask =
  | { readonly type: 'start'; readonly ahead: number }
  | { readonly type: 'set up'; readonly notified: string }
  | { readonly type: 'set clock'; readonly ahead: number }
  | { readonly type: 'next due' }
  | { readonly type: 'next news' }
  | { readonly type: 'run due'; readonly ahead: number }

export type Request = { readonly id: number } & Ask

export type Answer =
  | { readonly id: number; readonly value: number | null }
  /** `message` is one line for whoever started it. */
  | { readonly id: number; readonly failed: string }
