import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jiasAdults } from '../../../../src/domain/programme/jias-adults/programme.ts'
import { type Change, change } from '../../../domain/programme/change.ts'
import { smallProgramme } from '../../../domain/programme/small-programme.ts'
import { call, callSchedule } from '../call.ts'

let file = ''
beforeAll(async () => {
  file = join(await mkdtemp(join(tmpdir(), 'waymark-programmes-')), 'own.json')
})
afterAll(() => rm(join(file, '..'), { recursive: true }))

async function callWith(programme: unknown, ...more: readonly string[]) {
  await writeFile(file, JSON.stringify(programme))
  return call('schedule', '--programme', file, '--notified', '2027-01-11', ...more)
}

/** What is changed in a programme that is right, and the place that the refusal names. */
const FAULTY: readonly (readonly [...Change, string])[] = [
  [['id'], undefined, 'id'],
  [['title'], 7, 'title'],
  [['timeZone'], 'Europe/Leith', 'timeZone'],
  [['weeks'], 0, 'weeks'],
  [['weeks'], '35', 'weeks'],
  [['inspectors'], [], 'inspectors'],
  [['colour'], 'blue', 'colour'],
  [['items'], undefined, 'items'],
  [['items'], {}, 'items'],
  [['phases'], undefined, 'phases'],
  [['phases', 0, 'from'], 3, 'phases[0] (start)'],
  [['seats'], 'none', 'seats'],
  [['seats', 0, 'side'], 'left', 'seats[0] (coordinator).side'],
  [['items', 0, 'kind'], 'letter', 'items[0] (letter).kind'],
  [['items', 0, 'id'], 'form', 'form'],
  [['items', 1, 'id'], 'The Form', 'items[1]'],
  [['items', 1, 'at'], undefined, 'items[1] (form).at'],
  [['items', 1, 'at', 'week'], 4, 'items[1] (form).at.week'],
  [['items', 1, 'at', 'week'], 0, 'items[1] (form).at.week'],
  [['items', 1, 'at', 'weekday'], 'Freitag', 'items[1] (form).at.weekday'],
  [['items', 1, 'at', 'time'], '12 noon', 'items[1] (form).at.time'],
  [['items', 1, 'at', 'time'], '25:00', 'items[1] (form).at.time'],
  [['items', 1, 'destination'], 'the post', 'items[1] (form).destination'],
  [['items', 1, 'seat'], 'nobody', 'items[1] (form).seat'],
  [['items', 1, 'ambiguities'], ['A99'], 'items[1] (form).ambiguities'],
  [['items', 1, 'appliesWhen', 'condition'], 'weather', 'items[1] (form).appliesWhen'],
  [['items', 1, 'who'], 'everybody', 'items[1] (form).who'],
  [['items', 3, 'standing'], undefined, 'items[3] (read).standing'],
  [['items', 5, 'attendees'], ['nobody'], 'items[5] (meeting).attendees'],
  [['items', 6, 'closes', 'week'], 9, 'items[6] (survey).closes.week'],
  [['items', 6, 'opens'], undefined, 'items[6] (survey).opens'],
  [['items', 6, 'source'], undefined, 'items[6] (survey).source'],
  [['entries', 0, 'refs'], ['nothing'], 'entries[0] (w01-e1).refs'],
  [['ambiguities', 0, 'kind'], 'riddle', 'ambiguities[0] (A1).kind'],
]

describe('a faulty programme in a file', () => {
  it.each(FAULTY)('with %j as %j', async (path, value, place) => {
    const { code, out, err } = await callWith(change(smallProgramme, [path, value]))
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/^waymark schedule: --programme [^\n]+: [^\n]+: [^\n]+\n$/)
    expect(err).toContain(`${file}: `)
    expect(err).toContain(place)
  })

  it('with several faults names the first and counts the others', async () => {
    const { err } = await callWith({ ...smallProgramme, title: '', theme: '', weeks: 0 })
    expect(err).toMatch(/own\.json: title [^\n]+ \(and 2 more\)\n$/)
  })
})

describe('a sound programme in a file', () => {
  it('is dated in its own zone and weeks, with no code of its own', async () => {
    const { code, out } = await callWith(smallProgramme, '--json')
    expect(code).toBe(0)
    const { items } = JSON.parse(out) as { items: { id: string }[] }
    expect(items.map(({ id }) => id)).toEqual(['letter', 'survey', 'read', 'form', 'annex', 'halfway', 'meeting'])
    expect(items[3]).toMatchObject({ due: '2027-01-22T12:00:00+00:00', condition: 'if on site' })
  })

  it.each(['--json', '--format=ics', '--format=table'])('gives with %s what the built-in one gives', async (format) => {
    expect(await callWith(jiasAdults, format)).toEqual(await callSchedule('2027-01-11', format))
  })
})
