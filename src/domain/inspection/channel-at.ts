import type { Instant } from '../schedule/day.ts'
import type { Place } from './inspection.ts'

/** The place as it was at a moment: a card stays in the channel that it was posted to. */
export function placeAt(place: Place, at: Instant): Place {
  const former = place.formerChannels?.find(({ until }) => at < until)
  return former ? { ...place, channelId: former.channelId } : place
}

/** The same place with its cards in another channel from a moment on. */
export function inChannel(place: Place, channelId: string, from: Instant): Place {
  if (channelId === place.channelId) return place
  const formerChannels = [...(place.formerChannels ?? []), { channelId: place.channelId, until: from }]
  return { ...place, channelId, formerChannels }
}
