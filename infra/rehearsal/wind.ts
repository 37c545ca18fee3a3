/** One side of the rehearsal: the tenant, or the server. Instants are epoch milliseconds. */
export interface Side {
  nextDue(): Promise<number | null>
  /** Sets its clock and runs what is due by then, until nothing of it is under way any more; gives its next due moment. */
  runDue(now: number): Promise<number | null>
}

/** It has to know the time also where only the other side has something to do. */
export interface ServerSide extends Side {
  setClock(now: number): Promise<void>
}

/**
 * Moves both clocks to `to`, running on the way what falls due: each thing at its own time, in order, on
 * the tenant's side first, since what it did is what the server then sees.
 */
export async function wind(tenant: Side, server: ServerSide, now: () => number, to: number): Promise<void> {
  let serverDue = await server.nextDue()
  for (;;) {
    const tenantDue = (await tenant.nextDue()) ?? Number.POSITIVE_INFINITY
    const next = Math.min(tenantDue, serverDue ?? Number.POSITIVE_INFINITY)
    const at = Math.max(now(), Math.min(next, to))
    // Elsewhere the server is told the time with what it is to do: half the questions across processes.
    if (tenantDue <= at) await server.setClock(at)
    await tenant.runDue(at)
    serverDue = await server.runDue(at)
    if (next > to || at >= to) return
  }
}
