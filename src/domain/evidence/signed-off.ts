import type { Deed } from '../inspection/deed.ts'
import type { Instant } from '../schedule/day.ts'
import type { Held } from './contents-version.ts'

/** Who signed a return off, and whether that still holds: it is tied to the files as they were then. */
export interface SignedOff {
  /** A name; in the channel people are named by role. */
  readonly by: string
  readonly at: Instant
  /** Why it does not count any more, in one line that says what to do. */
  readonly void?: string
}

type SignOff = Deed & { readonly type: 'signed off' }

export function signedOffBy({ by, at, of }: SignOff, holds: Held): SignedOff {
  const reason = of && of.version !== holds.version ? whyVoid(of, holds) : undefined
  return { by: by === 'watch' ? 'Waymark' : by.name, at, ...(reason && { void: reason }) }
}

function whyVoid(of: Held, { files }: Held): string {
  const what = files > of.files ? 'A file was added' : files < of.files ? 'A file was taken out' : 'A file was changed'
  return `${what} after it was signed off, so the sign-off no longer counts. Look at it, then sign it off again.`
}
