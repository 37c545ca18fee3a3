import type { Grant } from '../../src/domain/sharing/grant.ts'
import type { Told } from '../../src/domain/sharing/sharing-look.ts'
import type { Sharing } from '../../src/services/ports/sharing.ts'

/** Permissions in memory: what is not set by a test has those of its site. */
export interface MemorySharing extends Sharing {
  readonly own: Map<string, Told>
  /** Ids asked for so far. */
  readonly asked: string[]
}

export const MEMBERS: Grant = {
  may: 'write',
  to: [{ kind: 'site group', id: '5', name: 'Members' }],
  inherited: true,
}

export function createMemorySharing(): MemorySharing {
  const own = new Map<string, Told>()
  const asked: string[] = []
  return {
    own,
    asked,
    async grants(_drive, ids) {
      asked.push(...ids)
      return new Map(ids.map((id) => [id, own.has(id) ? (own.get(id) ?? null) : [MEMBERS]]))
    },
  }
}
