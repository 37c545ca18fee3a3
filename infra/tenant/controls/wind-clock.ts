import type { Kernel } from '../kernel/kernel.ts'
import { badControl } from './control.ts'

export type Winding = {
  /** Winds this tenant and whoever shares its time; absent: only this tenant. */
  wind?: (to: number) => Promise<void>
  /** The next moment at which something happens on any side; absent: on this one. */
  nextMoment?: () => Promise<number | null>
}

/** A caller reads the clock, reckons and asks: by then it has gone on a little. */
const LATE_MS = 5_000

/** Winds one after another, however many ask at once. */
export function createWinder(kernel: Kernel, winding: Winding) {
  let last: Promise<unknown> = Promise.resolve()
  const next = async () => (winding.nextMoment ? winding.nextMoment() : kernel.due.nextDue())
  return {
    next,
    /** @param to an ISO instant with its offset, or `next` for the next thing that happens. Resolves when all on the way is done. */
    windTo(to: string): Promise<void> {
      const turn = last.then(async () => windNow(kernel, winding, to === 'next' ? await next() : readInstant(to)))
      last = turn.catch(() => undefined)
      return turn
    },
  }
}

async function windNow(kernel: Kernel, { wind }: Winding, to: number | null): Promise<void> {
  const now = kernel.clock.now()
  if (to === null) throw badControl('Nothing is due to happen.')
  if (to < now - LATE_MS) throw badControl(`The clock goes forward only; it is ${new Date(now).toISOString()}.`)
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

function readInstant(text: string): number {
  const instant = /(Z|[+-]\d\d:?\d\d)$/i.test(text) ? Date.parse(text) : Number.NaN
  if (Number.isNaN(instant))
    throw badControl(`'${text}' is no ISO instant with an offset, such as 2027-01-18T09:00:00+00:00.`)
  return instant
}
