import { describe, expect, it } from 'vitest'
import { jiasAdults } from '../../../../src/domain/programme/jias-adults/programme.ts'
import { callSchedule } from '../call.ts'

type Printed = Record<string, unknown> & { readonly id: string; readonly notes?: readonly string[] }

async function items(notified: string, ...more: readonly string[]): Promise<readonly Printed[]> {
  return (JSON.parse((await callSchedule(notified, '--json', ...more)).out) as { items: Printed[] }).items
}
const find = (all: readonly Printed[], id: string) => all.find((item) => item.id === id)

describe('schedule --json', () => {
  it('prints every item of the programme once, with the keys that scripts rely on and no other', async () => {
    const all = await items('2026-01-12')
    expect(all.map(({ id }) => id).sort()).toEqual(jiasAdults.items.map(({ id }) => id).sort())
    for (const item of all) {
      const moments = item.kind === 'window' ? ['opens', 'closes'] : ['due']
      const always = ['id', 'week', 'kind', 'who', 'title', 'precision', 'assumed', ...moments, 'source']
      const optional = ['condition', 'holiday', 'notes']
      expect(Object.keys(item).filter((key) => !optional.includes(key))).toEqual(always)
      expect(item.source).toEqual({ standsIn: expect.any(String), quote: expect.any(String) })
    }
  })

  it('gives a return as the guide has it', async () => {
    expect(find(await items('2026-01-12'), 'w06-fri-pir')).toMatchObject({
      week: 6,
      kind: 'return',
      who: 'partnership',
      title: 'Pre-Inspection Return',
      precision: 'time',
      assumed: false,
      due: '2026-02-20T12:00:00+00:00',
    })
  })

  it('gives a window without an end, and a condition that is still open', async () => {
    expect(find(await items('2026-01-12'), 'win-system-access')).toMatchObject({
      opens: '2026-04-16T09:00:00+01:00',
      closes: null,
      condition: expect.stringContaining('direct access'),
    })
  })

  it('names a holiday, and says in a note what is to be worked to and where the guide is in two minds', async () => {
    const all = await items('2027-01-11')
    const confirmed = find(all, 'w11-fri-sample-tatp-confirmed')
    expect(confirmed).toMatchObject({ due: '2027-03-26T12:00:00+00:00', holiday: 'Good Friday' })
    expect(confirmed?.notes).toContain('Work to 5pm on Thursday 25 March 2027.')
    expect(find(all, 'win-sample-review')?.notes).toContain('Ends on Good Friday: the date stands.')
    expect(find(all, 'w35-tue-improvement-plan')?.notes?.join()).toContain(
      '“Request for improvement plan by Wednesday week 35” (week 31)',
    )
  })

  it('takes a holiday that is given, by the name given', async () => {
    const given = await items('2026-01-12', '--holiday', '2026-02-20=Local = fair', '--holiday', '2026-04-03=Closed')
    expect(find(given, 'w06-fri-pir')).toMatchObject({ due: '2026-02-20T12:00:00+00:00', holiday: 'Local = fair' })
    expect(find(await items('2026-01-12'), 'w06-fri-pir')).not.toHaveProperty('holiday')
    expect(given.filter(({ holiday }) => holiday === 'Good Friday')).toEqual([])
  })

  it('takes a Monday that is a holiday for the letter', async () => {
    expect(find(await items('2026-06-15', '--holiday', '2026-06-15=Name'), 'w01-mon-notification')).toMatchObject({
      due: '2026-06-15T17:00:00+01:00',
      holiday: 'Name',
    })
  })

  it('puts in pauses: the weeks after them come later, their numbers stay', async () => {
    const paused = await items('2027-01-11', '--pause', '12=2', '--pause', '20=1')
    expect(find(paused, 'w11-mon-position-statement')).toMatchObject({ due: '2027-03-22T12:00:00+00:00' })
    expect(find(paused, 'w13-fri-scrutiny-timetable')).toMatchObject({ week: 13, due: '2027-04-23T12:00:00+01:00' })
    expect(find(paused, 'w26-fri-factual-accuracy')).toMatchObject({ week: 26, due: '2027-07-30T17:00:00+01:00' })
  })
})
