import { beforeAll, describe, expect, test } from 'vitest'
import { createLinks } from '../../bot/cards/links.ts'
import { answerTurn } from '../../bot/conversation/answer-turn.ts'
import type { Turn } from '../../bot/teams/turn.ts'
import { type Chat, openChat } from '../bot/conversation/chat.ts'
import { PEOPLE } from '../support/inspections.ts'
import { filledManifest } from './fill-in.ts'

interface Manifest {
  readonly bots: readonly {
    readonly commandLists: readonly {
      readonly scopes: readonly ['team' | 'personal']
      readonly commands: readonly { readonly title: string; readonly prompt?: string }[]
    }[]
  }[]
  readonly composeExtensions: readonly {
    readonly commands: readonly { readonly id: string; readonly type: 'query' | 'action' }[]
  }[]
}

const { bots, composeExtensions } = filledManifest<Manifest>()
const said = bots.flatMap(({ commandLists }) =>
  commandLists.flatMap(({ scopes: [scope], commands }) =>
    commands.map(({ title, prompt }) => [scope, prompt ?? title] as const),
  ),
)
const called = composeExtensions.flatMap(({ commands }) => commands.map(({ id, type }) => [type, id] as const))
const conversation = { kind: 'channel', key: 'channel/19:a@thread.tacv2', conversationId: '19:a@thread.tacv2' } as const
const links = createLinks({ appId: '22222222-bbbb-4bbb-8bbb-222222222222', publicUrl: 'https://waymark.example' })

describe('every command that the manifest names works where it is named (Store validation guidelines)', () => {
  let chat: Chat
  beforeAll(async () => {
    chat = await openChat('2027-02-17T09:00:00Z')
  })

  test.each(said)('in the scope %s: %s', async (scope, words) => {
    const { answer, texts } = await chat.say(PEOPLE.coordinator, words, scope === 'team' ? 'channel' : 'personal')
    expect(answer).not.toBeNull()
    expect(texts.join(' ')).not.toContain('I did not follow')
  })

  test.each(called)('as %s of the message extension: %s', async (type, command) => {
    const where = { ...conversation, serviceUrl: 'https://smba.example/', tenantId: 'tenant' }
    const person = { ...PEOPLE.coordinator, tenantId: 'tenant' }
    const message = { id: 'm1', text: 'The plan', from: null, files: [] }
    const asked =
      type === 'query' ? { type: 'search', text: '', skip: 0, count: 25 } : { type: 'dialog asked', data: {}, message }
    const turn = { ...asked, id: '1', conversation: where, person, command } as Turn
    const answer = await answerTurn({ ...chat.needs, links }, turn)
    expect(answer && 'type' in answer ? answer.type : null).toBe(type === 'query' ? 'found' : 'dialog')
  })
})
