import type { Agenda } from '../../src/services/agenda/agenda.ts'
import type { MemorySurroundings } from './surroundings.ts'

/**
 * Moves the clock to each moment at which something is due, and does it, up to an instant.
 * @param lag milliseconds by which each is looked at late
 */
export async function windAgenda(
  agenda: Agenda,
  clock: MemorySurroundings['clock'],
  instant: string | number,
  lag = 0,
): Promise<void> {
  const to = typeof instant === 'number' ? instant : Date.parse(instant)
  for (;;) {
    const due = (await agenda.nextDue()) ?? Number.POSITIVE_INFINITY
    const at = Math.max(clock.now(), Math.min(due + lag, to))
    clock.set(at)
    await agenda.runDue()
    if (due > to || at >= to) return
  }
}
