import { toAccount } from './accounts.ts'
import { type Answer, type Call, listMembers, notInRoster, openConversation } from './call.ts'
import { ConnectorError } from './connector-error.ts'
import type { Teams } from './teams.ts'

const PAGE = { least: 50, byDefault: 200, most: 500 }

export function readMembers(teams: Teams, call: Call): Answer {
  return { status: 200, body: listAccounts(teams, call) }
}

/** Outside 50 to 500 the page has its usual size (msteams-docs get-teams-context). */
export function readPagedMembers(teams: Teams, call: Call): Answer {
  const wanted = Number(call.query.get('pageSize') ?? PAGE.byDefault)
  const size = wanted >= PAGE.least && wanted <= PAGE.most ? wanted : PAGE.byDefault
  const from = Number(call.query.get('continuationToken') ?? 0)
  const all = listAccounts(teams, call)
  if (!Number.isInteger(from) || from > all.length)
    throw new ConnectorError(400, 'BadArgument', 'Invalid continuationToken.')
  const members = all.slice(from, from + size)
  const rest = from + size < all.length
  return { status: 200, body: { members, ...(rest ? { continuationToken: String(from + size) } : {}) } }
}

/** By the bot's id for the person, or by object id. */
export function readMember(teams: Teams, call: Call): Answer {
  const wanted = call.params.member
  const found = listAccounts(teams, call).find((account) => account.id === wanted || account.aadObjectId === wanted)
  if (found) return { status: 200, body: found }
  throw new ConnectorError(404, 'MemberNotFoundInConversation', 'Member not found in conversation.')
}

export function readTeam(teams: Teams, call: Call): Answer {
  const { team, general } = openTeam(teams, call)
  const counts = {
    channelCount: team.channels.length,
    memberCount: team.members?.length ?? teams.kernel.content.people.length,
  }
  return { status: 200, body: { id: general, name: team.name, aadGroupId: team.id, type: 'standard', ...counts } }
}

/** The General channel comes without a name, as Teams sends it. */
export function readChannels(teams: Teams, call: Call): Answer {
  const { team, general } = openTeam(teams, call)
  const conversations = team.channels.map(({ id, name }) => (id === general ? { id } : { id, name }))
  return { status: 200, body: { conversations } }
}

function openTeam({ kernel, installations }: Teams, call: Call) {
  const { team } = kernel.content
  const general = team.channels[0]?.id ?? ''
  if (call.params.team !== general) throw new ConnectorError(404, 'NotFound', 'Team not found.')
  if (!installations.inTeam(call.bot.appId)) throw notInRoster()
  return { team, general }
}

function listAccounts(teams: Teams, call: Call) {
  const members = listMembers(teams, openConversation(teams, call))
  return members.map((person) => toAccount(teams.kernel.content, call.bot.appId, person))
}
