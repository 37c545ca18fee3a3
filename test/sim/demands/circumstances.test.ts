import { describe, expect, it } from 'vitest'
import type { Happened } from '../happened.ts'
import type { Story } from '../story.ts'
import {
  cardsWith,
  closedCard,
  done,
  doubt,
  downForAWeek,
  rulesBroken,
  said,
  saying,
  shifted,
  told,
  twice,
  waited,
} from './altered-run.ts'
import { at, calmRun as calm, calmStory, folder, posted, row } from './calm-run.ts'
import { violationsOf } from './check.ts'
import { smallProgramme } from './small-programme.ts'

const MINUTE = 60_000

const teamsGone: Partial<Story> = {
  outages: [{ what: 'teams', from: at('2027-03-30T07:30Z'), to: at('2027-03-30T09:00Z') }],
}

describe('violationsOf, under circumstances', () => {
  it.each<[what: string, story: Partial<Story>, over: Partial<Happened>]>([
    [
      'a card that waited for Teams',
      teamsGone,
      { cards: waited('2027-03-30T09:10Z'), messages: shifted(5, 70 * MINUTE) },
    ],
    ['a week through which the process was down', {}, downForAWeek()],
    [
      'a card in the place of one that was deleted',
      {},
      {
        cards: cardsWith(
          { at: at('2027-03-31T10:00Z'), what: 'deleted', by: 'person', id: 'c2', channel: 'channel' },
          posted('2027-04-01T16:01Z', 'c3', { ...said('c2'), due: [row('w02-plan', 'Make the plan', 'overdue')] }),
          { ...posted('2027-04-04T23:00Z', 'c3', closedCard()), what: 'edited' },
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

  it('wants the card of the week before a pause where it is set up in the pause', () => {
    const setUpAt = at('2027-03-30T12:00Z')
    const inspections = calmStory.inspections.map((one) => ({ ...one, setUpAt, pauses: [{ after: 1, weeks: 1 }] }))
    const broken = (...cards: Happened['cards']) =>
      violationsOf(smallProgramme, { ...calmStory, inspections }, { ...calm, cards, to: at('2027-04-03T12:00Z') })
        .filter(({ rule }) => rule === 'a card a week')
        .map(({ what }) => what)
    expect(broken(posted('2027-03-30T12:00Z', 'c1', said('c1')))).toEqual([])
    expect(broken()).toEqual(['Week 1 of 2 had no card at Tue 2027-03-30 13:00'])
  })

  it('lets other acts than deeds leave a state as it is', () => {
    const acts = [done('w02-plan'), { ...done('w02-plan'), n: 2, kind: 'rename folder' }]
    const broken = (some: Happened['acts']) => rulesBroken(calmStory, { ...calm, acts: some })
    expect(broken(acts)).toEqual(broken(acts.slice(0, 1)))
  })

  it('wants a folder made once that was renamed while its making was in doubt', () => {
    const rename = { ...done('w01-report'), kind: 'rename folder' }
    const working = calm.folders.filter((one) => one.path.includes('Working/W01'))
    const folders = calm.folders.map((one) => (working.includes(one) ? { ...one, path: 'Inspection/New' } : one))
    const twice = [...folders, ...working.map((one) => ({ ...one, id: `${one.id} anew` }))]
    const doubts = [{ at: rename.at + 1, why: 'killed' as const }]
    const broken = (seen: Happened['folders']) =>
      rulesBroken(calmStory, { ...calm, acts: [rename], folders: seen, doubts })
    expect(broken(folders)).not.toContain('folders')
    expect(broken(twice)).toContain('folders')
  })

  it('wants a look just before a return falls due', () => {
    const due = at('2027-03-26T12:00Z')
    const broken = (before: number) => {
      const looks = [...calm.looks, { at: due - before, library: 'library' }].sort((a, b) => a.at - b.at)
      return rulesBroken(calmStory, { ...calm, looks, files: calm.files.slice(0, 2) })
    }
    expect(broken(60_000)).not.toContain('library looked at')
    expect(broken(240_000)).toContain('library looked at')
  })

  it('lets a look at the very moment of a change have come before it', () => {
    const next = at('2027-03-26T11:15Z')
    const states = calm.states.map((one) => (one.itemId === 'w01-report' ? { ...one, at: next } : one))
    expect(rulesBroken(calmStory, { ...calm, states })).toEqual([])
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
