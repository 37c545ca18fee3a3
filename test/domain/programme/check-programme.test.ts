import { describe, expect, test } from 'vitest'
import { checkProgramme } from '../../../src/domain/programme/check-programme.ts'
import type { Programme } from '../../../src/domain/programme/programme.ts'
import { describeFault } from '../../../src/domain/programme/programme-fault.ts'
import type { programmeShape } from '../../../src/domain/programme/programme-shape.ts'
import { type Change, change } from './change.ts'
import { smallProgramme } from './small-programme.ts'

const linesFor = (value: unknown) => checkProgramme(value).map(describeFault)

/** The published type and the shape that is checked are one: each accepts the other's values, or this does not compile. */
type Shape = ReturnType<(typeof programmeShape)['parse']>
const toShape = (programme: Programme): Shape => programme
const toProgramme = (shape: Shape): Programme => shape

test('a programme of one own passes, as a value and as parsed JSON', () => {
  expect(linesFor(toProgramme(toShape(smallProgramme)))).toEqual([])
  expect(linesFor(JSON.parse(JSON.stringify(smallProgramme)))).toEqual([])
})

describe('a faulty programme is refused in one line that names place and remedy', () => {
  const FAULTS: readonly (readonly [fault: string, change: Change, line: string])[] = [
    ['no title', [['title'], undefined], 'title is missing: give a text in quotation marks'],
    ['an empty theme', [['theme'], '  '], 'theme is "  ": give some text'],
    [
      'an unknown time zone',
      [['timeZone'], 'Europe/Leith'],
      'timeZone is "Europe/Leith": give a zone of the IANA list, such as Europe/London',
    ],
    [
      'checks of what is not there',
      [['checks'], { forn: { kinds: ['workbook'] } }],
      'checks.forn names an item "forn", which is not there: name an item of the programme, or add it',
    ],
    [
      'a number of rows that nobody gave',
      [['checks'], { form: { workbook: { columns: [], rows: ['all-of-them'] } } }],
      'checks.form.workbook names a size "all-of-them", which is not there: name a size of the programme, or add it',
    ],
    ['no weeks', [['weeks'], 0], 'weeks is 0: give more than 0'],
    ['half a week', [['weeks'], 3.5], 'weeks is 3.5: give a whole number'],
    ['no inspectors', [['inspectors'], []], 'inspectors is an empty list: list at least one'],
    ['a misspelt field', [['templats'], []], 'templats is not known here: remove it, or correct its spelling'],
    ['items as an object', [['items'], {}], 'items is an object: give a list in square brackets'],
    [
      'an unknown kind',
      [['items', 3, 'kind'], 'task'],
      'items[3] (read).kind is "task": give return, action, incoming, milestone, meeting or window',
    ],
    [
      'no kind',
      [['items', 3, 'kind'], undefined],
      'items[3] (read).kind is missing: give return, action, incoming, milestone, meeting or window',
    ],
    [
      'an unknown party',
      [['items', 4, 'who'], 'inspectors'],
      'items[4] (halfway).who is "inspectors": give one of partnership, inspection-team, staff, people, both',
    ],
    [
      'an id with capitals',
      [['items', 1, 'id'], 'Form'],
      'items[1] (Form).id is "Form": give small letters, digits and hyphens, such as w06-fri-pir',
    ],
    [
      'a time in words',
      [['items', 1, 'at', 'time'], 'noon'],
      'items[1] (form).at.time is "noon": give HH:MM, such as 12:00',
    ],
    [
      'an hour too many',
      [['items', 1, 'at', 'time'], '24:00'],
      'items[1] (form).at.time is "24:00": give HH:MM, such as 12:00',
    ],
    [
      'a time without its day',
      [['items', 1, 'at', 'weekday'], undefined],
      'items[1] (form).at.weekday is missing: a time needs its day: add the weekday, or take the time away',
    ],
    [
      'a short weekday',
      [['items', 1, 'at', 'weekday'], 'Fri'],
      'items[1] (form).at.weekday is "Fri": give one of Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday',
    ],
    [
      'no source',
      [['items', 4, 'source'], undefined],
      'items[4] (halfway).source is missing: give an object in braces',
    ],
    [
      'a folder name with a slash',
      [['items', 1, 'artefact'], 'Form 1/2'],
      'items[1] (form).artefact is "Form 1/2": give a folder name that SharePoint takes: up to 80 characters, none of " * : < > ? / \\ |',
    ],
    [
      'an unknown destination',
      [['items', 1, 'destination'], 'post'],
      'items[1] (form).destination is "post": give one of shared-area, inspectors-site, email, statement',
    ],
    ['a lead of no days', [['items', 1, 'lead'], [0]], 'items[1] (form).lead[0] is 0: give more than 0'],
    ['a lead of half a day', [['items', 1, 'lead'], [1.5]], 'items[1] (form).lead[0] is 1.5: give a whole number'],
    [
      'an address that is not https',
      [['templates', 0, 'url'], 'http://example.org'],
      'templates[0] (Form template).url is "http://example.org": give an address that begins with https://',
    ],
    [
      'a size that is a list',
      [['sizes', 0, 'value'], [1]],
      'sizes[0] (sample).value is a list: give a number, a text or null',
    ],
    ['fewer groups than none', [['focusGroups', 'minimum'], -1], 'focusGroups.minimum is -1: give 0 or more'],

    [
      'two items of one id',
      [['items', 4, 'id'], 'read'],
      'items[4] (read).id repeats "read", already at items[3] (read).id: give it another name',
    ],
    [
      'two seats of one id',
      [['seats', 2, 'id'], 'coordinator'],
      'seats[2] (coordinator).id repeats "coordinator", already at seats[0] (coordinator).id: give it another name',
    ],
    [
      'two answers of one id',
      [['conditions', 0, 'answers', 1, 'id'], 'yes'],
      'conditions[0] (site).answers[1] (yes).id repeats "yes", already at conditions[0] (site).answers[0] (yes).id: give it another name',
    ],
    [
      'two folders of one name',
      [['items', 2, 'artefact'], 'FORM'],
      'items[2] (annex).artefact repeats "FORM, week 2", already at items[1] (form).artefact: give it another name',
    ],
    [
      'two meetings of one subject',
      [['items', 4], { ...smallProgramme.items[5], id: 'again' }],
      'items[5] (meeting).subject repeats "Review meeting", already at items[4] (again).subject: give it another name',
    ],

    [
      'a seat that is not there',
      [['items', 1, 'seat'], 'chair'],
      'items[1] (form).seat names a seat "chair", which is not there: name a seat of the programme, or add it',
    ],
    [
      'a seat nearly right',
      [['items', 1, 'seat'], 'Lead'],
      'items[1] (form).seat names a seat "Lead", which is not there: did you mean lead?',
    ],
    [
      'a contributor that is not there',
      [['items', 1, 'contributors', 0], 'nurse'],
      'items[1] (form).contributors[0] names a seat "nurse", which is not there: name a seat of the programme, or add it',
    ],
    [
      'an attendee that is not there',
      [['items', 5, 'attendees', 1], 'guest'],
      'items[5] (meeting).attendees[1] names a seat "guest", which is not there: name a seat of the programme, or add it',
    ],
    [
      'a template that is not there',
      [['items', 1, 'templates', 0], 'Form templates'],
      'items[1] (form).templates[0] names a template "Form templates", which is not there: did you mean Form template?',
    ],
    [
      'an ambiguity that is not there',
      [['items', 1, 'ambiguities', 0], 'A2'],
      'items[1] (form).ambiguities[0] names an ambiguity "A2", which is not there: name an ambiguity of the programme, or add it',
    ],
    [
      'a condition that is not there',
      [['items', 1, 'appliesWhen', 'condition'], 'paper'],
      'items[1] (form).appliesWhen.condition names a condition "paper", which is not there: name a condition of the programme, or add it',
    ],
    [
      'an answer that is not there',
      [['items', 1, 'appliesWhen', 'anyOf', 0], 'maybe'],
      'items[1] (form).appliesWhen.anyOf[0] names an answer "maybe", which is not there: name an answer of the programme, or add it',
    ],
    [
      'an arrival that enables nothing',
      [['items', 0, 'enables', 0], 'reply'],
      'items[0] (letter).enables[0] names an item "reply", which is not there: name an item of the programme, or add it',
    ],
    [
      'an entry about nothing',
      [['entries', 0, 'refs', 0], 'letters'],
      'entries[0] (w01-e1).refs[0] names an item "letters", which is not there: did you mean letter?',
    ],
    [
      'an obligation about nothing',
      [['obligations', 0, 'refs', 0], 'list'],
      'obligations[0] (ov01).refs[0] names an item "list", which is not there: name an item of the programme, or add it',
    ],
    [
      'phone hours with a lost ambiguity',
      [['phoneSupport', 0, 'ambiguities', 0], 'A9'],
      'phoneSupport[0].ambiguities[0] names an ambiguity "A9", which is not there: name an ambiguity of the programme, or add it',
    ],
    [
      'a return inside a meeting',
      [['items', 2, 'inside'], 'meeting'],
      'items[2] (annex).inside names meeting, which has no folder of its own: name a return that is not inside another',
    ],
    [
      'a return inside itself',
      [['items', 2, 'inside'], 'annex'],
      'items[2] (annex).inside names annex, which has no folder of its own: name a return that is not inside another',
    ],

    [
      'an item after the last week',
      [['items', 3, 'at', 'week'], 4],
      'items[3] (read).at.week is week 4, after the last one: give a week from 1 to 3',
    ],
    [
      'a window that closes after the last week',
      [['items', 6, 'closes', 'week'], 9],
      'items[6] (survey).closes.week is week 9, after the last one: give a week from 1 to 3',
    ],
    [
      'an entry after the last week',
      [['entries', 1, 'week'], 4],
      'entries[1] (w01-a1).week is week 4, after the last one: give a week from 1 to 3',
    ],
    [
      'phone hours after the last week',
      [['phoneSupport', 0, 'weeks', 1], 4],
      'phoneSupport[0].weeks[1] is week 4, after the last one: give a week from 1 to 3',
    ],
    [
      'groups after the last week',
      [['focusGroups', 'weeks', 0], 4],
      'focusGroups.weeks[0] is week 4, after the last one: give a week from 1 to 3',
    ],
    [
      'a recipient after the last week',
      [['recipients', 0, 'week'], 4],
      'recipients[0].week is week 4, after the last one: give a week from 1 to 3',
    ],
    [
      'a window that closes before it opens',
      [['items', 6, 'closes'], { week: 1, weekday: 'Tuesday' }],
      'items[6] (survey).closes comes before it opens: give the same moment or a later one',
    ],
    [
      'an internal date after the due one',
      [['items', 1, 'internal'], { week: 2, weekday: 'Friday', time: '12:01' }],
      'items[1] (form).internal comes after it is due: give an earlier moment',
    ],
    [
      'a slot on another day',
      [['items', 5, 'slot', 'weekday'], 'Monday'],
      'items[5] (meeting).slot.weekday is Monday, but the meeting is on Tuesday: give Tuesday',
    ],
    [
      'a slot past midnight',
      [['items', 5, 'slot', 'minutes'], 841],
      'items[5] (meeting).slot.minutes runs past midnight: give an earlier time or fewer minutes',
    ],
    [
      'phone hours that end as they begin',
      [['phoneSupport', 0, 'to'], '09:00'],
      'phoneSupport[0].to is 09:00, not after 09:00: give a later time',
    ],
    ['a gap between phases', [['phases', 1, 'from'], 3], 'phases[1] (rest).from is 3: give 2, the week after start'],
    [
      'phases that start late',
      [['phases'], [{ id: 'all', title: 'All', from: 2, to: 3 }]],
      'phases[0] (all).from is 2: give 1, where the programme begins',
    ],
    ['no phases', [['phases'], []], 'phases are none: let the last one end with week 3'],
    [
      'a phase that runs backwards',
      [
        ['phases'],
        [
          { id: 'all', title: 'All', from: 1, to: 3 },
          { id: 'back', title: 'Back', from: 4, to: 3 },
        ],
      ],
      'phases[1] (back).to is 3, before its first week 4: give a later week',
    ],
    ['phases that end early', [['phases', 1, 'to'], 2], 'phases end with week 2: let the last one end with week 3'],

    [
      'nobody to coordinate',
      [['seats', 0, 'role'], 'viewer'],
      'seats hold 0 with the role coordinator: give that role to exactly one',
    ],
    [
      'two coordinators',
      [['seats', 1, 'role'], 'coordinator'],
      'seats hold 2 with the role coordinator: give that role to exactly one',
    ],
    [
      'a return of the inspection team',
      [['items', 1, 'who'], 'inspection-team'],
      'items[1] (form).who is inspection-team, but a return is handed in by the partnership: give partnership, or another kind',
    ],
    [
      'an arrival that we owe',
      [['items', 0, 'who'], 'partnership'],
      'items[0] (letter).who is partnership, but something incoming is owed by the inspection-team: give inspection-team, or another kind',
    ],
    [
      'a standing event',
      [['entries', 0, 'standing'], true],
      'entries[0] (w01-e1).standing marks an event: only an action can be so marked',
    ],
  ]

  test.each(FAULTS)('%s', (_fault, wrong, line) => {
    const lines = linesFor(change(smallProgramme, wrong))
    expect(lines).toEqual([line])
    expect(line).not.toContain('\n')
  })

  test('at least thirty of them', () => {
    expect(FAULTS.length).toBeGreaterThanOrEqual(30)
  })
})

test.each([
  ['nothing', null, 'the programme is null: give an object in braces'],
  ['a text', 'jias-adults', 'the programme is "jias-adults": give an object in braces'],
  ['a list', [smallProgramme], 'the programme is a list: give an object in braces'],
])('%s is no programme', (_what, value, line) => {
  expect(linesFor(value)).toEqual([line])
})

test('several faults are told together, each on a line of its own, long values cut short', () => {
  const twice = change(change(smallProgramme, [['title'], 7]), [['timeZone'], `Nowhere\n${'x'.repeat(90)}`])
  const lines = linesFor(twice)
  expect(lines).toHaveLength(2)
  for (const line of lines) expect(line).toMatch(/^[^\n]{1,140}$/)
})
