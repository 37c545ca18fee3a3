import { expect } from 'vitest'
import { ISLA, MORVEN, ROSS, TENANT_ID } from '../tenant/tenant-under-test.ts'
import type { ClientGround } from './client-ground.ts'
import { connectorClient, teamsConnectorClient } from './connector-client.ts'

const CARD = {
  contentType: 'application/vnd.microsoft.card.adaptive',
  content: { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'Week 6 of 35', wrap: true }] },
}
const POST = { type: 'message', attachments: [CARD] }

/** Its own types demand the token that the first page has none of. */
interface PageOptions {
  pageSize: number
  continuationToken: string
}

type ConnectorJourney = (ground: ClientGround) => Promise<void>

/** What a bot does in a team and with its people, by Microsoft's client of the connector. */
export const connectorJourneys: Readonly<Record<string, ConnectorJourney>> = {
  async 'posts a card, answers below it, edits and deletes'(ground) {
    const { conversations } = connectorClient(ground)
    const channel = channelOf(ground)
    const { id = '' } = await conversations.sendToConversation(channel, POST)
    const reply = await conversations.replyToActivity(channel, id, { type: 'message', text: 'In its thread' })
    expect((await conversations.updateActivity(channel, id, { ...POST, text: 'Edited' })).id).toBe(id)
    await conversations.deleteActivity(channel, reply.id ?? '')
    const shown = await fetch(`${ground.tenant.url}/_tenant/channel`)
    const messages = (await shown.json()) as { id: string; edits: number; deleted?: boolean }[]
    expect(messages.find((message) => message.id === id)).toMatchObject({ edits: 1 })
    expect(messages.some((message) => message.id === reply.id)).toBe(false)
    const again = conversations.updateActivity(channel, reply.id ?? '', POST)
    await expect(again).rejects.toMatchObject({ statusCode: 404 })
  },

  async 'reads who is in the team, all at once, page by page and one by one'(ground) {
    const { conversations } = connectorClient(ground)
    const everybody = [ISLA, MORVEN, ROSS].map(({ id }) => id).toSorted()
    const members = await conversations.getConversationMembers(channelOf(ground))
    expect(members.map(({ aadObjectId }) => aadObjectId).toSorted()).toEqual(everybody)
    const paged = await pageThrough(ground)
    expect(paged.toSorted()).toEqual(members.map(({ id }) => id).toSorted())
    const member = await conversations.getConversationMember(channelOf(ground), paged[0] ?? '')
    expect(everybody).toContain(member.aadObjectId)
  },

  async 'opens a chat with a person and writes there'(ground) {
    const { conversations } = connectorClient(ground)
    const chat = await conversations.createConversation(describeChat(ISLA.id))
    expect((await conversations.createConversation(describeChat(ISLA.id))).id).toBe(chat.id)
    const { id } = await conversations.sendToConversation(chat.id, { type: 'message', text: 'A word with you' })
    const shown = await fetch(`${ground.tenant.url}/_tenant/chats/${ISLA.id}`)
    expect(await shown.json()).toContainEqual(expect.objectContaining({ id, text: 'A word with you' }))
  },

  async 'reads the team and its channels'(ground) {
    const { teams } = teamsConnectorClient(ground)
    const { team } = ground.tenant.kernel.content
    const { name, aadGroupId } = await teams.fetchTeamDetails(channelOf(ground))
    expect({ name, aadGroupId }).toEqual({ name: team.name, aadGroupId: team.id })
    const { conversations = [] } = await teams.fetchChannelList(channelOf(ground))
    expect(conversations.map(({ id }) => id)).toEqual(team.channels.map(({ id }) => id))
  },
}

function channelOf({ tenant }: ClientGround): string {
  return tenant.kernel.content.team.channels[0]?.id ?? ''
}

function describeChat(person: string) {
  return { members: [{ id: person, name: '' }], tenantId: TENANT_ID, isGroup: false } as never
}

async function pageThrough(ground: ClientGround): Promise<string[]> {
  const { conversations } = connectorClient(ground)
  const found: string[] = []
  let continuationToken: string | undefined
  do {
    const options = { pageSize: 50, ...(continuationToken && { continuationToken }) } as PageOptions
    const page = await conversations.getConversationPagedMembers(channelOf(ground), options)
    found.push(...(page.members ?? []).map(({ id }) => id))
    continuationToken = page.continuationToken
  } while (continuationToken)
  return found
}
