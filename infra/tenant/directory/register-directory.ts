import type { Teams } from '../connector/teams.ts'
import { getChannelMessage, listChannelMessages, listReplies, messagesQuery } from './channel-message-routes.ts'
import {
  getChannel,
  getPrimaryChannel,
  getTeam,
  getTeamMember,
  listChannels,
  listJoinedTeams,
  listTeamMembers,
} from './team-routes.ts'
import { getUser, listGroupMembers, listUsers, usersQuery } from './user-routes.ts'

/** The names ending in `.Group` are a team's own consent to an app (resource-specific consent). */
const USERS = {
  allow: ['User.Read.All', 'User.ReadBasic.All', 'Directory.Read.All'],
  denial: 'Authorization_RequestDenied',
}
const GROUPS = {
  allow: ['Group.Read.All', 'GroupMember.Read.All', 'Directory.Read.All'],
  denial: 'Authorization_RequestDenied',
}
const ROSTER = {
  allow: ['TeamMember.Read.Group', 'TeamMember.Read.All', 'Group.Read.All', 'TeamMember.ReadWrite.All'],
  denial: 'Forbidden',
}
const TEAM = { allow: ['TeamSettings.Read.Group', 'Team.ReadBasic.All', 'Group.Read.All'], denial: 'Forbidden' }
const CHANNELS = {
  allow: ['ChannelSettings.Read.Group', 'Channel.ReadBasic.All', 'Group.Read.All'],
  denial: 'Forbidden',
}
const MESSAGES = { allow: ['ChannelMessage.Read.Group', 'ChannelMessage.Read.All'], denial: 'Forbidden' }

/** People, the team, its channels and what was said there. */
export function registerDirectory(teams: Teams): void {
  const { kernel } = teams
  const { graph } = kernel
  graph.route('GET', '/users', { ...USERS, query: usersQuery }, (call) => listUsers(kernel, call))
  graph.route('GET', '/users/{user}', { ...USERS, allow: [...USERS.allow, 'User.Read'], query: ['$select'] }, (call) =>
    getUser(kernel, call),
  )
  graph.route('GET', '/groups/{group}/members', { ...GROUPS, query: usersQuery }, (call) =>
    listGroupMembers(kernel, call),
  )
  graph.route('GET', '/teams/{team}', { ...TEAM, query: ['$select'] }, (call) => getTeam(kernel, call))
  const listing = ['$top', '$skiptoken', '$select']
  graph.route('GET', '/teams/{team}/members', { ...ROSTER, query: listing }, (call) => listTeamMembers(kernel, call))
  graph.route('GET', '/teams/{team}/members/{membership}', { ...ROSTER, query: ['$select'] }, (call) =>
    getTeamMember(kernel, call),
  )
  graph.route('GET', '/users/{user}/joinedTeams', { ...TEAM, query: ['$select'] }, (call) =>
    listJoinedTeams(kernel, call),
  )
  graph.route('GET', '/teams/{team}/channels', { ...CHANNELS, query: ['$select'] }, (call) =>
    listChannels(kernel, call),
  )
  graph.route('GET', '/teams/{team}/channels/{channel}', { ...CHANNELS, query: ['$select'] }, (call) =>
    getChannel(kernel, call),
  )
  graph.route('GET', '/teams/{team}/primaryChannel', { ...CHANNELS, query: ['$select'] }, (call) =>
    getPrimaryChannel(kernel, call),
  )
  const messages = '/teams/{team}/channels/{channel}/messages'
  graph.route('GET', messages, { ...MESSAGES, query: messagesQuery }, (call) => listChannelMessages(teams, call))
  graph.route('GET', `${messages}/{message}`, MESSAGES, (call) => getChannelMessage(teams, call))
  graph.route('GET', `${messages}/{message}/replies`, { ...MESSAGES, query: ['$top', '$skiptoken'] }, (call) =>
    listReplies(teams, call),
  )
}
