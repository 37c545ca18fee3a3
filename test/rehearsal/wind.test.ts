import { describe, expect, it } from 'vitest'
import { type ServerSide, wind } from '../../infra/rehearsal/wind.ts'

/** A side with things that fall due, which may give rise to more on either side. */
function sideOf(name: string, log: string[], dues: number[]) {
  let clock = 0
  const then = new Map<number, () => void>()
  const side: ServerSide = {
    nextDue: async () => next(),
    async setClock(now) {
      clock = now
    },
    async runDue(now) {
      clock = now
      for (let due = next(); due !== null && due <= clock; due = next()) {
        dues.splice(dues.indexOf(due), 1)
        log.push(`${name} ${due} at ${clock}`)
        then.get(due)?.()
      }
      return next()
    },
  }
  const next = () => (dues.length === 0 ? null : Math.min(...dues))
  return { side, dues, then, now: () => clock }
}

describe('winding', () => {
  it('runs what falls due on both sides in order, each at its own time', async () => {
    const log: string[] = []
    const tenant = sideOf('tenant', log, [20, 40])
    const server = sideOf('server', log, [10, 30, 60])
    await wind(tenant.side, server.side, tenant.now, 50)
    expect(log).toEqual(['server 10 at 10', 'tenant 20 at 20', 'server 30 at 30', 'tenant 40 at 40'])
    expect([tenant.now(), server.now()]).toEqual([50, 50])
  })

  it('lets the tenant go first at one moment: what it did is what the server then sees', async () => {
    const log: string[] = []
    const tenant = sideOf('tenant', log, [10])
    const server = sideOf('server', log, [10])
    await wind(tenant.side, server.side, tenant.now, 10)
    expect(log).toEqual(['tenant 10 at 10', 'server 10 at 10'])
  })

  it('has told the server the time before the tenant does something that it may hear of', async () => {
    const tenant = sideOf('tenant', [], [10])
    const server = sideOf('server', [], [])
    let heardAt: number | undefined
    tenant.then.set(10, () => {
      heardAt = server.now()
    })
    await wind(tenant.side, server.side, tenant.now, 30)
    expect(heardAt).toBe(10)
  })

  it('runs at its own time what only came up on the way, on the other side too', async () => {
    const log: string[] = []
    const tenant = sideOf('tenant', log, [])
    const server = sideOf('server', log, [10])
    server.then.set(10, () => {
      tenant.dues.push(15)
      server.dues.push(25)
    })
    await wind(tenant.side, server.side, tenant.now, 30)
    expect(log).toEqual(['server 10 at 10', 'tenant 15 at 15', 'server 25 at 25'])
  })

  it.each([5, Number.NEGATIVE_INFINITY])('runs first, and now, what was due before: at %d', async (due) => {
    const log: string[] = []
    const tenant = sideOf('tenant', log, [])
    const server = sideOf('server', log, [due, 20])
    await tenant.side.setClock(10)
    await wind(tenant.side, server.side, tenant.now, 30)
    expect(log).toEqual([`server ${due} at 10`, 'server 20 at 20'])
  })

  it('goes straight to its end where nothing is due on the way', async () => {
    const tenant = sideOf('tenant', [], [])
    const server = sideOf('server', [], [99])
    await wind(tenant.side, server.side, tenant.now, 50)
    expect([tenant.now(), server.now(), server.dues]).toEqual([50, 50, [99]])
  })
})
