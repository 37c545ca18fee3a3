import { describe, expect, it } from 'vitest'
import type { CardSeen, Happened, MessageSeen } from '../happened.ts'
import type { Story } from '../story.ts'
import { at, calmRun, calmStory, folder, posted, row } from './calm-run.ts'
import { violationsOf } from './check.ts'
import { smallProgramme } from './small-programme.ts'

const calm = calmRun
const MINUTE = 60_000
const HOUR = 60 * MINUTE

const teamsGone: Partial<Story> = {
  outages: [{ what: 'teams', from: at('2027-03-30T07:30Z'), to: at('2027-03-30T09:00Z') }],
}

describe('violationsOf', () => {
  it('finds nothing in a run in which all went well', () => {
    expect(violationsOf(smallProgramme, calmStory, calm)).toEqual([])
  })

  it.each<[rule: string, what: string, over: Partial<Happened>]>([
    ['a card a week', 'a week had no card', { cards: calm.cards.filter(({ id }) => id !== 'c2') }],
    ['a card a week', 'it came twice', { cards: cardsWith(posted('2027-03-30T08:00Z', 'c3', said('c2'))) }],
    ['a card a week', 'it came an hour early', { cards: moved('c2', at('2027-03-30T07:00Z')) }],
    ['a card a week', 'it came an hour late', { cards: moved('c2', at('2027-03-30T09:00Z')) }],
    ['a card a week', 'a holiday was ignored', { cards: moved('c2', at('2027-03-29T08:00Z')) }],
    [
      'a card a week',
      'a week that is none',
      { cards: cardsWith(posted('2027-04-05T08:00Z', 'c3', { ...said('c2'), heading: 'Week 3 of 2' })) },
    ],
    ['a card a week', 'wrong dates', { cards: saying('c2', { dates: '22 to 26 March 2027' }) }],
    [
      'last card closed',
      'it stayed open',
      { cards: calm.cards.filter(({ id, card }) => id !== 'c1' || !card?.closed) },
    ],
    ['last card closed', 'it was closed early', { cards: saying('c2', { closed: true }) }],
    ['card shows', 'an item is left out', { cards: saying('c2', { due: [] }) }],
    ['card shows', 'a wrong state', { cards: saying('c2', { due: [row('w02-plan', 'Make the plan', 'done')] }) }],
    [
      'card shows',
      'an item twice',
      { cards: saying('c2', { due: [1, 2].map(() => row('w02-plan', 'Make the plan', 'not started')) }) },
    ],
    [
      'card shows',
      'what is overdue is not there',
      { cards: calm.cards, messages: calm.messages, acts: [], files: calm.files.slice(0, 2) },
    ],
    [
      'card kept true',
      'a draft was never shown',
      { cards: calm.cards.filter(({ at: when }) => when !== at('2027-03-23T10:00Z')) },
    ],
    [
      'named in time',
      'no card spoke of it',
      { cards: calm.cards.map((one) => (one.card ? { ...one, card: { ...one.card, coming: [], due: [] } } : one)) },
    ],
    [
      'not applicable',
      'a row of it',
      { cards: saying('c2', { overdue: [row('w02-paper', 'Bring the paper', 'not started')] }) },
    ],
    ['not applicable', 'a line of it', { cards: saying('c2', { coming: ['Bring the paper: by Friday'] }) }],
    ['notice not owed', 'to somebody else', { messages: calm.messages.map((one) => ({ ...one, to: 'dee' })) }],
    ['notice not owed', 'before its moment', { messages: shifted(0, -HOUR) }],
    ['notice not owed', 'after it was handed in', { messages: shifted(0, 50.5 * HOUR) }],
    [
      'notice not owed',
      'of a standing action',
      { messages: [...calm.messages, told('w01-keep', 'reminder', 'cora', '2027-03-24T09:00Z')] },
    ],
    [
      'notice not owed',
      'of what does not apply',
      { messages: [...calm.messages, told('w02-paper', 'reminder', 'cora', '2027-03-31T08:00Z')] },
    ],
    ['notice sent twice', 'with nothing in doubt', { messages: twice({ again: true }) }],
    [
      'notice sent twice',
      'unmarked after a doubt',
      { messages: twice({}), doubts: [{ at: at('2027-03-24T09:00Z'), why: 'killed' }] },
    ],
    [
      'notice sent twice',
      'three times',
      { messages: twice({ again: true }, { again: true }), doubts: [{ at: at('2027-03-24T09:00Z'), why: 'killed' }] },
    ],
    [
      'marked as sent again',
      'and it was the first',
      { messages: calm.messages.map((one) => ({ ...one, again: true })) },
    ],
    ['notice not sent', 'a reminder', { messages: calm.messages.slice(1) }],
    ['notice not sent', 'what was missed', { messages: calm.messages.slice(0, 2) }],
    ['notice not sent', 'an hour late', { messages: shifted(0, HOUR) }],
    ['states at the end', 'another state', { states: stated({ state: 'overdue' }) }],
    ['states at the end', 'another time', { states: stated({ at: at('2027-03-26T12:00Z') }) }],
    ['states at the end', 'an item is lost', { states: calm.states.slice(1) }],
    [
      'states at the end',
      'an item that does not apply',
      { states: [...calm.states, { inspection: 'one', itemId: 'w02-paper', state: 'overdue' }] },
    ],
    ['folders', 'one is missing', { folders: calm.folders.slice(1) }],
    ['folders', 'one is there twice', { folders: [...calm.folders, folder('Inspection/Working')] }],
    ['folders', 'one too many', { folders: [...calm.folders, folder('Inspection/Other')] }],
    ['folders', 'one was deleted', { folders: calm.folders.map((one, n) => ({ ...one, deleted: n === 3 })) }],
    [
      'folders',
      'one was renamed',
      { folders: calm.folders.map((one, n) => ({ ...one, path: n === 3 ? 'Inspection/X' : one.path })) },
    ],
    ['columns', 'one is there twice', { columns: [...calm.columns, ...calm.columns.slice(0, 1)] }],
    ['columns', 'one is missing', { columns: calm.columns.slice(1) }],
    ['meetings', 'not booked', { events: [] }],
    ['meetings', 'booked twice', { events: [...calm.events, ...calm.events] }],
    ['meetings', 'on a holiday', { events: booked({ day: '2027-03-29' }) }],
    ['meetings', 'before its time', { events: booked({ start: '09:30', end: '10:30' }) }],
    ['meetings', 'too short', { events: booked({ end: '10:30' }) }],
    ['meetings', 'in the past', { events: booked({ madeAt: at('2027-03-30T12:00Z') }) }],
    ['meetings', 'by another name', { events: booked({ subject: 'Meeting' }) }],
    ['meetings', 'unasked', { events: [...calm.events, ...booked({ key: 'one/m-two' })] }],
    ['one subscription', 'none', { subscriptions: [] }],
    ['one subscription', 'two', { subscriptions: [...calm.subscriptions, ...calm.subscriptions] }],
    ['library looked at', 'not for an hour', { looks: calm.looks.filter((_, n) => n < 20 || n > 24) }],
    ['kept apart', 'a stranger was told', { messages: calm.messages.map((one) => ({ ...one, to: 'stranger' })) }],
    ['kept apart', 'a strange channel', { cards: calm.cards.map((one) => ({ ...one, channel: 'elsewhere' })) }],
    ['no names', 'in a card', { cards: saying('c2', { also: ['See Jane Doe.docx'] }) }],
    [
      'no names',
      'in a message',
      { messages: calm.messages.map((one) => ({ ...one, words: ['Jane Doe.docx is there'] })) },
    ],
    ['no names', 'in the log', { warnings: [{ at: calm.to, what: 'cannot read Jane Doe.docx' }] }],
  ])('%s: %s', (rule, _, over) => {
    expect(rulesBroken(calmStory, { ...calm, ...over })).toContain(rule)
  })

  it.each<[what: string, story: Partial<Story>, over: Partial<Happened>]>([
    [
      'a card that waited for Teams',
      teamsGone,
      { cards: waited('2027-03-30T09:10Z'), messages: shifted(1, 70 * MINUTE) },
    ],
    ['a week through which the process was down', {}, downForAWeek()],
    [
      'a card in the place of one that was deleted',
      {},
      {
        cards: cardsWith(
          { at: at('2027-03-31T10:00Z'), what: 'deleted', by: 'person', id: 'c2', channel: 'channel' },
          posted('2027-04-01T16:01Z', 'c3', { ...said('c2'), due: [row('w02-plan', 'Make the plan', 'overdue')] }),
          { ...posted('2027-04-04T23:00Z', 'c3', closed('c3')), what: 'edited' },
        ).filter(({ id, at: when }) => id !== 'c2' || when < at('2027-03-31T12:00Z')),
      },
    ],
    [
      'a message in doubt that came again',
      {},
      { messages: twice({ again: true }), doubts: [doubt('2027-03-24T09:00Z')] },
    ],
    [
      'a message in doubt that had not come',
      {},
      {
        doubts: [doubt('2027-03-24T09:00Z')],
        messages: calm.messages.map((one, n) => (n === 0 ? { ...one, again: true, at: one.at + 600_000 } : one)),
      },
    ],
    [
      'a renamed folder',
      {},
      {
        acts: [{ ...done('w01-report'), kind: 'rename folder' }],
        folders: calm.folders.map((one) =>
          one.path.includes('Working/W01') ? { ...one, path: 'Inspection/New' } : one,
        ),
      },
    ],
  ])('lets pass %s', (_, story, over) => {
    expect(violationsOf(smallProgramme, { ...calmStory, ...story }, { ...calm, ...over })).toEqual([])
  })

  it('finds a card that came long after Teams was back', () => {
    const cards = waited('2027-03-30T09:30Z')
    expect(rulesBroken({ ...calmStory, ...teamsGone }, { ...calm, cards })).toContain('a card a week')
  })

  it.each([
    ['lay there at its deadline', calm.files, calm.looks],
    ['was not looked for', calm.files.slice(0, 2), calm.looks.filter((look) => look.at < at('2027-03-26T12:00Z'))],
  ])('finds a return called missed that %s', (_, files, looks) => {
    const missed = told('w01-report', 'missed', 'lee', '2027-03-26T12:05Z')
    const messages = [...calm.messages, missed].sort((a, b) => a.at - b.at)
    expect(rulesBroken(calmStory, { ...calm, files, looks, messages })).toContain('missed truly')
  })

  it('finds what waited and was told in the wrong order', () => {
    const adjustments = [{ itemId: 'w01-report', day: '2027-03-31' }]
    const inspections = calmStory.inspections.map((one) => ({ ...one, adjustments }))
    const waiting = ['w01-report', 'w02-plan'].map((id) =>
      told(id, 'reminder', id === 'w02-plan' ? 'cora' : 'lee', '2027-03-30T08:00Z'),
    )
    const broken = (messages: readonly MessageSeen[]) =>
      rulesBroken({ ...calmStory, inspections }, { ...calm, files: [], messages })
    expect(broken(waiting)).not.toContain('notices in order')
    expect(broken(waiting.toReversed())).toContain('notices in order')
  })

  it('finds what falls due with the next card and was on none before', () => {
    const adjustments = [{ itemId: 'w02-plan', day: '2027-03-30', time: '09:30' }]
    const inspections = calmStory.inspections.map((one) => ({ ...one, adjustments }))
    const cards = calm.cards.map((one) => (one.card ? { ...one, card: { ...one.card, coming: [] } } : one))
    const about = (happened: Happened) =>
      violationsOf(smallProgramme, { ...calmStory, inspections }, happened).filter(({ what }) =>
        what.includes('does not name'),
      )
    expect(about(calm)).toEqual([])
    expect(about({ ...calm, cards })).not.toEqual([])
  })

  it('finds what was told of that fell due before the set-up', () => {
    const setUpAt = at('2027-03-26T15:00Z')
    const holidays = [{ day: '2027-03-26', name: 'Good Friday', side: 'council' as const }]
    const inspections = calmStory.inspections.map((one) => ({ ...one, setUpAt, holidays }))
    const messages = [told('w01-report', 'missed', 'lee', '2027-03-29T08:00Z')]
    const broken = rulesBroken({ ...calmStory, inspections }, { ...calm, files: [], messages })
    expect(broken).toContain('notice not owed')
  })

  it('wants the coordinator told once that the library is away for long, and when it is there again', () => {
    const outages = [{ what: 'graph' as const, from: at('2027-03-31T12:00Z'), to: at('2027-03-31T14:00Z') }]
    const looks = calm.looks.filter((look) => look.at < at('2027-03-31T12:00Z') || look.at >= at('2027-03-31T14:00Z'))
    const alarm = (type: string, iso: string) => ({ at: at(iso), to: 'cora', inspection: 'one', type, words: [] })
    const [told, over] = [alarm('alarm', '2027-03-31T12:35Z'), alarm('all clear', '2027-03-31T14:16Z')]
    const broken = (...alarms: Happened['alarms']) => rulesBroken({ ...calmStory, outages }, { ...calm, looks, alarms })
    expect(broken(told, over)).toEqual([])
    expect(broken()).toEqual(['trouble told'])
    expect(broken(told)).toEqual(['trouble told'])
    expect(broken(alarm('alarm', '2027-03-31T12:20Z'), over)).toEqual(['trouble told'])
    expect(broken(told, told, over)).toEqual(['trouble told'])
    expect(broken({ ...told, to: 'lee' }, over)).toEqual(['trouble told'])
    expect(broken(told, over, alarm('alarm', '2027-04-02T12:00Z'))).toEqual(['trouble told'])
  })

  it('finds an item of another inspection in a channel', () => {
    const [one] = calmStory.inspections
    if (!one) throw new Error('The story has no inspection.')
    const added = [{ id: 'theirs', kind: 'action' as const, title: 'Theirs', week: 1 }]
    const two = { ...one, id: 'two', channel: 'second', library: 'second', baseFolder: 'Second', added }
    const story = { ...calmStory, inspections: [one, two] }
    const cards = saying('c2', { overdue: [row('theirs', 'Theirs', 'overdue')] })
    const folders = [...calm.folders, folder('Second')]
    const found = violationsOf(smallProgramme, story, { ...calm, cards, folders }).filter(
      ({ inspection }) => inspection === 'one',
    )
    expect(found.filter(({ rule }) => rule === 'kept apart')).toHaveLength(2)
  })
})

function rulesBroken(story: Story, happened: Happened): readonly string[] {
  return violationsOf(smallProgramme, story, happened).map(({ rule }) => rule)
}

function said(id: string) {
  const card = calm.cards.find((one) => one.id === id)?.card
  if (!card) throw new Error(`There is no card ${id}.`)
  return card
}

function cardsWith(...cards: readonly CardSeen[]): readonly CardSeen[] {
  return [...calm.cards, ...cards].sort((a, b) => a.at - b.at)
}

function moved(id: string, to: number): readonly CardSeen[] {
  const cards = calm.cards.map((one) => (one.id === id && one.what === 'posted' ? { ...one, at: to } : one))
  return cards.sort((a, b) => a.at - b.at)
}

function saying(id: string, over: Partial<ReturnType<typeof said>>): readonly CardSeen[] {
  return calm.cards.map((one) =>
    one.id === id && one.what === 'posted' && one.card ? { ...one, card: { ...one.card, ...over } } : one,
  )
}

/** The second card and the end of the first one come later than they should. */
function waited(iso: string): readonly CardSeen[] {
  return calm.cards.map((one) => (one.at === at('2027-03-30T08:00Z') ? { ...one, at: at(iso) } : one))
}

function closed(id: string) {
  const due = [row('w02-plan', 'Make the plan', 'overdue')]
  return { ...said(id === 'c3' ? 'c2' : id), due, closed: true }
}

/** Stopped on the Sunday before the second week, and started after it. */
function downForAWeek(): Partial<Happened> {
  const [stop, start] = [at('2027-03-28T12:00Z'), at('2027-04-05T10:00Z')]
  const later = <T extends { readonly at: number }>(one: T): T => (one.at > stop ? { ...one, at: start } : one)
  return {
    up: [
      { from: calm.from, to: stop },
      { from: start, to: calm.to },
    ],
    cards: calm.cards.filter(({ id }) => id === 'c1').map(later),
    messages: calm.messages.filter((_, n) => n !== 1).map(later),
    looks: calm.looks.filter((look) => look.at <= stop || look.at >= start),
  }
}

function doubt(iso: string): Happened['doubts'][number] {
  return { at: at(iso), why: 'killed' }
}

function shifted(index: number, by: number): readonly MessageSeen[] {
  return calm.messages.map((one, n) => (n === index ? { ...one, at: one.at + by } : one))
}

function twice(...again: readonly Partial<MessageSeen>[]): readonly MessageSeen[] {
  const [first, ...others] = calm.messages
  if (!first) return []
  return [first, ...again.map((over, n) => ({ ...first, at: first.at + (n + 1) * 60_000, ...over })), ...others]
}

function told(itemId: string, type: MessageSeen['type'], to: string, iso: string): MessageSeen {
  return { at: at(iso), to, inspection: 'one', itemId, type, words: ['Due.'], again: false }
}

function stated(over: Partial<Happened['states'][number]>) {
  return calm.states.map((one) => (one.itemId === 'w01-report' ? { ...one, ...over } : one))
}

function booked(over: Partial<Happened['events'][number]>) {
  return calm.events.map((one) => ({ ...one, ...over }))
}

function done(itemId: string): Happened['acts'][number] {
  return { n: 1, at: at('2027-03-31T08:00Z'), inspection: 'one', who: 'cora', kind: 'done', itemId, outcome: 'taken' }
}
