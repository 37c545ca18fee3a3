import { listTeam } from '../connector/installations.ts'
import { findUser } from '../find-user.ts'
import { GraphError } from '../kernel/errors.ts'
import { type GraphAnswer, type GraphCall, ok, param } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { answerPage } from './answer-page.ts'

const PAGE = { byDefault: 100, most: 999, code: 'BadRequest' }

/** GET /teams/{id} (contracts: `microsoft.graph.team`). */
export function getTeam(kernel: Kernel, call: GraphCall): GraphAnswer {
  const { team, tenantId } = openTeam(kernel, call)
  return ok({
    '@odata.context': `${kernel.url}/v1.0/$metadata#teams/$entity`,
    ...{ id: team.id, displayName: team.name, internalId: team.channels[0]?.id ?? '', tenantId },
    ...{ visibility: 'private', isArchived: false, specialization: 'none', classification: null },
    webUrl: `https://teams.microsoft.com/l/team/${encodeURIComponent(team.channels[0]?.id ?? '')}/conversations?groupId=${team.id}`,
  })
}

/** GET /teams/{id}/channels, the General channel first. */
export function listChannels(kernel: Kernel, call: GraphCall): GraphAnswer {
  const { team } = openTeam(kernel, call)
  const value = team.channels.map((channel) => toChannel(kernel, channel))
  return ok({
    '@odata.context': `${kernel.url}/v1.0/$metadata#teams('${team.id}')/channels`,
    '@odata.count': value.length,
    value,
  })
}

export function getChannel(kernel: Kernel, call: GraphCall): GraphAnswer {
  return ok({
    '@odata.context': `${kernel.url}/v1.0/$metadata#teams('${param(call, 'team')}')/channels/$entity`,
    ...toChannel(kernel, openChannel(kernel, call)),
  })
}

/** GET /teams/{id}/primaryChannel: the one called General. */
export function getPrimaryChannel(kernel: Kernel, call: GraphCall): GraphAnswer {
  const [general] = openTeam(kernel, call).team.channels
  if (!general) throw new GraphError(404, 'NotFound', 'The team has no channels.')
  return ok({
    '@odata.context': `${kernel.url}/v1.0/$metadata#teams('${param(call, 'team')}')/primaryChannel/$entity`,
    ...toChannel(kernel, general),
  })
}

/** GET /teams/{id}/members: guests are told by their role. */
export function listTeamMembers(kernel: Kernel, call: GraphCall): GraphAnswer {
  const members = toMembers(kernel, call)
  const set = `teams('${param(call, 'team')}')/members`
  return answerPage(call, PAGE, set, members, { '@odata.count': members.length })
}

/** GET /teams/{id}/members/{membership}: by the id that the roster gives it. */
export function getTeamMember(kernel: Kernel, call: GraphCall): GraphAnswer {
  const member = toMembers(kernel, call).find((each) => each.id === param(call, 'membership'))
  if (!member) throw new GraphError(404, 'NotFound', 'No member found with that membership id.')
  const context = `${kernel.url}/v1.0/$metadata#teams('${param(call, 'team')}')/members/$entity`
  return ok({ '@odata.context': context, ...member })
}

/** GET /users/{id}/joinedTeams. */
export function listJoinedTeams(kernel: Kernel, call: GraphCall): GraphAnswer {
  const { content } = kernel
  const person = findUser(content, param(call, 'user'))
  const joined = person && listTeam(kernel).includes(person)
  const { id, name: displayName } = content.team
  const value = joined ? [{ id, displayName, tenantId: content.tenantId, isArchived: false }] : []
  return ok({ '@odata.context': `${kernel.url}/v1.0/$metadata#teams`, '@odata.count': value.length, value })
}

function toMembers(kernel: Kernel, call: GraphCall) {
  const { team, tenantId } = openTeam(kernel, call)
  const [owner] = listTeam(kernel)
  return listTeam(kernel).map((person) => ({
    '@odata.type': '#microsoft.graph.aadUserConversationMember',
    id: Buffer.from(`${team.id}##${person.id}`).toString('base64'),
    roles: person.guest ? ['guest'] : person === owner ? ['owner'] : [],
    ...{ displayName: person.name, userId: person.id, email: person.mail, tenantId },
    visibleHistoryStartDateTime: '0001-01-01T00:00:00Z',
  }))
}

function openTeam({ content }: Kernel, call: GraphCall) {
  if (param(call, 'team') === content.team.id) return content
  throw new GraphError(404, 'NotFound', `No team found with Group Id ${param(call, 'team')}`)
}

export function openChannel(kernel: Kernel, call: GraphCall) {
  const wanted = param(call, 'channel')
  const channel = openTeam(kernel, call).team.channels.find((each) => each.id === wanted)
  if (channel) return channel
  throw new GraphError(404, 'NotFound', `Channel '${wanted}' was not found.`)
}

function toChannel({ content }: Kernel, channel: { id: string; name: string }) {
  const place = `https://teams.microsoft.com/l/channel/${encodeURIComponent(channel.id)}`
  return {
    ...{ id: channel.id, displayName: channel.name, email: '', membershipType: 'standard' },
    ...{ tenantId: content.tenantId, isArchived: false, isFavoriteByDefault: null },
    webUrl: `${place}/${encodeURIComponent(channel.name)}?groupId=${content.team.id}&tenantId=${content.tenantId}`,
  }
}
