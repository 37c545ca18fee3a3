import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Rehearsal } from '../../infra/rehearsal/start-rehearsal.ts'
import { PEOPLE } from '../../infra/rehearsal/tenant-content.ts'
import { jiasAdults } from '../../src/domain/programme/jias-adults/programme.ts'
import { startTestRehearsal } from '../support/rehearsal.ts'
import { faultsIn } from './notices-seen.ts'
import { lookOn, type Onlooker, type Person, type Seen } from './onlooker.ts'
import { instantOf, reckon, wallOf } from './reckoning.ts'
import { storyOfRehearsal } from './story-of-rehearsal.ts'
import { actsDone, numbers, type Wound, windThrough } from './whole-inspection.ts'

const { items, entries, weeks } = jiasAdults
const MOST = 180_000
/** Longer where others keep this machine busy. */
const mostMs = () => MOST * Math.max(1, (loadavg()[0] ?? 0) / availableParallelism())
const PATIENCE = 20 * 60_000

/**
 * One inspection from the morning of its notification to two weeks after its end, under a clock that is wound as people
 * wind it, and held against what it was to say and when.
 *
 * @param daysOff Scotland's bank holidays on weekdays within it, as proclaimed
 * @param last the last week that is proven: two more are wound
 */
export function proveWhole(name: string, notified: string, daysOff: readonly string[], last = weeks): void {
  describe(name, () => {
    const reckoning = reckon(notified, daysOff)
    const proven = numbers(last)
    const posted = numbers(Math.min(last + 2, weeks))
    let dataDir: string
    let rehearsal: Rehearsal
    let see: Onlooker
    let wound: Wound
    let chats: ReadonlyMap<string, readonly Seen[]>

    beforeAll(async () => {
      dataDir = mkdtempSync(join(tmpdir(), 'waymark-whole-'))
      const clock = Date.parse(instantOf(`${notified}T09:00`))
      rehearsal = await startTestRehearsal({ dataDir, clock, notified })
      see = lookOn(rehearsal)
      wound = await windThrough(see, { items, weeks: last }, reckoning)
      chats = await everyChat(see)
    }, PATIENCE)

    afterAll(async () => {
      await rehearsal?.stop()
      rmSync(dataDir, { recursive: true, force: true })
    })

    it('takes less than three minutes', () => {
      process.stdout.write(`${last + 2} weeks were wound in ${(wound.took / 1000).toFixed(0)} s.\n`)
      expect(wound.took).toBeLessThan(mostMs())
    })

    it('has a card for each week, one each, at 9am of its first working day, the same moment on both sides', async () => {
      const due = posted.map((week) => `${reckoning.cardAt(week)} Week ${week} of ${weeks}`)
      const cards = await see.weekCards()
      expect(cards.map(({ at, says }) => `${wallOf(at)} ${says.split('\n', 1)[0]}`)).toEqual(due)
      const logged = readLog(dataDir).filter(({ event }) => event === 'card posted')
      expect(logged.map(({ at, week }) => `${wallOf(at)} Week ${week} of ${weeks}`)).toEqual(due)
    })

    it('has closed the cards of weeks that are over, and kept the buttons of the running one', async () => {
      const cards = await see.weekCards()
      for (const week of proven) {
        const over = new RegExp(`^Week ${week} is (over|done): `, 'm')
        expect(cards[week - 1]?.says).toMatch(over)
        expect(cards[week - 1]?.says).not.toContain('Mark done')
        expect(wound.fresh.get(week)?.says).toMatch(new RegExp(`^Week ${week} of ${weeks}\n`))
        expect(wound.fresh.get(week)?.says).not.toMatch(over)
        expect(wound.fresh.get(week)?.says).toContain('Mark done')
      }
    })

    it('has told everybody of each thing at its time, and of nothing else', async () => {
      const story = storyOfRehearsal(notified, daysOff)
      const to = Date.parse(await see.now())
      const acts = actsDone(items, reckoning, story.id).filter(({ at }) => at <= to)
      expect(faultsIn({ story, acts, chats, to })).toEqual([])
    })

    it('has named whatever falls due, a working day before or earlier', () => {
      const said = [...chats.values()].flat()
      const unnamed = items.filter((item) => {
        if (item.kind !== 'return' && (item.kind !== 'action' || item.standing)) return false
        if (item.at.week > last) return false
        const before = reckoning.daysNotice(reckoning.at(item.at))
        const week = posted.findLast((one) => reckoning.cardAt(one) <= before)
        const onCard = week !== undefined && wound.fresh.get(week)?.says.includes(item.title)
        return !onCard && !said.some(({ at, says }) => wallOf(at) <= before && says.includes(item.title))
      })
      expect(unnamed.map(({ id }) => id)).toEqual([])
    })

    it('has said a late return late, wherever it is shown', async () => {
      const { returns } = await see.overview()
      expect(returns.find(({ id }) => id === 'w06-fri-pir')?.state).toBe('handed in late')
      expect((await see.weekCards())[5]?.says).toContain('· handed in late ·')
    })

    it('has never said a word about a standing action', async () => {
      const said = [...chats.values()].flat().map(({ says }) => says)
      const standing = entries.filter((entry) => entry.standing === true).map(({ title }) => title)
      expect([said.length > 50, standing.length > 10]).toEqual([true, true])
      expect(standing.filter((title) => said.some((words) => words.includes(title)))).toEqual([])
    })

    it.runIf(last === weeks)('falls silent after the last week, with both sides at one time', async () => {
      const late = [...(await see.channel()), ...[...chats.values()].flat()].filter(
        ({ at }) => wallOf(at) >= reckoning.cardAt(weeks + 1),
      )
      expect(late.map(({ at, says }) => `${at} ${says}`)).toEqual([])
      const before = Date.parse(await see.now())
      const ours = Date.parse((await see.overview()).now)
      const after = Date.parse(await see.now())
      // Ours is told in whole seconds.
      expect(ours).toBeGreaterThan(before - 1_500)
      expect(ours).toBeLessThan(after + 500)
      expect(wallOf(new Date(ours).toISOString()).slice(0, 13)).toBe(reckoning.cardAt(weeks + 2).slice(0, 13))
    })
  })
}

function readLog(dataDir: string): { at: string; event: string; week?: number }[] {
  const lines = readFileSync(join(dataDir, 'waymark.log'), 'utf8').trim().split('\n')
  return lines.map((line) => JSON.parse(line))
}

/** By person. */
async function everyChat(see: Onlooker): Promise<ReadonlyMap<string, readonly Seen[]>> {
  const chats = new Map<string, readonly Seen[]>()
  for (const one of Object.keys(PEOPLE) as Person[]) chats.set(PEOPLE[one].id, await see.chat(one))
  return chats
}
