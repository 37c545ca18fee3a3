import { expect, it, onTestFinished } from 'vitest'
import { failure } from '../../../src/contract/failure.ts'
import { SendFailure } from '../../../src/services/ports/messenger.ts'
import { inspectionFor, PEOPLE } from '../../support/inspections.ts'
import { appAt } from './app-under-test.ts'

const NOW = '2027-02-15T09:00:00+00:00'
const { coordinator, viewer } = PEOPLE

/** A team whose members the test changes. */
async function open() {
  const team = { members: [coordinator, viewer] as (typeof coordinator)[], asked: 0, answers: true }
  const teamMembers = {
    async of() {
      team.asked += 1
      if (!team.answers) throw new SendFailure('throttled', 'Teams is busy.')
      return team.members.map(({ id }) => id)
    },
  }
  const bench = await appAt(NOW, { teamMembers })
  onTestFinished(bench.keys.close)
  const later = (minutes: number) => bench.needs.clock.set(bench.needs.clock.now() + minutes * 60_000)
  return { ...bench, team, later }
}

const GETS = ['/overview', '/items/w06-fri-pir', '/evidence', '/folders', '/records', '/notices', '/shared-area']
const done = { inspection: 'northmoor', item: 'w06-staff-survey-link-sent', wish: { type: 'done' } }

/** Every address at which something can be changed, with what names the inspection there. */
function postsOf(app: Awaited<ReturnType<typeof open>>['app']) {
  const paths = app.routes.filter(({ method }) => method === 'POST').map(({ path }) => path)
  const own = [...new Set(paths)].filter((path) => path.startsWith('/api/tab/'))
  return own.map((path) => `${path.replace('/api/tab', '')}?inspection=northmoor`)
}

it('somebody who left the team is refused by every page and deed within two minutes, in words, and logged', async () => {
  const { team, later, ask, post, needs, app } = await open()
  expect(postsOf(app).length).toBeGreaterThan(20)
  expect((await ask('/overview', coordinator)).status).toBe(200)
  team.members = [viewer]
  later(2)
  const answers = [
    ...(await Promise.all(GETS.map((path) => ask(path, coordinator)))),
    ...(await Promise.all(postsOf(app).map((path) => post(path, done, coordinator)))),
  ]
  for (const answer of answers) {
    expect(answer.status).toBe(403)
    expect(failure.parse(await answer.json()).message).toMatch(/^You are not in the team of .+ any more/)
  }
  const refused = needs.logged.filter(({ event }) => event === 'request failed')
  expect(refused).toHaveLength(answers.length)
  for (const { facts } of refused) expect(facts).toMatchObject({ reason: 'not allowed', person: coordinator.id })
  expect(await needs.store.deeds.of('northmoor')).toEqual([])
  expect((await ask('/overview', viewer)).status).toBe(200)
})

it('who is in the team is asked once in two minutes, however often the tab asks', async () => {
  const { team, later, ask } = await open()
  for (let times = 0; times < 3; times += 1) await ask('/overview', coordinator)
  expect(team.asked).toBe(1)
  later(2)
  for (let times = 0; times < 3; times += 1) await ask('/overview', coordinator)
  expect(team.asked).toBe(2)
})

it('whose seat went is refused at once', async () => {
  const { ask, post, needs, app } = await open()
  const { seats, ...rest } = inspectionFor()
  const without = seats.filter(({ holder, deputy }) => ![holder?.id, deputy?.id].includes(coordinator.id))
  await needs.store.inspections.save({ ...rest, seats: without })
  const answers = [
    ...(await Promise.all(GETS.map((path) => ask(path, coordinator)))),
    ...(await Promise.all(postsOf(app).map((path) => post(path, done, coordinator)))),
  ]
  for (const answer of answers) {
    expect(answer.status).toBe(403)
    expect(failure.parse(await answer.json()).message).toMatch(/^You have no seat in /)
  }
})

it('while nobody can say who is in the team, the tab goes on with those who were', async () => {
  const { team, later, ask } = await open()
  await ask('/overview', coordinator)
  team.answers = false
  later(5)
  expect((await ask('/overview', coordinator)).status).toBe(200)
})
