import type { CardSeen, CardWords, Happened, MessageSeen } from '../happened.ts'
import type { Story } from '../story.ts'
import { at, calmRun as calm, row } from './calm-run.ts'
import { violationsOf } from './check.ts'
import { smallProgramme } from './small-programme.ts'

export function rulesBroken(story: Story, happened: Happened): readonly string[] {
  return violationsOf(smallProgramme, story, happened).map(({ rule }) => rule)
}

export function said(id: string): CardWords {
  const card = calm.cards.find((one) => one.id === id)?.card
  if (!card) throw new Error(`There is no card ${id}.`)
  return card
}

export function cardsWith(...cards: readonly CardSeen[]): readonly CardSeen[] {
  return [...calm.cards, ...cards].sort((a, b) => a.at - b.at)
}

export function moved(id: string, to: number): readonly CardSeen[] {
  const cards = calm.cards.map((one) => (one.id === id && one.what === 'posted' ? { ...one, at: to } : one))
  return cards.sort((a, b) => a.at - b.at)
}

export function saying(id: string, over: Partial<CardWords>): readonly CardSeen[] {
  return calm.cards.map((one) =>
    one.id === id && one.what === 'posted' && one.card ? { ...one, card: { ...one.card, ...over } } : one,
  )
}

/** The second card and the end of the first one come later than they should. */
export function waited(iso: string): readonly CardSeen[] {
  return calm.cards.map((one) => (one.at === at('2027-03-30T08:00Z') ? { ...one, at: at(iso) } : one))
}

/** The second card when its week is over. */
export function closedCard(): CardWords {
  return { ...said('c2'), due: [row('w02-plan', 'Make the plan', 'overdue')], closed: true }
}

/** Stopped on the Sunday before the second week, and started after it. */
export function downForAWeek(): Partial<Happened> {
  const [stop, start] = [at('2027-03-28T12:00Z'), at('2027-04-05T10:00Z')]
  const later = <T extends { readonly at: number }>(one: T): T => (one.at > stop ? { ...one, at: start } : one)
  return {
    up: [
      { from: calm.from, to: stop },
      { from: start, to: calm.to },
    ],
    cards: calm.cards.filter(({ id }) => id === 'c1').map(later),
    messages: calm.messages.filter(({ at: when, type }) => when <= stop || type === 'missed').map(later),
    looks: calm.looks.filter((look) => look.at <= stop || look.at >= start),
  }
}

export function doubt(iso: string): Happened['doubts'][number] {
  return { at: at(iso), why: 'killed' }
}

export function shifted(index: number, by: number): readonly MessageSeen[] {
  return calm.messages.map((one, n) => (n === index ? { ...one, at: one.at + by } : one))
}

export function twice(...again: readonly Partial<MessageSeen>[]): readonly MessageSeen[] {
  const [first, ...others] = calm.messages
  if (!first) return []
  return [first, ...again.map((over, n) => ({ ...first, at: first.at + (n + 1) * 60_000, ...over })), ...others]
}

export function told(itemId: string, type: MessageSeen['type'], to: string, iso: string): MessageSeen {
  return { at: at(iso), to, inspection: 'one', itemId, type, words: ['Due.'], again: false }
}

export function stated(over: Partial<Happened['states'][number]>) {
  return calm.states.map((one) => (one.itemId === 'w01-report' ? { ...one, ...over } : one))
}

export function booked(over: Partial<Happened['events'][number]>) {
  return calm.events.map((one) => ({ ...one, ...over }))
}

export function done(itemId: string): Happened['acts'][number] {
  return { n: 1, at: at('2027-03-31T08:00Z'), inspection: 'one', who: 'cora', kind: 'done', itemId, outcome: 'taken' }
}
