import type { ChannelHistory } from '../../../src/services/ports/channel-history.ts'
import type { CardPost, Messenger } from '../../../src/services/ports/messenger.ts'
import type { AlarmSeen, CardSeen, CardWords, MessageSeen } from '../happened.ts'
import { partKind } from './part-kind.ts'

export interface Teams {
  readonly messenger: Messenger
  readonly history: ChannelHistory
  readonly cards: CardSeen[]
  readonly messages: MessageSeen[]
  readonly alarms: AlarmSeen[]
  /** A person deletes the newest card of a channel; its id, or `null` where there is none. */
  deleteNewest(channel: string): string | null
}

interface Posted {
  readonly id: string
  readonly channel: string
  readonly at: number
  text: string
  deleted: boolean
}

/** Channels and chats. What is posted can be read back only after `lag` milliseconds. */
export function createTeams(now: () => number, lag: number): Teams {
  const posted: Posted[] = []
  const cards: CardSeen[] = []
  const messages: MessageSeen[] = []
  const alarms: AlarmSeen[] = []
  const messenger: Messenger = {
    async post({ channelId }, post) {
      const id = `card-${posted.length + 1}`
      posted.push({ id, channel: channelId, at: now(), text: flatten(post), deleted: false })
      cards.push({ at: now(), what: 'posted', by: 'waymark', id, channel: channelId, card: wordsOf(post) })
      return id
    },
    async update({ channelId }, activityId, post) {
      const there = posted.find(({ id }) => id === activityId)
      if (!there || there.deleted) return false
      there.text = flatten(post)
      cards.push({ at: now(), what: 'edited', by: 'waymark', id: activityId, channel: channelId, card: wordsOf(post) })
      return true
    },
    hasChat: async (id) => [...messages, ...alarms].some(({ to }) => to === id),
    async direct(_place, { id }, inspection, notice) {
      const { type, headline, lines, why, again, parts = [] } = notice
      const told = { at: now(), to: id, words: [headline, ...lines, why] }
      for (const part of parts) {
        const [kind, { inspectionId, itemId }] = [partKind(part), part]
        if (kind && itemId !== null) messages.push({ ...told, inspection: inspectionId, itemId, type: kind, again })
      }
      if (parts.length === 0) alarms.push({ ...told, inspection, type })
      return `message-${messages.length + alarms.length}`
    },
  }
  const history: ChannelHistory = {
    messages: async (_team, channel, since) =>
      posted
        .filter((one) => one.channel === channel && !one.deleted && one.at >= since && one.at + lag <= now())
        .map(({ id, at, text }) => ({ id, at, text }))
        .toReversed(),
  }
  return {
    ...{ messenger, history, cards, messages, alarms },
    deleteNewest(channel) {
      const last = posted.findLast((one) => one.channel === channel && !one.deleted)
      if (!last) return null
      last.deleted = true
      cards.push({ at: now(), what: 'deleted', by: 'person', id: last.id, channel })
      return last.id
    },
  }
}

function flatten({ card, footer }: CardPost): string {
  const rows = [...card.overdue, ...card.due, ...card.awaited].map(({ title, when }) => `${title} ${when}`)
  return [card.heading, card.dates, card.sentence, ...rows, ...card.also, ...linesOf(card.coming), footer].join('\n')
}

function wordsOf({ card, footer }: CardPost): CardWords {
  const { heading, dates, sentence, overdue, due, awaited, more, also, coming, closed } = card
  const rows = (some: CardPost['card']['due']) =>
    some.map(({ itemId, title, when, state, owner, mayApply }) => ({ itemId, title, when, state, owner, mayApply }))
  const listed = { overdue: rows(overdue), due: rows(due), awaited: rows(awaited) }
  return { heading, dates, sentence, ...listed, more, also, coming: linesOf(coming), closed, footer }
}

function linesOf(rows: CardPost['card']['coming']): readonly string[] {
  return rows.map(({ title, mayApply, when }) => `${title}${mayApply ? ' (may apply)' : ''}: ${when}`)
}
