import type { Activity } from './activity.ts'
import { botId } from './identities.ts'
import { clientInfo, envelope, type Occasion } from './occasion.ts'

/** The app comes to a place or leaves it, or comes there in a newer version. */
export function installationActivity(
  occasion: Occasion,
  id: string,
  action: 'add' | 'remove' | 'add-upgrade',
): Activity {
  return { type: 'installationUpdate', ...envelope(occasion, id), action, entities: [clientInfo] }
}

/** The bot, or whoever else is named, becomes a member or ceases to be one; in a team Teams says so with an event type of its own. */
export function membershipActivity(
  occasion: Occasion,
  id: string,
  action: 'add' | 'remove',
  member: string = botId(occasion.app.appId),
): Activity {
  const { place } = occasion
  const common = envelope(occasion, id)
  const eventType = action === 'add' ? 'teamMemberAdded' : 'teamMemberRemoved'
  const channelData = place.kind === 'channel' ? { ...common.channelData, eventType } : common.channelData
  const members = { [action === 'add' ? 'membersAdded' : 'membersRemoved']: [{ id: member }] }
  return { type: 'conversationUpdate', ...common, channelData, ...members }
}
