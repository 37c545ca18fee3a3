/** The channel's own conversation, that posts go to. */
export function channelKey(channelId: string): string {
  return `channel/${channelId}`
}

/** Somebody's personal chat, by Entra object id. */
export function personKey(personId: string): string {
  return `person/${personId}`
}

/** A team, by its group id: how its channels are reached that have not spoken yet. */
export function teamKey(teamId: string): string {
  return `team/${teamId}`
}
