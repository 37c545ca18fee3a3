import { CHANNEL_ID, PEOPLE, SITE_PATH, SITE_URL } from '../../infra/rehearsal/tenant-content.ts'
import type { Exchange } from '../../infra/tenant/kernel/traffic.ts'
import type { Overview } from '../../src/contract/overview.ts'
import { ask } from './ask.ts'
import { readCard } from './read-card.ts'

export type Person = keyof typeof PEOPLE

interface Message {
  readonly id: string
  readonly text: string
  readonly at: string
  readonly edits: number
  readonly from: { readonly name: string }
  readonly attachments: readonly { readonly content?: unknown }[]
}

interface Item {
  readonly id: string
  readonly parentReference: { readonly driveId: string }
}

/** A message with everything that it says, its card included. */
export interface Seen extends Pick<Message, 'id' | 'at' | 'edits'> {
  readonly by: string
  readonly says: string
  readonly card: unknown
}

export type Onlooker = ReturnType<typeof lookOn>

const GRAPH = 'https://graph.microsoft.com'
export const BASE = 'Joint inspection 2027'
export const WORKING = `${BASE}/Working`
export const SHARED = `${BASE}/Shared with inspection team`
export const PIR = 'W06 Pre-Inspection Return'

/** What people of the partnership see and do, over HTTP alone: as good for a rehearsal elsewhere as for one in this process. */
export function lookOn({ url, tenantUrl }: { readonly url: string; readonly tenantUrl: string }) {
  const control = <T>(method: string, path: string, body?: object) =>
    ask<T>(method, `${tenantUrl}/_tenant${path}`, body)
  const tokenOf = async (person: Person, audience?: string) =>
    (await control<{ token: string }>('POST', '/token', { person: PEOPLE[person].id, ...(audience && { audience }) }))
      .token
  const graph = async <T>(person: Person, method: string, path: string, body?: unknown) =>
    ask<T>(method, `${tenantUrl}/v1.0${path}`, body, await tokenOf(person, GRAPH))
  const tab = async <T>(person: Person, method: string, path: string, body?: object) =>
    ask<T>(method, `${url}/api/tab${path}`, body, await tokenOf(person))
  const channel = async () => (await control<Message[]>('GET', '/channel')).map(toSeen)
  const at = (path: string) => `/sites/${SITE}:/drive/root:/${path.split('/').map(encodeURIComponent).join('/')}:`
  return {
    ...{ control, graph, tab, channel, tokenOf },
    /** Of every week that has one; oldest first. */
    weekCards: async () => (await channel()).filter(({ says }) => /^Week \d+ of 35$/m.test(says)).reverse(),
    /** With Waymark, oldest first. */
    chat: async (person: Person) =>
      (await control<Message[]>('GET', `/chats/${PEOPLE[person].id}`))
        .map(toSeen)
        .toSorted((a, b) => a.at.localeCompare(b.at)),
    say: async (person: Person, text: string) =>
      (await control<Partial<Message>[]>('POST', '/chat', { person: PEOPLE[person].id, text })).map(saysOf).join('\n'),
    /** In the channel, with a mention of Waymark. */
    ask: (person: Person, text: string) =>
      control('POST', '/chat', { person: PEOPLE[person].id, text, channel: CHANNEL_ID }),
    press: async (person: Person, messageId: string, verb: string, data: object) =>
      (await control<Partial<Message>[]>('POST', '/card-action', { person: PEOPLE[person].id, messageId, verb, data }))
        .map(saysOf)
        .join('\n'),
    put: (
      path: string,
      person: Person = 'pirHealth',
      bytes = new TextEncoder().encode(`What was asked for: ${path}`),
    ) => graph<{ id: string }>(person, 'PUT', `${at(path)}/content`, bytes),
    items: async (path: string) =>
      (await graph<{ value: Item[] }>('coordinator', 'GET', `${at(path)}/children?$top=200`)).value,
    children: async (path: string) =>
      (
        await graph<{ value: { name: string }[] }>('coordinator', 'GET', `${path ? at(path) : ROOT}/children?$top=200`)
      ).value
        .map(({ name }) => name)
        .toSorted(),
    overview: (person: Person = 'coordinator') => tab<Overview>(person, 'GET', '/overview'),
    now: async () => (await control<{ now: string }>('GET', '/clock')).now,
    windTo: (to: string) => control<{ now: string }>('POST', '/clock', { to }),
    traffic: () => control<Exchange[]>('GET', '/traffic'),
  }
}

const SITE = `${new URL(SITE_URL).hostname}:/${SITE_PATH}`
const ROOT = `/sites/${SITE}:/drive/root`

function toSeen(message: Message): Seen {
  const { id, at, edits, from, attachments } = message
  return { id, at, edits, by: from.name, says: saysOf(message), card: attachments[0]?.content }
}

function saysOf({ text = '', attachments = [] }: Partial<Message>): string {
  return [text, ...attachments.map(({ content }) => readCard(content))].filter(Boolean).join('\n')
}
