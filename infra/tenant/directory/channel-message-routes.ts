import type { Message } from '../connector/message-store.ts'
import type { Teams } from '../connector/teams.ts'
import { CHANNEL_LAG } from '../kernel/channel-lag.ts'
import { badRequest, GraphError } from '../kernel/errors.ts'
import { type GraphAnswer, type GraphCall, linkAgain, ok, param } from '../kernel/graph-call.ts'
import { isNumber, type PagePlace, readPlace, writePlace } from '../kernel/page-place.ts'
import { readPageSize } from './answer-page.ts'
import { toChannelMessage } from './channel-message-shape.ts'
import { openChannel } from './team-routes.ts'

const PAGE = { byDefault: 20, most: 50, code: 'BadRequest' }

export const messagesQuery = ['$top', '$skiptoken', '$expand']

/** GET .../channels/{id}/messages: the threads' first messages, the last changed first; deleted ones stay as empty ones, new ones may show late. */
export function listChannelMessages(teams: Teams, call: GraphCall): GraphAnswer {
  const { messages, kernel } = teams
  const channel = openChannel(kernel, call)
  const expand = call.query.get('$expand')
  if (expand !== null && expand !== 'replies')
    throw badRequest(`$expand=${expand} is not supported here.`, 'BadRequest')
  const shownFrom = kernel.clock.now() - (kernel.settings.read<number>(CHANNEL_LAG) ?? 0)
  const all = messages.list(channel.id).filter(({ created }) => created <= shownFrom)
  const replies = (root: Message) => all.filter((message) => message.root === root.id)
  const roots = all.filter((message) => message.root === null)
  return answerPage(teams, call, roots, (root) => ({
    ...toChannelMessage(kernel.content, root),
    ...(expand ? { replies: replies(root).map((reply) => toChannelMessage(kernel.content, reply)) } : {}),
  }))
}

export function getChannelMessage(teams: Teams, call: GraphCall): GraphAnswer {
  return ok({
    '@odata.context': `${teams.kernel.url}/v1.0/$metadata#teams('${param(call, 'team')}')/channels('${encodeURIComponent(param(call, 'channel'))}')/messages/$entity`,
    ...toChannelMessage(teams.kernel.content, openRoot(teams, call)),
  })
}

export function listReplies(teams: Teams, call: GraphCall): GraphAnswer {
  const root = openRoot(teams, call)
  const replies = teams.messages.list(root.conversation).filter((message) => message.root === root.id)
  return answerPage(teams, call, replies, (reply) => toChannelMessage(teams.kernel.content, reply))
}

function openRoot(teams: Teams, call: GraphCall): Message {
  const channel = openChannel(teams.kernel, call)
  const message = teams.messages.find(channel.id, param(call, 'message'))
  if (message && message.root === null) return message
  throw new GraphError(404, 'NotFound', `Message '${param(call, 'message')}' was not found.`)
}

/** The last changed first. The token is the last message shown, so that what is posted meanwhile shifts nothing. */
function answerPage(teams: Teams, call: GraphCall, found: Message[], show: (message: Message) => object): GraphAnswer {
  const top = readPageSize(call, PAGE)
  const sorted = found.toSorted((a, b) => changedAt(b) - changedAt(a) || Number(b.id) - Number(a.id))
  const after = readPlace(call.query.get('$skiptoken'), isNumber, PAGE.code)
  const left = sorted.filter((message) => after === undefined || comesAfter(message, after))
  const page = left.slice(0, top)
  const last = page.at(-1)
  const rest = last !== undefined && left.length > top
  return ok({
    '@odata.context': `${teams.kernel.url}/v1.0/$metadata#teams('${param(call, 'team')}')/channels('${encodeURIComponent(param(call, 'channel'))}')/messages`,
    '@odata.count': page.length,
    ...(rest ? { '@odata.nextLink': linkAgain(call, { $skiptoken: writePlace(placeOf(last)) }) } : {}),
    value: page.map(show),
  })
}

function changedAt({ created, edited, deleted, reactions }: Message): number {
  return Math.max(created, edited ?? 0, deleted ?? 0, ...reactions.map(({ at }) => at))
}

function placeOf(message: Message): PagePlace<number> {
  return [changedAt(message), Number(message.id)]
}

function comesAfter(message: Message, [at, id]: PagePlace<number>): boolean {
  const changed = changedAt(message)
  return changed < Number(at) || (changed === at && Number(message.id) < id)
}
