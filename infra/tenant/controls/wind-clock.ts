import { Temporal } from 'temporal-polyfill'
import type { Kernel } from '../kernel/kernel.ts'
import { badControl } from './control-error.ts'

export type Winding = {
  /** Winds this tenant and whoever shares its time; absent: only this tenant. */
  wind?: (to: number) => Promise<void>
  /** The next moment at which something happens on any side; absent: on this one. */
  nextMoment?: () => Promise<number | null>
}

export type Winder = {
  next(): Promise<number | null>
  /** @param to an ISO instant with its offset, or `next` for the next thing that happens. Resolves when all on the way is done. */
  windTo(to: string): Promise<void>
  /** Does something when no winding is under way. */
  between<T>(work: () => Promise<T> | T): Promise<T>
}

/** A caller reads the clock, reckons and asks: by then it has gone on a little. */
const LATE_MS = 1_000
/** What happens again and again for ever makes a winding without end of one that was mistyped. */
const FURTHEST_MS = 400 * 86_400_000

/** Winds one after another, however many ask at once and whether they wait for the end or not. */
export function createWinder(kernel: Kernel, winding: Winding): Winder {
  let last: Promise<unknown> = Promise.resolve()
  const next = async () => (winding.nextMoment ? winding.nextMoment() : kernel.due.nextDue())
  const between = <T>(work: () => Promise<T> | T): Promise<T> => {
    const turn = last.then(work)
    last = turn.catch(() => undefined)
    return turn
  }
  return {
    next,
    between,
    windTo: (to) => between(async () => windNow(kernel, winding, to === 'next' ? await next() : readInstant(to))),
  }
}

async function windNow(kernel: Kernel, { wind }: Winding, to: number | null): Promise<void> {
  const now = kernel.clock.now()
  if (to === null) throw badControl('Nothing is due to happen.')
  if (to < now - LATE_MS) throw badControl(`The clock goes forward only; it is ${new Date(now).toISOString()}.`)
  if (to > now + FURTHEST_MS)
    throw badControl(`The clock is wound 400 days at most at once; it is ${new Date(now).toISOString()}.`)
  if (to <= now) return
  await (wind ? wind(to) : windAlone(kernel, to))
}

/** Each thing that is due on the way happens at its own time. */
async function windAlone(kernel: Kernel, to: number): Promise<void> {
  for (let next = kernel.due.nextDue(); next !== null && next <= to; next = kernel.due.nextDue()) {
    if (next > kernel.clock.now()) kernel.clock.set(next)
    await kernel.due.runDue(kernel.clock.now())
    await kernel.work.idle()
  }
  if (to > kernel.clock.now()) kernel.clock.set(to)
}

/** `Date.parse` would make the 2nd of March of the 30th of February. */
function readInstant(text: string): number {
  try {
    return Temporal.Instant.from(text).epochMilliseconds
  } catch {
    throw badControl(`'to': '${text}' is no ISO instant with an offset, such as 2027-01-18T09:00:00+00:00.`)
  }
}
