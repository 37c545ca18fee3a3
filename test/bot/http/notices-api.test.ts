import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { failure } from '../../../src/contract/failure.ts'
import { notices } from '../../../src/contract/notices.ts'
import type { Choice } from '../../../src/domain/notice/notice-choice.ts'
import { choose } from '../../../src/services/notice/choose.ts'
import { givenUp } from '../../../src/services/notice/say-once.ts'
import { PEOPLE } from '../../support/inspections.ts'
import { type AppUnderTest, appAt } from './app-under-test.ts'

const inspection = 'northmoor'
const PIR = 'w06-fri-pir'

let bench: AppUnderTest
beforeEach(async () => {
  bench = await appAt('2027-02-15T10:00:00Z')
})
afterEach(() => bench.keys.close())

type Who = { readonly id: string; readonly name: string }
const look = async (who: Who = PEOPLE.coordinator) =>
  notices.parse(await (await bench.ask(`/notices?inspection=${inspection}`, who)).json())
const chosen = ({ id, name }: Who, choice: Choice) =>
  choose(bench.needs, { inspectionId: inspection, by: { id, name }, choice })

describe('the page of messages', () => {
  it('says what goes out in these seven days, in order, the next card among it', async () => {
    const { until, days } = await look()
    expect(until).toBe('Sunday 21 February 2027')
    const all = days.flatMap(({ coming }) => coming)
    expect(all.some(({ what }) => what.includes('Pre-Inspection Return'))).toBe(true)
    expect(all.every(({ to, why }) => to !== '' && why !== '')).toBe(true)
    bench.needs.clock.set(Date.parse('2027-02-16T10:00:00Z'))
    const later = (await look()).days.at(-1)
    expect(later?.day).toBe('Monday 22 February 2027')
    expect(later?.coming).toContainEqual(expect.objectContaining({ what: 'The card of week 7', to: 'the channel' }))
  })

  it('says whom messages reach: a chat, the team, neither, and where the last was given up', async () => {
    const { coordinator, pirHealth } = PEOPLE
    bench.needs.messenger.chats.add(coordinator.id)
    bench.needs.roster.members = async () => Object.values(PEOPLE)
    const reachOf = async ({ id }: Who) => (await look()).people.find((one) => one.id === id)
    expect(await reachOf(coordinator)).toMatchObject({ outOfReach: false, reach: 'Has a chat with Waymark.' })
    expect(await reachOf(pirHealth)).toMatchObject({
      outOfReach: false,
      reach: expect.stringMatching(/^Is in the team/),
    })
    const { effects } = bench.needs.store
    const key = `reminder/${PIR}/1/2/${pirHealth.id}`
    await effects.begin(inspection, key, bench.needs.clock.now())
    await effects.finish(inspection, key, { at: bench.needs.clock.now(), ...givenUp('blocked') })
    expect(await reachOf(pirHealth)).toMatchObject({
      outOfReach: true,
      reach: expect.stringMatching(
        /^The message of 10am on Monday 15 February 2027 did not reach them\. They have blocked/,
      ),
    })
    bench.needs.roster.members = async () => []
    expect(await reachOf(pirHealth)).toMatchObject({ outOfReach: true })
  })

  it('shows what people chose, undone by them or the coordinator alone; asked reminders to whoever asked', async () => {
    const { coordinator, pirHealth, survey } = PEOPLE
    const until = Date.parse('2027-02-17T09:00:00Z')
    await chosen(pirHealth, { type: 'snoozed', itemId: PIR, person: pirHealth.id, until, reason: 'Figures to come' })
    await chosen(pirHealth, { type: 'asked', person: pirHealth.id, when: until, words: 'ring the board' })
    expect((await look(pirHealth)).choices.map(({ mayUndo }) => mayUndo)).toEqual([true, true])
    const [seen, ...others] = (await look(survey)).choices
    expect(others).toEqual([])
    expect(seen).toMatchObject({ mayUndo: false, reason: 'Figures to come' })
    const undo = (who: Who) => bench.post('/notices/undo', { inspection, choice: seen?.id }, who)
    const refused = await undo(survey)
    expect(refused.status).toBe(403)
    expect(failure.parse(await refused.json()).message).toContain('the coordinator can')
    expect((await undo(coordinator)).status).toBe(200)
    expect((await look(survey)).choices).toEqual([])
  })
})
