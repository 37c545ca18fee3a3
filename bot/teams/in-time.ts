/**
 * Milliseconds from one sign of life to the next: typing after 1.5 seconds, since whoever waits is to see something within
 * two (Teams store validation guidelines) and Teams shows it for a few; after 10 of the 15 that Teams waits, no more.
 */
export const SIGNS = [1500, 4000, 4500] as const
/** Whoever searches, or opens a dialog, sees Teams wait, and Teams does so for 5 seconds (learn.microsoft.com: respond-to-search). */
export const IN_EXTENSION = [4500] as const

interface Waiting {
  readonly signs: readonly number[]
  readonly pause: (milliseconds: number) => Promise<void>
  /** Shows that somebody is at it; its end is waited for, so that it does not show after the answer. Throws nothing. */
  readonly typing: () => Promise<void>
}

/** What comes of `work`, or `null` where that takes longer than anybody should be left without a word. Throws what it throws. */
export async function inTime<T>(
  work: Promise<T>,
  { signs, pause, typing }: Waiting,
): Promise<{ readonly outcome: T } | null> {
  const done = work.then((outcome) => ({ outcome }))
  const shown: Promise<void>[] = []
  for (const sign of signs) {
    // A server that stops waits for nothing but the work.
    const paused = pause(sign).then(
      () => null,
      () => done,
    )
    const first = await Promise.race([done, paused])
    if (first) {
      await Promise.all(shown)
      return first
    }
    if (sign !== signs.at(-1)) shown.push(typing())
  }
  return null
}
