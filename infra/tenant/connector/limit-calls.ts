import type { Call } from './call.ts'
import { ConnectorError } from './connector-error.ts'
import { parseConversation } from './identities.ts'
import { limitRate, readWindows, sendWindows, togetherWindows } from './send-rate.ts'

/** What a call does, as the limits tell them apart; a change of what was said is counted only as a call. */
export type Kind = 'send' | 'read' | 'change'

/** Counted per bot and conversation, and all of a bot's calls together (msteams-docs bots/how-to/rate-limit.md). */
export function limitCalls(now: () => number) {
  const limits = { send: limitRate(sendWindows, now), read: limitRate(readWindows, now) }
  const whole = limitRate([{ seconds: 1, count: 30 }], now)
  const together = limitRate(togetherWindows, now)
  return (kind: Kind, call: Call) => {
    const { appId } = call.bot
    const place = findPlace(call)
    const own = kind === 'change' ? undefined : limits[kind].admit(`${appId}/${place}`)
    const others = kind === 'send' ? together.admit(place) : undefined
    const waits = [whole.admit(appId), own, others].filter((wait) => wait !== undefined)
    if (waits.length > 0)
      throw new ConnectorError(429, 'TooManyRequests', 'API calls quota exceeded!', Math.max(...waits))
  }
}

/** The conversation that a call is about; one to be created is the channel's or the person's. */
function findPlace({ params, body }: Call): string {
  if (params.conversation !== undefined) return parseConversation(params.conversation).base
  const asked = (body ?? {}) as { channelData?: { channel?: { id?: string } }; members?: { id?: string }[] }
  return params.team ?? asked.channelData?.channel?.id ?? asked.members?.[0]?.id ?? ''
}
