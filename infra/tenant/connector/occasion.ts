import { Temporal } from 'temporal-polyfill'
import type { AppContent, PersonContent, TenantContent } from '../content.ts'
import { botId, threadId, userId } from './identities.ts'

/**
 * Where an activity happens: a person's chat with the bot, a channel of the team, in a thread or not, or people's own
 * chats, where a message extension is at hand and the bot is not.
 */
export type Place =
  | { kind: 'personal' | 'people' | 'group'; id: string }
  | { kind: 'channel'; id: string; root?: string }

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
export function envelope({ content, app, serviceUrl, person, place, now }: Occasion, id: string) {
  const timestamp = new Date(now).toISOString()
  return {
    id,
    timestamp,
    localTimestamp: toLocal(now),
    localTimezone: ZONE,
    locale: LOCALE,
    channelId: 'msteams',
    serviceUrl,
    from: {
      ...{ id: userId(app.appId, person.id), name: person.name, aadObjectId: person.id },
      ...(person.tenantId === undefined ? {} : { tenantId: person.tenantId }),
    },
    recipient: { id: botId(app.appId), name: app.name },
    conversation: toConversation(content, place),
    channelData: toChannelData(content, place),
  }
}

/** The same moment as the clock in the person's room shows it, with its offset. */
function toLocal(now: number): string {
  const there = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(ZONE)
  return there.toString({ timeZoneName: 'never', fractionalSecondDigits: 3 })
}

export const clientInfo = { type: 'clientInfo', locale: LOCALE, country: 'GB', platform: 'Web', timezone: ZONE }

function toConversation({ tenantId }: TenantContent, place: Place) {
  // Teams calls a chat of two people by the same word as one with a bot.
  if (place.kind === 'group') return { isGroup: true, conversationType: 'groupChat', tenantId, id: place.id }
  if (place.kind !== 'channel') return { conversationType: 'personal', tenantId, id: place.id }
  const id = place.root === undefined ? place.id : threadId(place.id, place.root)
  return { isGroup: true, conversationType: 'channel', tenantId, id }
}

function toChannelData({ tenantId, team }: TenantContent, place: Place) {
  const tenant = { id: tenantId }
  if (place.kind !== 'channel') return { tenant }
  const general = team.channels[0]?.id ?? ''
  return {
    ...{ teamsChannelId: place.id, teamsTeamId: general, tenant },
    channel: { id: place.id },
    team: { id: general, name: team.name, aadGroupId: team.id },
  }
}
