import { createTwoLines } from '../../src/graph/two-lines.ts'
import { isUnhurried } from '../../src/graph/unhurried.ts'

/** At most `count` within any `span` milliseconds. */
export interface Window {
  readonly span: number
  readonly count: number
}

export interface WayOut {
  /** Resolves when one may leave, in the order asked; what is unhurried lets the others go first. */
  take(): Promise<void>
  /** One leaves without having asked. */
  note(): void
}

/** @param now any steady clock, in milliseconds */
export function createWayOut(
  windows: readonly Window[],
  now: () => number,
  pause: (milliseconds: number) => Promise<void>,
): WayOut {
  const most = Math.max(...windows.map(({ count }) => count))
  const lines = createTwoLines()
  /** When the last of them left. */
  const left: number[] = []

  function note(): void {
    left.push(now())
    if (left.length > most) left.shift()
  }

  function waitFrom(from: number): number {
    const free = windows.map(({ span, count }) => (left.at(-count) ?? Number.NEGATIVE_INFINITY) + span)
    return Math.max(...free) - from
  }

  /** Counted when it has left, which may be later than was meant. */
  async function leave(giveWay: () => Promise<void>): Promise<void> {
    for (;;) {
      await giveWay()
      const wait = waitFrom(now())
      if (wait <= 0) return note()
      await pause(wait)
    }
  }

  return { note, take: () => lines.stand(isUnhurried(), leave) }
}
