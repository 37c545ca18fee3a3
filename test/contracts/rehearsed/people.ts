import { execute } from './execute.ts'

export interface Person {
  readonly id: string
  readonly name: string
  readonly role: string
}

interface Attachment {
  readonly contentType: string
  readonly content?: unknown
}

export interface Heard {
  readonly id: string
  readonly text?: string
  /** The message whose thread it stands in. */
  readonly replyTo?: string
  readonly attachments?: readonly Attachment[]
}

export interface CalendarEvent {
  readonly id: string
  readonly subject: string
  readonly attendees: readonly { readonly emailAddress: { readonly name: string } }[]
}

/** What people do in the tenant, through its controls. Every refusal is thrown. */
export type People = ReturnType<typeof openPeople>

export function openPeople(tenantUrl: string) {
  const ask = <T>(method: string, path: string, body?: object) =>
    execute<T>(`${tenantUrl}/_tenant${path}`, method, body)
  return {
    list: () => ask<readonly Person[]>('GET', '/people'),
    say: (person: Person, text: string, channel?: string) =>
      ask<readonly Heard[]>('POST', '/chat', { person: person.id, text, ...(channel && { channel }) }),
    /** A document in the chat with the bot; answers what the bot says of it. */
    send: async (person: Person, name: string) => {
      const { id } = await ask<{ id: string }>('POST', `/files?person=${person.id}&name=${encodeURIComponent(name)}`)
      return ask<readonly Heard[]>('POST', '/chat', { person: person.id, files: [id] })
    },
    /** Something said in the channel, not to the bot; answers the message. */
    remark: async (person: Person, text: string, channel: string) => {
      await ask('POST', '/chat', { person: person.id, text, channel, mention: false })
      return (await ask<readonly Heard[]>('GET', '/channel')).find((message) => message.text === text) as Heard
    },
    search: (person: Person, command: string, text: string) =>
      ask<{ results?: { attachments: readonly Attachment[] } }>('POST', '/extension/search', {
        ...{ person: person.id, command, text },
      }),
    insert: (person: Person, result: Attachment, channel: string) =>
      ask('POST', '/extension/choose', { person: person.id, result, channel }),
    openAction: (person: Person, command: string, messageId: string) =>
      ask('POST', '/extension/open', { person: person.id, command, messageId }),
    /** Without a verb it is `Action.Submit`. */
    press: (person: Person, messageId: string, verb: string | undefined, data: object) =>
      ask<readonly Heard[]>('POST', '/card-action', { person: person.id, messageId, ...(verb && { verb }), data }),
    channel: () => ask<readonly Heard[]>('GET', '/channel'),
    tabToken: async (person: Person) => (await ask<{ token: string }>('POST', '/token', { person: person.id })).token,
    graphToken: async (person: Person) =>
      (await ask<{ token: string }>('POST', '/token', { person: person.id, audience: 'https://graph.microsoft.com' }))
        .token,
    disturb: (fault: object) => ask('POST', '/faults', fault),
    windTo: (to: string) => ask('POST', '/clock', { to }),
    calendar: () => ask<readonly CalendarEvent[]>('GET', '/calendar'),
    answer: (person: Person, event: CalendarEvent, response: string) =>
      ask('POST', `/calendar/${encodeURIComponent(event.id)}/answer`, { person: person.id, response }),
    block: (person: Person, blocked: boolean) => ask('POST', '/block', { person: person.id, blocked }),
  }
}
