import { createLinks } from '../../../bot/cards/links.ts'
import { answerTurn } from '../../../bot/conversation/answer-turn.ts'
import { isReply } from '../../../bot/teams/to-invoked.ts'
import type { Answer, Reply, SentFile, Speaker, Turn } from '../../../bot/teams/turn.ts'
import type { Inspection } from '../../../src/domain/inspection/inspection.ts'
import { CHANNEL, inspectionFor } from '../../support/inspections.ts'
import { type MemorySurroundings, surroundingsAt } from '../../support/surroundings.ts'

const conversation = { serviceUrl: 'https://smba.example/', tenantId: 'tenant' }
const links = createLinks({ appId: '22222222-bbbb-4bbb-8bbb-222222222222', publicUrl: 'https://waymark.example' })

type Somebody = Pick<Speaker, 'id' | 'name'>

type Happening = Readonly<Record<string, unknown>> & { readonly person?: Somebody | null | undefined }

/** What people see of an answer: every text of it, in the order of reading. */
export interface Shown {
  readonly answer: Reply | null
  readonly texts: readonly string[]
  readonly buttons: readonly string[]
}

export interface Chat {
  readonly needs: MemorySurroundings
  /** In a chat, or in the channel. */
  say(
    person: Somebody,
    text: string,
    where?: 'personal' | 'channel',
    channel?: string,
    files?: readonly SentFile[],
  ): Promise<Shown>
  press(person: Somebody, verb: string, data: object, how?: { inPlace?: boolean; channel?: boolean }): Promise<Shown>
  arrive(
    turn: Pick<Turn, 'type'> & { readonly person?: Somebody | null },
    where: 'personal' | 'channel',
  ): Promise<Reply | null>
}

/** Waymark's side of a conversation, at a moment, with everything else in memory. */
export async function openChat(now: string, inspections: readonly Inspection[] = [inspectionFor()]): Promise<Chat> {
  const needs = await surroundingsAt(now, inspections)
  let id = 0
  const answer = async ({ person, ...turn }: Happening): Promise<Answer> => {
    id += 1
    const speaker = person && { tenantId: conversation.tenantId, ...person }
    return answerTurn({ ...needs, links }, { id: String(id), files: [], person: speaker, ...turn } as unknown as Turn)
  }
  const chatWith = (person: string) =>
    ({ ...conversation, kind: 'personal', key: `person/${person}`, conversationId: `a:${person}` }) as const
  const inChannel = (channel = CHANNEL) =>
    ({ ...conversation, kind: 'channel', key: `channel/${channel}`, conversationId: channel }) as const
  return {
    needs,
    say: async (person, text, where = 'personal', channel = CHANNEL, files = []) => {
      const place = where === 'personal' ? chatWith(person.id) : inChannel(channel)
      return show(await answer({ type: 'message', person, text, files, conversation: place }))
    },
    press: async (person, verb, data, { inPlace = true, channel = false } = {}) => {
      const place = channel ? inChannel() : chatWith(person.id)
      return show(await answer({ type: 'card action', person, verb, data, inPlace, conversation: place }))
    },
    arrive: async (turn, where) =>
      replyOf(
        await answer({ ...turn, conversation: where === 'personal' ? chatWith(turn.person?.id ?? '') : inChannel() }),
      ),
  }
}

function show(answer: Answer): Shown {
  const reply = replyOf(answer)
  const { card, text = '' } = reply ?? {}
  const { body, actions } = (card ?? {}) as { body?: unknown; actions?: { title: string }[] }
  const texts = card ? textsOf(body) : [text]
  return { answer: reply, texts, buttons: (actions ?? []).map(({ title }) => title) }
}

function replyOf(answer: Answer): Reply | null {
  return isReply(answer) ? answer : null
}

function textsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf)
  if (typeof value !== 'object' || value === null) return []
  const { text, ...rest } = value as { text?: unknown }
  return [...(typeof text === 'string' ? [text] : []), ...textsOf(Object.values(rest))]
}
