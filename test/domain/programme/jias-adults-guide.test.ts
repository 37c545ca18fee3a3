import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { jiasAdults } from '../../../src/domain/programme/jias-adults/programme.ts'
import type { Item, Moment, Source } from '../../../src/domain/programme/programme.ts'
import { type Guide, type GuideQuote, guidePath, readGuide } from './guide.ts'

const guide = readGuide()
if (guide) describe('jias-adults agrees with the guide as data', () => compare(guide))
else
  test('NOT RUN: the guide as data is not at hand, name it in WAYMARK_GUIDE', () => {
    expect(existsSync(guidePath)).toBe(false)
  })

function compare(guide: Guide): void {
  const { deadlines, windows, meetings, overviewObligations } = guide
  const lines = guide.weeks.flatMap(({ week, events, actions }) => [
    ...events.map((line) => ({ ...line, week, type: 'event' })),
    ...actions.map((line) => ({ ...line, week, type: 'action' })),
  ])

  test('the guide is all there: 55 deadlines, 30 windows, 7 meetings, 61 events, 83 actions, 25 obligations, 46 ambiguities', () => {
    const count = (type: string) => lines.filter((line) => line.type === type).length
    const sizes = [deadlines, windows, meetings, overviewObligations, guide.ambiguities].map(({ length }) => length)
    expect([...sizes, count('event'), count('action')]).toEqual([55, 30, 7, 25, 46, 61, 83])
  })

  test.each(deadlines)('deadline $id', (told) => {
    const item = itemOf(told.id)
    if (item.kind === 'window') throw new Error(`${told.id} is a window`)
    expect(item.kind).toBe(told.item)
    expect(item.at).toEqual(momentOf(told))
    expect(item.who).toBe(partyOf(told.who))
    expect(item.kind === 'action' && item.starts === true).toBe(told.kind === 'start')
    expect(item.title).not.toBe(told.what)
    expectSameGround(item, told)
  })

  test.each(windows)('window $id', (told) => {
    const item = itemOf(told.id)
    if (item.kind !== 'window') throw new Error(`${told.id} is not a window`)
    expect(item.opens).toEqual(momentOf(told.opens))
    expect(item.closes ?? null).toEqual(told.closes && momentOf(told.closes))
    expect(item.who).toBe(partyOf(told.who))
    expect(item.title).not.toBe(told.what)
    expectSameGround(item, told)
  })

  test.each(meetings)('meeting $id', (told) => {
    const item = itemOf(told.id)
    if (item.kind !== 'meeting') throw new Error(`${told.id} is not a meeting`)
    expect(item.at).toEqual(momentOf(told))
    expect(item.who).toBe('both')
    expect(told.name.startsWith('Partnership meeting') ? told.name : item.subject).toContain(item.subject)
    expectSameGround(item, told)
  })

  test.each(lines)('$type $id', (told) => {
    const entry = jiasAdults.entries.find(({ id }) => id === told.id)
    expect(entry).toMatchObject({ week: told.week, type: told.type, who: partyOf(told.who), source: sourceOf(told) })
    expect(entry?.refs).toEqual(expect.arrayContaining(told.refs))
    expect(entry?.title).not.toBe(told.summary)
  })

  test.each(overviewObligations)('obligation $id', (told) => {
    const obligation = jiasAdults.obligations.find(({ id }) => id === told.id)
    expect(obligation).toMatchObject({
      who: partyOf(told.who),
      repeatedInWeeks: told.repeatedInWeeks,
      refs: told.refs,
      source: sourceOf(told),
    })
    expect(obligation?.title).not.toBe(told.summary)
  })

  test.each(guide.ambiguities)('ambiguity $id', (told) => {
    const { quotes, saferReading, ...rest } = jiasAdults.ambiguities.find(({ id }) => id === told.id)!
    expect(rest).toMatchObject({ kind: told.kind, topic: told.topic })
    expect(quotes).toEqual(told.quotes.map(sourceOf))
    expect(saferReading ?? null).toBe(told.saferReading)
  })

  test.each(guide.templates)('template $name', (told) => {
    const template = jiasAdults.templates.find(({ name }) => name === told.name)
    expect(template).toMatchObject({ version: told.version, url: told.url })
    for (const id of told.deadlines) expect(itemOf(id).templates).toContain(told.name)
  })

  test('no item, entry, obligation, template or ambiguity is of our own making but the actions that can be marked done', () => {
    const ids = (things: readonly { id: string }[]) => things.map(({ id }) => id)
    const dated = ids([...deadlines, ...windows, ...meetings])
    const extra = jiasAdults.items.filter(({ id }) => !dated.includes(id))
    expect(ids(jiasAdults.entries)).toEqual(ids(lines))
    expect(ids(jiasAdults.obligations)).toEqual(ids(overviewObligations))
    expect(ids(jiasAdults.ambiguities).toSorted()).toEqual(ids(guide.ambiguities))
    expect(jiasAdults.templates).toHaveLength(guide.templates.length)
    for (const item of extra) {
      expect(item).toMatchObject({ kind: 'action', who: 'partnership', standing: false })
      expect(lines.find(({ id, type }) => id === item.id && type === 'action')).toMatchObject(sourceOf(item.source))
    }
  })

  test('phone hours, focus groups, recipients, unlinked artefacts and numbers', () => {
    const hours = jiasAdults.phoneSupport.map(({ weekday, from, to, weeks, number }) => ({
      weekday,
      from,
      to,
      weeks,
      number,
    }))
    expect(guide.phoneSupport).toMatchObject(hours)
    expect(jiasAdults.focusGroups.minimum).toBe(guide.focusGroups.minimum)
    expect(jiasAdults.focusGroups.weeks).toEqual(guide.focusGroups.heldIn.weeks)
    expect(guide.focusGroups.core).toMatchObject(jiasAdults.focusGroups.core)
    expect(jiasAdults.recipients).toEqual(
      guide.recipients.map((told) => ({
        role: told.role,
        kind: told.kind,
        document: told.document,
        week: told.week,
        source: sourceOf(told),
      })),
    )
    expect(jiasAdults.unlinkedArtefacts.map(({ name }) => name)).toEqual(
      guide.unlinkedArtefacts.map(({ name }) => name),
    )
    for (const { what, value } of guide.numbers.filter(({ value }) => value !== null)) {
      expect(jiasAdults.sizes.find((size) => size.what === what)?.value).toBe(value)
    }
  })

  test('every quote of ours is found in the guide as data, in the section it names', () => {
    const known = quotesIn(guide)
    const ours = quotesIn(jiasAdults)
    expect(ours.length).toBeGreaterThan(400)
    expect(
      ours.filter((own) => !known.some((told) => told.standsIn === own.standsIn && told.quote.includes(own.quote))),
    ).toEqual([])
  })
}

function itemOf(id: string): Item {
  const item = jiasAdults.items.find((candidate) => candidate.id === id)
  if (!item) throw new Error(`${id} is not an item of jias-adults`)
  return item
}

function expectSameGround(
  item: Item,
  told: GuideQuote & { condition: string | null; alsoStated: GuideQuote[]; ambiguities: string[] },
): void {
  expect(item.source.standsIn).toBe(told.standsIn)
  expect(told.quote).toContain(item.source.quote)
  expect(item.alsoStated ?? []).toEqual(told.alsoStated.map(sourceOf))
  expect(item.appliesWhen !== undefined).toBe(told.condition !== null)
  expect(item.ambiguities ?? []).toEqual(expect.arrayContaining(told.ambiguities))
}

function momentOf({ week, weekday, time }: { week: number; weekday: string | null; time: string | null }): Moment {
  return { week, ...(weekday && { weekday }), ...(time && { time }) } as Moment
}

function partyOf(who: string): string {
  return who === 'people and unpaid carers' ? 'people' : who
}

function sourceOf({ standsIn, quote }: GuideQuote): Source {
  return { standsIn, quote }
}

function quotesIn(value: unknown): GuideQuote[] {
  if (typeof value !== 'object' || value === null) return []
  const own = 'quote' in value && 'standsIn' in value ? [value as GuideQuote] : []
  return [...own, ...Object.values(value).flatMap(quotesIn)]
}
