import { readFileSync, rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Rehearsal } from '../../infra/rehearsal/start-rehearsal.ts'
import { jiasAdults } from '../../src/domain/programme/jias-adults/programme.ts'
import { startTestRehearsal } from '../support/rehearsal.ts'
import { lookOn, type Onlooker, type Person, PIR, SHARED } from './onlooker.ts'

/** Twice what a quiet machine may take, and more where others keep this one busy. */
const mostMs = () => 10_000 * Math.max(1, (loadavg()[0] ?? 0) / availableParallelism())

describe('two weeks wound from the day of notification', () => {
  let dataDir: string
  let rehearsal: Rehearsal
  let see: Onlooker

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'waymark-weeks-'))
    rehearsal = await startTestRehearsal({ dataDir })
    see = lookOn(rehearsal)
  })

  afterAll(async () => {
    await rehearsal?.stop()
    rmSync(dataDir, { recursive: true, force: true })
  })

  it('takes seconds a week', async () => {
    const took: number[] = []
    for (const to of ['2027-01-18T09:00:30+00:00', '2027-01-25T09:00:30+00:00']) {
      const before = performance.now()
      await see.windTo(to)
      took.push(performance.now() - before)
    }
    process.stdout.write(`A week was wound in ${took.map((ms) => (ms / 1000).toFixed(1)).join(' and ')} s.\n`)
    expect(Math.min(...took)).toBeLessThan(mostMs())
  })

  it('leaves both sides at one time', async () => {
    const ours = Date.parse((await see.overview()).now)
    const theirs = Date.parse(await see.now())
    expect(Math.abs(theirs - ours)).toBeLessThan(500)
    expect(new Date(ours).toISOString()).toMatch(/^2027-01-25T09:0/)
  })

  it('has a card for each Monday 9am, the same moment on both sides', async () => {
    const cards = await see.weekCards()
    expect(cards.map(({ says }) => says.split('\n', 1)[0])).toEqual(['Week 1 of 35', 'Week 2 of 35', 'Week 3 of 35'])
    const posted = readLog(dataDir).filter(({ event }) => event === 'card posted')
    expect(posted.map(({ week }) => week)).toEqual([1, 2, 3])
    for (const side of [cards, posted]) {
      expect(side.slice(1).map(({ at }) => at.slice(0, 19))).toEqual(['2027-01-18T09:00:00', '2027-01-25T09:00:00'])
    }
  })

  it("has closed the cards of the weeks that are over, and kept the running one's buttons", async () => {
    const [first, second, third] = await see.weekCards()
    expect(first?.says).toMatch(/^Week 1 is (over|done): /m)
    expect(second?.says).toMatch(/^Week 2 is (over|done): /m)
    expect([first, second].filter((card) => card?.says.includes('Mark done'))).toEqual([])
    expect(third?.says).toContain('Mark done')
  })

  it('has warned owners 2 working days before, and told what was missed at its time', async () => {
    expect(await notices(see, 'chiefOfficer', 'Choose a coordinator')).toEqual([
      '2027-01-13T09:00 due in 2 working days',
      '2027-01-15T17:00 due at 5pm today',
    ])
    expect(await notices(see, 'chiefOfficer', "Coordinator's contact details")).toEqual([
      '2027-01-20T09:00 due in 2 working days',
      '2027-01-22T17:00 due at 5pm today',
    ])
    expect(await notices(see, 'coordinator', 'Choose a coordinator')).toEqual(['2027-01-15T17:00 due at 5pm today'])
  })

  it('has never said a word about a standing action', async () => {
    const chats = await Promise.all(
      ['coordinator', 'chiefOfficer', 'pirHealth', 'statement'].map((one) => see.chat(one as Person)),
    )
    const said = chats.flat().map(({ says }) => says)
    expect(said.length).toBeGreaterThan(4)
    const standing = jiasAdults.entries.filter((entry) => entry.standing === true).map(({ title }) => title)
    expect(standing.length).toBeGreaterThan(10)
    expect(standing.filter((title) => said.some((words) => words.includes(title)))).toEqual([])
  })
})

describe('the weeks around a return', () => {
  let rehearsal: Rehearsal
  let see: Onlooker

  beforeAll(async () => {
    rehearsal = await startTestRehearsal({ clock: Date.parse('2027-02-08T09:00:00Z') })
    see = lookOn(rehearsal)
  })

  afterAll(() => rehearsal?.stop())

  it('is silent to who has handed in before the warning is due', async () => {
    const { inspection } = await see.overview()
    const wish = { type: 'hand in', stated: { where: 'by email to the inspection team', when: await see.now() } }
    const item = 'w06-survey-return-rate-number'
    await see.tab('thirdSector', 'POST', '/wishes', { inspection: inspection.id, item, wish })
    await see.windTo('2027-02-17T10:00:00+00:00')
    expect(await notices(see, 'thirdSector', 'Number of staff sent the survey')).toEqual([])
    expect(await notices(see, 'thirdSector', 'Circulate the staff survey link')).toHaveLength(1)
  })

  it('warns its owner at each of its lead times, and says at 12 noon on the day that it was missed', async () => {
    await see.windTo('2027-02-19T12:20:00+00:00')
    const told = await notices(see, 'pirHealth', 'Pre-Inspection Return')
    expect(told).toEqual([
      '2027-02-12T09:00 due in 5 working days',
      '2027-02-17T09:00 due in 2 working days',
      '2027-02-19T12:00 due at 12 noon today',
    ])
    expect(await notices(see, 'coordinator', 'Pre-Inspection Return')).toEqual([
      '2027-02-19T12:00 due at 12 noon today',
    ])
    const { needsAttention } = await see.overview()
    expect(needsAttention.map(({ id, state }) => `${id} ${state}`)).toContain('w06-fri-pir overdue')
  })

  it('takes it late, says so everywhere, and is silent about it from then on', async () => {
    await see.put(`${SHARED}/${PIR}/Return.xlsx`)
    await see.windTo('2027-02-22T09:05:00+00:00')
    const { returns } = await see.overview()
    expect(returns.find(({ id }) => id === 'w06-fri-pir')?.state).toBe('handed in late')
    const week6 = (await see.weekCards()).find(({ says }) => says.startsWith('Week 6 of 35'))
    expect(week6?.says).toContain('· handed in late ·')
    expect(week6?.says).toMatch(/^Week 6 is .* one late/m)
    expect(await notices(see, 'pirHealth', 'Pre-Inspection Return')).toHaveLength(3)
  })
})

/** When a person was told of something, to the minute, and the beginning of what was said. */
async function notices(see: Onlooker, person: Person, title: string): Promise<string[]> {
  const about = (await see.chat(person)).filter(({ says }) => says.startsWith(title))
  return about.map(({ at, says }) => `${at.slice(0, 16)} ${/due [^,]*?(days|today)/.exec(says)?.[0]}`)
}

function readLog(dataDir: string): { at: string; event: string; week?: number }[] {
  const lines = readFileSync(join(dataDir, 'waymark.log'), 'utf8').trim().split('\n')
  return lines.map((line) => JSON.parse(line))
}
