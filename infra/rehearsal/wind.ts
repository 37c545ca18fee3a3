/** One side of the rehearsal: the tenant, or the server. Instants are epoch milliseconds. */
export interface Side {
  nextDue(): Promise<number | null>
  setClock(now: number): Promise<void>
  /** Runs what is due by its clock and resolves when nothing of it is under way any more. */
  runDue(): Promise<void>
}

/**
 * Moves both clocks to `to`, running on the way what falls due: each thing at its own time, in order, on
 * the tenant's side first, since what it did is what the server then sees.
 */
export async function wind(tenant: Side, server: Side, now: () => number, to: number): Promise<void> {
  const sides = [tenant, server]
  for (;;) {
    const dues = await Promise.all(sides.map((side) => side.nextDue()))
    const next = Math.min(...dues.map((due) => due ?? Number.POSITIVE_INFINITY))
    const at = Math.max(now(), Math.min(next, to))
    for (const side of sides) await side.setClock(at)
    for (const side of sides) await side.runDue()
    if (next > to || at >= to) return
  }
}
