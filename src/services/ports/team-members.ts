import type { Place } from '../../domain/inspection/inspection.ts'

/** Who is in a team now, as Teams tells the bot of it. Failures are `SendFailure`. */
export interface TeamMembers {
  /** Entra object ids, guests among them. */
  of(place: Pick<Place, 'teamId' | 'channelId'>): Promise<readonly string[]>
}
