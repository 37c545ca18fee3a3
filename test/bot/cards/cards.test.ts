import { AdaptiveCard, SerializationContext } from 'adaptivecards'
import { expect, test } from 'vitest'
import { weekCardReply } from '../../../bot/cards/week-card.ts'
import type { Reply } from '../../../bot/teams/turn.ts'
import { weekCard } from '../../../src/domain/notice/week-card.ts'
import { toInstant } from '../../../src/domain/schedule/zone.ts'
import { see } from '../../../src/services/see.ts'
import { inspectionFor } from '../../support/inspections.ts'
import { surroundingsAt } from '../../support/surroundings.ts'
import { cardNamed, everyCard, usualCards } from './every-card.ts'
import { LEADS } from './sample-rows.ts'
import { WEEK } from './sample-weeks.ts'
import { links } from './samples.ts'

type Node = { readonly [member: string]: unknown }

/** Every object of a card, in the order in which it is read. */
function nodesOf(value: unknown): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf)
  if (typeof value !== 'object' || value === null) return []
  return [value as Node, ...Object.values(value).flatMap(nodesOf)]
}

const ofType = (reply: Reply, type: string) => nodesOf(reply.card).filter((node) => node.type === type)

test.each(everyCard)(
  '%s: is below 20 kB, has at most six actions, and words for those who see no card',
  (_name, { card, text }) => {
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(20_000)
    expect((card?.actions as unknown[] | undefined)?.length ?? 0).toBeLessThanOrEqual(6)
    expect(card).toMatchObject({
      type: 'AdaptiveCard',
      version: '1.5',
      lang: 'en',
      fallbackText: expect.stringMatching(/./),
    })
    expect(text).toMatch(/\w/)
  },
)

test.each(everyCard)('%s: Microsoft’s own library finds nothing wrong', (_name, { card }) => {
  const context = new SerializationContext()
  // It reads into what it is given: a copy. Its check of `lang` keeps a place between calls, and fails every other time.
  new AdaptiveCard().parse(structuredClone(card), context)
  const faults = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message)
  expect(faults.filter((fault) => fault !== 'Invalid value "en" for property "lang".')).toEqual([])
})

test.each(everyCard)(
  '%s: what does something works without Action.Execute too, and names ids alone',
  (_name, reply) => {
    for (const action of ofType(reply, 'Action.Execute')) {
      expect(action.fallback).toMatchObject({ type: 'Action.Submit', title: action.title, data: { verb: action.verb } })
      expect(Object.keys(action.data as object)).not.toContain('person')
    }
  },
)

/** What was found is shown to others, and says all there is. */
const conversing = everyCard.filter(([name]) => !/^(?:largest )?found-card/.test(name))

/** Guests from another organisation often cannot sign in to a tab (teams-library-js#1452). */
test.each(conversing)('%s: whoever cannot open the tab has a way on too', (_name, { card }) => {
  const actions = nodesOf(card).filter(({ type }) =>
    ['Action.Execute', 'Action.Submit', 'Action.OpenUrl'].includes(`${type}`),
  )
  const leadsToTab = ({ url }: Node) => `${url}`.startsWith('https://teams.microsoft.com/l/entity/')
  if (actions.some(leadsToTab)) expect(actions.filter((action) => !leadsToTab(action))).not.toEqual([])
})

test.each(everyCard)('%s: text of ours alone is read as Markdown, and all of it wraps', (_name, reply) => {
  for (const block of ofType(reply, 'TextBlock')) {
    expect(block.wrap).toBe(true)
    expect(block.text).not.toMatch(/[*_[\]{}<>`]/)
  }
})

test('the week’s card says things in order: heading, dates, sentence, overdue, due, awaited, also, coming, footer', () => {
  const shown = nodesOf(cardNamed('week-card: something overdue').card?.body).flatMap(({ text }) =>
    typeof text === 'string' ? [text] : [],
  )
  const order = [
    ...['Week 6 of 35', '15 to 19 February 2027', 'Overdue', 'Pre-Inspection Return', 'overdue', 'Due this week'],
    ...['From the inspection team', 'awaited', 'and 4 more: open the week', 'Also this week', 'Coming'],
  ]
  const places = order.map((text) => shown.indexOf(text))
  expect(places).not.toContain(-1)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(shown.at(-1)).toMatch(/^Library last checked/)
})

const actionsOf = (reply: Reply | undefined) => (reply?.card?.actions ?? []) as readonly Node[]
const titlesOf = (reply: Reply | undefined) => actionsOf(reply).map(({ title }) => title)

test('a running week has six actions at most, the first of them for everybody; one that is over has nothing to press', () => {
  const running = ['Open the week', 'Mark done…', 'Take or assign…', 'Not applicable…', 'Open the folder in SharePoint']
  expect(titlesOf(cardNamed('week-card: running'))).toEqual(running)
  expect(titlesOf(cardNamed('week-card: something done'))).toEqual([...running, 'Undo the latest'])
  expect(titlesOf(cardNamed('week-card: something taken back'))).toEqual(running)
  expect(titlesOf(cardNamed('week-card: closed'))).toEqual(['Open the week', 'Open the folder in SharePoint'])
})

test.each(usualCards)('%s: three actions at most are primary, and no two have one name', (_name, reply) => {
  const levels = [reply.card, ...ofType(reply, 'Action.ShowCard').map(({ card }) => card as Node)]
  for (const level of levels) {
    const actions = (level?.actions ?? []) as readonly Node[]
    expect(actions.filter(({ style }) => style === 'positive').length).toBeLessThanOrEqual(3)
    expect(new Set(actions.map(({ title }) => title)).size).toBe(actions.length)
  }
})

test.each(everyCard)('%s: each input has a label, and a name that no other has', (_name, reply) => {
  const inputs = nodesOf(reply.card).filter(({ type }) => String(type).startsWith('Input.'))
  for (const { label } of inputs) expect(label).toMatch(/\w/)
  expect(new Set(inputs.map(({ id }) => id)).size).toBe(inputs.length)
})

test('the week opens in its channel’s tab', () => {
  const [action] = actionsOf(cardNamed('week-card: running'))
  const url = new URL(String(action?.url))
  expect(url.pathname).toBe('/l/entity/22222222-bbbb-4bbb-8bbb-222222222222/inspection')
  expect(url.searchParams.get('webUrl')).toBe('https://waymark.example/tab?inspection=northmoor')
  expect(JSON.parse(url.searchParams.get('context') ?? '')).toEqual({ channelId: inspectionFor().place.channelId })
})

test('a link may lead to one thing of the tab, in Teams and without it', () => {
  const url = new URL(links.tab(inspectionFor().place, 'northmoor', 'item/w06-fri-pir'))
  expect(url.searchParams.get('webUrl')).toBe('https://waymark.example/tab?inspection=northmoor#/item/w06-fri-pir')
  expect(JSON.parse(url.searchParams.get('context') ?? '')).toMatchObject({ subEntityId: 'item/w06-fri-pir' })
})

test('only the weekly card is headed as it is: a week on request is not', () => {
  expect(JSON.stringify(cardNamed('week-answer-card: running'))).not.toContain(WEEK.heading)
})

test('the cards of all 35 weeks of the real programme are small, running and closed', async () => {
  const inspection = inspectionFor()
  const needs = await surroundingsAt('2027-01-11T09:00:00Z', [inspection])
  for (let week = 1; week <= 35; week += 1) {
    needs.clock.set(toInstant('2027-01-11', '09:00', 'Europe/London') + (week - 1) * 7 * 86_400_000)
    const picture = await see(needs, inspection.id)
    for (const closed of [false, true]) {
      const post = {
        inspectionId: inspection.id,
        card: weekCard(picture, week, { closed }),
        ...{ footer: 'Library not checked yet', people: LEADS },
      }
      const { card } = weekCardReply(post, inspection.place, links)
      expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(15_000)
    }
  }
})
