import type { ChannelHistory, PastMessage } from '../services/ports/channel-history.ts'
import { markOf } from './card-mark-of.ts'
import { flattenMessage, type GraphMessage } from './flatten-message.ts'
import type { Graph } from './graph.ts'
import { readPages } from './pages.ts'

/** Most that a page of channel messages holds. */
const PAGE = 50

/** Needs the team's own consent to `ChannelMessage.Read.Group`. */
export function connectChannelHistory(graph: Graph): ChannelHistory {
  return {
    async messages(teamId, channelId, since) {
      const path = `/teams/${encodeURIComponent(teamId)}/channels/${encodeURIComponent(channelId)}/messages?$top=${PAGE}`
      const found: PastMessage[] = []
      for await (const page of readPages<GraphMessage>(graph, path)) {
        found.push(...page.filter(isPostedByApp).map(toPast))
        // Pages come by last change, so only a page on which nothing moved since then ends the search.
        if (page.length > 0 && page.every((message) => lastTouched(message) < since)) break
      }
      return found.filter((message) => message.at >= since).toSorted((a, b) => b.at - a.at)
    },
  }
}

/** A person who quotes a card has not posted one. */
function isPostedByApp({ messageType, deletedDateTime, from }: GraphMessage): boolean {
  return messageType === 'message' && !deletedDateTime && Boolean(from?.application)
}

function toPast(message: GraphMessage): PastMessage {
  const mark = markOf(message)
  const text = flattenMessage(message)
  return { id: message.id, at: Date.parse(message.createdDateTime), text, ...(mark !== undefined && { mark }) }
}

function lastTouched({ createdDateTime, lastModifiedDateTime }: GraphMessage): number {
  return Date.parse(lastModifiedDateTime ?? createdDateTime)
}
