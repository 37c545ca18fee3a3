import type { Person } from '../domain/inspection/inspection.ts'
import type { Roster } from '../services/ports/roster.ts'
import type { Graph } from './graph.ts'
import { readAll } from './pages.ts'

interface TeamMember {
  readonly userId?: string | null
  readonly displayName?: string | null
  readonly email?: string | null
  readonly roles?: readonly string[]
}

/** Needs the team's own consent to `TeamMember.Read.Group`. */
export function connectRoster(graph: Graph): Roster {
  return {
    async members(teamId) {
      const members = await readAll<TeamMember>(graph, `/teams/${encodeURIComponent(teamId)}/members`)
      return members.flatMap(toPerson)
    },
  }
}

/** A member without a user id is not a person. */
function toPerson(member: TeamMember): readonly Person[] {
  if (!member.userId) return []
  const { userId: id, displayName, email, roles = [] } = member
  return [{ id, name: displayName ?? '', mail: email ?? '', guest: roles.includes('guest') }]
}
