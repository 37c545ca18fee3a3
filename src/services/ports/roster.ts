import type { Person } from '../../domain/inspection/inspection.ts'

/** The team's own members: the only address book. Failures are `GraphFailure`. */
export interface Roster {
  members(teamId: string): Promise<readonly Person[]>
}
