import { expect, onTestFinished, test } from 'vitest'
import { openDeployment } from './deployment.ts'
import { measureQuietHour, measureWave } from './measure-places.ts'

const MANY = 6
const MINUTE = 60_000
/** Neighbours may be busy: what goes through all inspections at every tick is dearer by more. */
const RATIO = 5
const SLACK_MS = 20

/** The whole of it, with 100: `npm run bench:inspections`. */
test('six inspections cost no more by tick than one, and their cards go out together at 9am', async () => {
  const deployment = await openDeployment(MANY)
  onTestFinished(() => deployment.close())
  const setUp = async (place: number) => {
    await deployment.ask({ type: 'set up', place, cardTime: '09:00' })
    await deployment.windTo(deployment.tenant.clock.now() + MINUTE)
  }
  await setUp(1)
  const one = await measureQuietHour(deployment, 1, Date.parse('2027-01-11T20:00:00Z'))
  for (let place = 2; place <= MANY; place += 1) await setUp(place)
  const many = await measureQuietHour(deployment, MANY, Date.parse('2027-01-12T20:00:00Z'))
  expect(many.look).toBeLessThan(1)
  expect(many.tick.median).toBeLessThan(RATIO * one.tick.median + SLACK_MS)
  expect(many.processor / many.tick.count).toBeLessThan((RATIO * one.processor) / one.tick.count + SLACK_MS)
  expect([one.sweeps, many.sweeps]).toEqual([4, 4 * MANY])
  expect([one.requestsPerSweep, many.requestsPerSweep]).toEqual([1, 1])
  expect(many.subscriptionLooks).toBeLessThanOrEqual(MANY)
  const wave = await measureWave(deployment, {
    moment: Date.parse('2027-01-18T09:00:00Z'),
    heading: 'Week 2 of 35',
    due: MANY,
  })
  expect(wave).toMatchObject({ cards: MANY, repeated: 0, refused: 0 })
  expect(wave.first).toBeGreaterThanOrEqual(0)
  expect(wave.last).toBeLessThan(10_000)
  expect(wave.answered).toBeLessThan(10_000)
  expect(wave.mostPerSecond).toBeLessThanOrEqual(30)
  expect(wave.mostPerSecondInOneConversation).toBeLessThanOrEqual(7)
}, 60_000)
