/** One side of the rehearsal: the tenant, or the server. Instants are epoch milliseconds. */
export interface Side {
  nextDue(): Promise<number | null>
  setClock(now: number): Promise<void>
  /** Runs what is due by its clock, until nothing of it is under way any more; gives its next due moment. */
  runDue(): Promise<number | null>
}

/**
 * Moves both clocks to `to`, running on the way what falls due: each thing at its own time, in order, on
 * the tenant's side first, since what it did is what the server then sees.
 */
export async function wind(tenant: Side, server: Side, now: () => number, to: number): Promise<void> {
  let serverDue = await server.nextDue()
  for (;;) {
    const dues = [await tenant.nextDue(), serverDue]
    const next = Math.min(...dues.map((due) => due ?? Number.POSITIVE_INFINITY))
    const at = Math.max(now(), Math.min(next, to))
    await Promise.all([tenant.setClock(at), server.setClock(at)])
    await tenant.runDue()
    serverDue = await server.runDue()
    if (next > to || at >= to) return
  }
}
