import type { Activity } from './activity.ts'
import { messageActivity } from './bot-activities.ts'
import { clientInfo, envelope, type Occasion } from './occasion.ts'

/** As Teams knows them (msteams-docs conversation-messages). */
export const REACTIONS = ['like', 'heart', 'laugh', 'surprised', 'sad', 'angry'] as const

export type Reaction = (typeof REACTIONS)[number]

/** A person changed what they wrote: the message as it is now, under its own id. */
export function editActivity(occasion: Occasion, id: string, text: string): Activity {
  const message = messageActivity(occasion, id, { text, mentions: occasion.place.kind === 'channel' })
  return { ...message, type: 'messageUpdate', channelData: mark(message, 'editMessage') }
}

/** A person took back what they wrote. */
export function deleteActivity(occasion: Occasion, id: string): Activity {
  const common = envelope(occasion, id)
  return { type: 'messageDelete', ...common, channelData: mark(common, 'softDeleteMessage'), entities: [clientInfo] }
}

/** A person put a reaction under a message of the bot's, or took it away. */
export function reactionActivity(
  occasion: Occasion,
  id: string,
  { messageId, type, isAdded }: { messageId: string; type: Reaction; isAdded: boolean },
): Activity {
  const reactions = { [isAdded ? 'reactionsAdded' : 'reactionsRemoved']: [{ type }] }
  return { type: 'messageReaction', ...envelope(occasion, id), replyToId: messageId, ...reactions }
}

function mark(activity: { readonly [member: string]: unknown }, eventType: string) {
  return { ...(activity.channelData as object), eventType }
}
