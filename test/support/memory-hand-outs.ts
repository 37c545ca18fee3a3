import type { LogKeeping } from '../../src/domain/log/log-keeping.ts'
import type { PackTicket } from '../../src/services/ports/hand-outs.ts'
import type { Store } from '../../src/services/ports/store.ts'

export function createMemoryHandOuts(): Pick<Store, 'logKeepings' | 'packTickets'> {
  const keepings = new Map<string, LogKeeping>()
  const tickets = new Map<string, PackTicket>()
  return {
    logKeepings: {
      get: async (id) => keepings.get(id) ?? null,
      save: async (id, keeping) => void keepings.set(id, keeping),
    },
    packTickets: {
      issue: async (ticket) => void tickets.set(ticket.id, ticket),
      async redeem(inspectionId, id, now) {
        const ticket = tickets.get(id)
        tickets.delete(id)
        return ticket?.inspectionId === inspectionId && ticket.expires > now ? ticket : null
      },
    },
  }
}
