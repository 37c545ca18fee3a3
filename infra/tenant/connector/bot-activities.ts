import type { AppContent, PersonContent, TenantContent } from '../content.ts'
import type { Activity, Attachment } from './activity.ts'
import { botId, threadId, userId } from './identities.ts'

/** Where an activity happens: a person's chat with the bot, or a channel of the team, in a thread or not. */
export type Place = { kind: 'personal'; id: string } | { kind: 'channel'; id: string; root?: string }

/** Everything that an activity on its way to the bot is made of. */
export type Occasion = {
  content: TenantContent
  app: AppContent
  /** `{tenant}/connector/`; the token that accompanies the activity names the same. */
  serviceUrl: string
  person: PersonContent
  place: Place
  /** Epoch milliseconds on the tenant's clock. */
  now: number
}

const LOCALE = 'en-GB'
const ZONE = 'Europe/London'

/** What all activities from Teams have in common (contracts: bot-connector.json, `Activity`). */
function envelope({ content, app, serviceUrl, person, place, now }: Occasion, id: string) {
  const timestamp = new Date(now).toISOString()
  return {
    id,
    timestamp,
    localTimestamp: timestamp,
    localTimezone: ZONE,
    locale: LOCALE,
    channelId: 'msteams',
    serviceUrl,
    from: { id: userId(app.appId, person.id), name: person.name, aadObjectId: person.id },
    recipient: { id: botId(app.appId), name: app.name },
    conversation: toConversation(content, place),
    channelData: toChannelData(content, place),
  }
}

const clientInfo = { type: 'clientInfo', locale: LOCALE, country: 'GB', platform: 'Web', timezone: ZONE }

function toConversation({ tenantId }: TenantContent, place: Place) {
  if (place.kind === 'personal') return { conversationType: 'personal', tenantId, id: place.id }
  const id = place.root === undefined ? place.id : threadId(place.id, place.root)
  return { isGroup: true, conversationType: 'channel', tenantId, id }
}

function toChannelData({ tenantId, team }: TenantContent, place: Place) {
  const tenant = { id: tenantId }
  if (place.kind === 'personal') return { tenant }
  const general = team.channels[0]?.id ?? ''
  return {
    ...{ teamsChannelId: place.id, teamsTeamId: general, tenant },
    channel: { id: place.id },
    team: { id: general, name: team.name, aadGroupId: team.id },
  }
}

/** A person writes. In a channel the bot hears only what mentions it, so the text must carry `<at>its name</at>`. */
export function messageActivity(occasion: Occasion, id: string, text: string, attachments?: Attachment[]): Activity {
  const { app, place } = occasion
  const mention = { type: 'mention', mentioned: { id: botId(app.appId), name: app.name }, text: `<at>${app.name}</at>` }
  return {
    type: 'message',
    ...envelope(occasion, id),
    textFormat: 'plain',
    text,
    ...(attachments?.length ? { attachments } : {}),
    entities: place.kind === 'channel' ? [mention, clientInfo] : [clientInfo],
  }
}

/** `Action.Submit`: a message with a value and no text. */
export function submitActivity(occasion: Occasion, id: string, messageId: string, data: unknown): Activity {
  return { type: 'message', ...envelope(occasion, id), replyToId: messageId, value: data, entities: [clientInfo] }
}

/** `Action.Execute`: an invoke whose answer is the bot's HTTP body. */
export function executeActivity(
  occasion: Occasion,
  id: string,
  messageId: string,
  verb: string,
  data: unknown,
): Activity {
  return {
    type: 'invoke',
    name: 'adaptiveCard/action',
    ...envelope(occasion, id),
    replyToId: messageId,
    value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
    entities: [clientInfo],
  }
}

/** The app comes to a place or leaves it. */
export function installationActivity(occasion: Occasion, id: string, action: 'add' | 'remove'): Activity {
  return { type: 'installationUpdate', ...envelope(occasion, id), action, entities: [clientInfo] }
}

/** The bot becomes a member; in a team Teams says so with an event type of its own. */
export function memberAddedActivity(occasion: Occasion, id: string): Activity {
  const { place, app } = occasion
  const common = envelope(occasion, id)
  const channelData =
    place.kind === 'channel' ? { ...common.channelData, eventType: 'teamMemberAdded' } : common.channelData
  return { type: 'conversationUpdate', ...common, channelData, membersAdded: [{ id: botId(app.appId) }] }
}
