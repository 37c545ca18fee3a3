import { describe, expect, it } from 'vitest'
import type { Happened } from '../happened.ts'
import { booked, cardsWith, moved, rulesBroken, said, saying, shifted, stated, told, twice } from './altered-run.ts'
import { at, calmRun as calm, calmStory, folder, posted, row } from './calm-run.ts'
import { violationsOf } from './check.ts'
import { smallProgramme } from './small-programme.ts'

const HOUR = 60 * 60_000

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
    ['notice not owed', 'before its moment', { messages: shifted(4, -HOUR) }],
    ['notice not owed', 'after it was handed in', { messages: shifted(0, 50.5 * HOUR) }],
    [
      'notice not owed',
      'of a standing action',
      { messages: [...calm.messages, told('w01-keep', 'digest', 'cora', '2027-03-24T09:00Z')] },
    ],
    [
      'notice not owed',
      'of what does not apply',
      { messages: [...calm.messages, told('w02-paper', 'digest', 'cora', '2027-03-31T08:00Z')] },
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
    ['notice not sent', 'what was missed', { messages: calm.messages.slice(0, -1) }],
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
})
