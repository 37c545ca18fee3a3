import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { wrapText } from '../../../../bot/cli/schedule/wrap-text.ts'
import { jiasAdults } from '../../../../src/domain/programme/jias-adults/programme.ts'
import { callSchedule } from '../call.ts'

/** What stands under a week's heading. */
function weekOf(table: string, heading: string): string {
  return table.split('\n\n').find((block) => block.startsWith(heading)) ?? ''
}

describe('the table', () => {
  it('goes week by week, says each item, and is no wider than 120 columns', async () => {
    const { out } = await callSchedule('2027-01-11', '--pause', '12=2')
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120)
    expect([...out.matchAll(/^Week (\d+) of 35/gm)].map(([, week]) => Number(week))).toEqual(
      Array.from({ length: 35 }, (_, index) => index + 1),
    )
    const flat = out.replaceAll(/\s+/g, ' ')
    for (const { title } of jiasAdults.items) expect(flat).toContain(title)
  })

  it('reads as a person would say it', async () => {
    const { out } = await callSchedule('2027-01-11')
    expect(out).toContain('Notified Monday 11 January 2027.')
    expect(weekOf(out, 'Week 6')).toContain('Week 6 of 35 · 15 to 19 February 2027')
    expect(weekOf(out, 'Week 6')).toMatch(/Friday {5}12 noon {4}return {5}partnership {6}Pre-Inspection Return\n/)
    expect(weekOf(out, 'Week 6')).toMatch(
      /Friday {5}5pm \* {6}return {5}partnership {6}Number of staff sent the survey/,
    )
    expect(weekOf(out, 'Week 6')).toMatch(/until 5pm on Friday 12 March 2027 \*/)
    expect(weekOf(out, 'Week 11')).toContain('Holiday: Good Friday, Friday 26 March 2027')
    expect(weekOf(out, 'Week 11')).toMatch(/on a holiday: Good Friday\n +work to 5pm on Thursday 25 March 2027/)
    expect(weekOf(out, 'Week 14')).toMatch(/no end named\n +may apply: if .*direct access/)
    expect(out).toMatch(/\* ours: the guide names no time/)
  })

  it('shows paused weeks, and weeks for which the guide names nothing', async () => {
    const { out } = await callSchedule('2027-01-11', '--pause', '31=2')
    expect(out).toContain('Pause after week 31, 1 of 2 · 16 to 20 August 2027 · does not count')
    expect(out).toContain('Pause after week 31, 2 of 2 · 23 to 27 August 2027 · does not count')
    expect(weekOf(out, 'Week 32')).toBe(
      'Week 32 of 35 · 30 August to 3 September 2027\n  The guide names nothing for this week.',
    )
  })

  it('goes to a file where one is named', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'waymark-table-'))
    const file = join(folder, 'plan.txt')
    const { out } = await callSchedule('2027-01-11')
    expect(await callSchedule('2027-01-11', '--out', file)).toEqual({ code: 0, out: '', err: '' })
    expect(await readFile(file, 'utf8')).toBe(out)
    await rm(folder, { recursive: true })
  })
})

describe('wrapText', () => {
  it.each([
    ['one two three', 7, ['one two', 'three']],
    ['fits', 4, ['fits']],
    ['unbreakable', 4, ['unbr', 'eaka', 'ble']],
    ['a  b\nc', 80, ['a b c']],
    ['', 10, ['']],
  ])('%j in %i columns', (text, width, lines) => {
    expect(wrapText(text, width)).toEqual(lines)
  })
})
